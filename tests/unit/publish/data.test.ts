import { expect, test } from 'vitest';
import { glossaryData, questionsData, sourcesData, topicsData } from '../../../src/publish/data.ts';
import { sampleContent } from './sample-content.ts';

const place = (path: string): string => `/kcsa${path}`;

test('topics, questions and terms are given as written, with id and address', () => {
  const content = sampleContent();
  expect(topicsData(content, place)).toMatchObject([
    { id: 'cluster-components/etcd', title: 'etcd', url: '/kcsa/cluster-components/etcd/' },
  ]);
  expect(questionsData(content, place)[0]).toMatchObject({
    id: 'etcd-client-port',
    topic: 'cluster-components/etcd',
    url: '/kcsa/cluster-components/etcd/#question-etcd-client-port',
  });
  expect(glossaryData(content, place)).toMatchObject([{ id: 'quorum', term: 'Quorum', url: '/kcsa/glossary/#quorum' }]);
});

test('a source’s address is the page that was read', () => {
  expect(sourcesData(sampleContent()).map(({ id, url }) => [id, url])).toEqual([
    ['k8s-etcd', 'https://kubernetes.io/docs/tasks/administer-cluster/configure-upgrade-etcd/'],
    ['k8s-ports', 'https://kubernetes.io/docs/reference/networking/ports-and-protocols/'],
  ]);
});
