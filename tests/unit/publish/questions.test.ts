import { expect, test } from 'vitest';
import { publishQuestions, readingOrder } from '../../../src/publish/questions.ts';
import { publishedQuestions } from '../../../src/schema/published.ts';
import { contentWith, QUESTION_FILE } from '../../content/minimal-content.ts';
import { sampleContent } from './sample-content.ts';

const DOMAIN = 'cluster-components';
const SCENARIO = '- id: quiet-night\n  title: A quiet night\n  text: Nobody was at `work`.\n';

test('a question has its texts as data, its key, its card and its sources', () => {
  const published = publishQuestions(sampleContent(), DOMAIN);
  expect(publishedQuestions.parse(published)).toEqual(published);
  expect(published.questions[0]).toMatchObject({
    id: 'etcd-client-port',
    topic: 'cluster-components/etcd',
    stem: ['Which port of etcd do the clients of the store connect to?'],
    options: [{ text: ['2379'], why: ['It is the client port.'] }, {}, {}, {}],
    right: 0,
    card: { title: 'Let only the API server reach etcd', url: '/cluster-components/etcd/#only-the-api-server' },
    sources: [{ title: 'Ports and Protocols', url: 'https://kubernetes.io/docs/reference/networking/ports-and-protocols/' }],
  });
});

test('questions of other domains are not among them', () => {
  expect(publishQuestions(sampleContent(), 'threat-model').questions).toEqual([]);
});

test('a case stands with its question', () => {
  const files = contentWith(QUESTION_FILE, '  depth: core\n  level: recall\n', '  scenario: quiet-night\n  depth: core\n  level: recall\n');
  const [question] = publishQuestions(sampleContent(files.set('content/scenarios/cases.yaml', SCENARIO)), DOMAIN).questions;
  expect(question?.scenario).toEqual(['Nobody was at ', ['code', 'work'], '.']);
});

test('a manifest is shown without its comments, under its name', () => {
  const files = contentWith(
    QUESTION_FILE,
    '  depth: core\n  level: recall\n',
    '  exhibit: { manifest: etcd/example.yaml }\n  depth: core\n  level: recall\n',
  );
  files.set('content/manifests/etcd/example.yaml', '# The answer\napiVersion: v1\nkind: ConfigMap # here\n');
  const [question] = publishQuestions(sampleContent(files), DOMAIN).questions;
  expect(question?.exhibit).toEqual({ title: 'example.yaml', language: 'yaml', text: 'apiVersion: v1\nkind: ConfigMap' });
});

test('the order on a page is of all options, and the same in every build', () => {
  const orders = sampleContent().questions.map(readingOrder);
  for (const order of orders) expect(order.toSorted()).toEqual([0, 1, 2, 3]);
  expect(sampleContent().questions.map(readingOrder)).toEqual(orders);
});
