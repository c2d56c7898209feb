import { expect, test } from 'vitest';
import { problemReport } from '../../../src/islands/shared/problem-report.ts';

test('opens an issue with question and version filled in, where a repository is named', () => {
  const { url } = problemReport('etcd-quorum', '1.0.0+abc', 'https://git.example.org/guide/kcsa/');
  const { origin, pathname, searchParams } = new URL(url ?? '');
  expect(origin + pathname).toBe('https://git.example.org/guide/kcsa/issues/new');
  expect(searchParams.get('title')).toBe('Question etcd-quorum');
  expect(searchParams.get('body')).toContain('Question etcd-quorum, guide 1.0.0+abc');
});

test.each([undefined, '', 'not an address'])('is a text to send where the repository is %s', (repository) => {
  expect(problemReport('etcd-quorum', '1.0.0', repository)).toEqual({ url: undefined, text: 'Question etcd-quorum, guide 1.0.0' });
});
