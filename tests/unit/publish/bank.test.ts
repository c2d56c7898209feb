import { expect, test } from 'vitest';
import { publishBank } from '../../../src/publish/bank.ts';
import { publishedBank } from '../../../src/schema/published.ts';
import { contentWith, QUESTION_FILE } from '../../content/minimal-content.ts';
import { sampleContent } from './sample-content.ts';

test('the bank has what papers are drawn from, and no text', () => {
  const bank = publishBank(sampleContent());
  expect(publishedBank.parse(bank)).toEqual(bank);
  expect(bank).toMatchObject({
    exam: { questions: 60, minutes: 90, passPercent: 75 },
    domains: [{ id: 'cluster-components', title: 'Cluster components', weight: 100 }],
    topics: [{ id: 'cluster-components/etcd', title: 'etcd' }],
    questions: [
      { id: 'etcd-client-port', topic: 'cluster-components/etcd', depth: 'core', level: 'recall', enemies: [] },
      { id: 'etcd-firewall', topic: 'cluster-components/etcd', depth: 'core', level: 'analyse', enemies: [] },
    ],
  });
  expect(JSON.stringify(bank)).not.toContain('Which port');
});

test('topics without questions are not in it', () => {
  const files = contentWith(QUESTION_FILE, 'id: etcd-client-port', 'id: etcd-client-port');
  files.delete(QUESTION_FILE);
  expect(publishBank(sampleContent(files))).toMatchObject({ topics: [], questions: [] });
});

test('enemies are each other’s, whichever names the other', () => {
  const files = contentWith(
    QUESTION_FILE,
    '  practice: open-client-port\n',
    '  practice: open-client-port\n  enemies: [etcd-client-port]\n',
  );
  expect(publishBank(sampleContent(files)).questions).toMatchObject([{ enemies: ['etcd-firewall'] }, { enemies: ['etcd-client-port'] }]);
});
