import { expect, test } from 'vitest';
import { buildLexicon } from '../../../src/search/lexicon.ts';
import type { SearchRecord } from '../../../src/search/record.ts';
import { straightTopics } from '../../../src/search/straight.ts';

const record = (kind: SearchRecord['kind'], topic: string, title: string, keywords: string[]): SearchRecord => ({
  kind,
  topic,
  topicTitle: title,
  url: `/${topic}/`,
  title,
  summary: 'The store of the cluster.',
  keywords,
  text: 'The store of the cluster.',
});
const LEXICON = buildLexicon(
  [
    record('topic', 'a/etcd', 'etcd', ['key-value store', 'tls']),
    record('topic', 'a/kubelet', 'Kubelet', ['10250', 'node agent', 'tls']),
    record('term', 'a/etcd', 'KMS (Key Management Service)', ['where are keys kept']),
  ],
  [
    { id: 'a', title: 'A' },
    { id: 'b', title: 'B' },
  ],
);

test('titles, keywords and names of terms lead to their topic', () => {
  expect(straightTopics('key-value store', ['key-value', 'store'], LEXICON)).toEqual(new Map([['a/etcd', 1]]));
  expect(straightTopics('kms', ['kms'], LEXICON)).toEqual(new Map([['a/etcd', 1]]));
  expect(straightTopics('10250', ['10250'], LEXICON)).toEqual(new Map([['a/kubelet', 1]]));
});

test('a name within a query counts by its share', () => {
  const found = straightTopics('harden the node agent', ['harden', 'node', 'agent'], LEXICON);
  expect(found.get('a/kubelet')).toBeCloseTo(1 / 3);
});

test('a keyword that two topics claim leads to neither', () => {
  expect(straightTopics('tls', ['tls'], LEXICON).size).toBe(0);
});

test('only domains in which something stands are filters', () => {
  expect(LEXICON.domains.map(({ id }) => id)).toEqual(['a']);
});

test('the vocabulary holds plain words only', () => {
  expect(LEXICON.words).toContain('store');
  expect(LEXICON.words).not.toContain('10250');
});
