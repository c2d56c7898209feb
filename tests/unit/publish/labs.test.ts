import { expect, test } from 'vitest';
import { publishCatalogue } from '../../../src/publish/catalogue.ts';
import { labsOfTopic, publishLab } from '../../../src/publish/labs.ts';
import { publishedCatalogue, publishedLab } from '../../../src/schema/published.ts';
import { CHALLENGE, contentWithLab, FOLDER } from '../../content/lab-content.ts';
import { sampleContent } from './sample-content.ts';

test('a lab has its example, its challenges with their texts, and its guidance', () => {
  const content = sampleContent(contentWithLab());
  const published = content.labs.map((lab) => publishLab(content, lab));
  expect(published.map((lab) => publishedLab.parse(lab))).toEqual(published);
  expect(published).toMatchObject([
    {
      example: expect.stringContaining('kind: Pod') as string,
      challenges: [
        {
          id: 'no-host',
          task: [['Leave the network of the node.']],
          start: expect.stringContaining('kind: Pod') as string,
          given: '',
          wrong: [{ name: 'wrong-empty.yaml', why: ['It has no value.'] }, { name: 'wrong-other.yaml' }],
          goal: { objects: ['Pod/web'] },
        },
      ],
      guidance: [
        {
          id: 'hostNamespaces',
          practices: [{ title: 'Let only the API server reach etcd', url: '/cluster-components/etcd/#only-the-api-server' }],
          sources: [{ title: 'Operating etcd clusters for Kubernetes' }],
        },
      ],
    },
  ]);
});

test('a topic has the labs and challenges that name it', () => {
  const ids = (files: Map<string, string>, topic: string) =>
    labsOfTopic(sampleContent(files), topic).map(({ lab, challenges }) => [lab, challenges.map(({ id }) => id)]);
  expect(ids(contentWithLab(), 'cluster-components/etcd')).toEqual([['pod-security', ['no-host']]]);
  expect(ids(contentWithLab(), 'cluster-components/kubelet')).toEqual([]);
  const elsewhere = (file: string): string =>
    (contentWithLab().get(file) ?? '').replace('topics: [cluster-components/etcd]', 'topics: [cluster-components/kubelet]');
  expect(ids(contentWithLab({ [CHALLENGE]: elsewhere(CHALLENGE) }), 'cluster-components/etcd')).toEqual([['pod-security', []]]);
  expect(ids(contentWithLab({ [`${FOLDER}/lab.yaml`]: elsewhere(`${FOLDER}/lab.yaml`) }), 'cluster-components/etcd')).toEqual([
    ['pod-security', ['no-host']],
  ]);
});

test('the catalogue has topics, cards and challenges without texts', () => {
  const catalogue = publishCatalogue(sampleContent(contentWithLab()));
  expect(publishedCatalogue.parse(catalogue)).toEqual(catalogue);
  expect(catalogue.topics).toEqual([{ id: 'cluster-components/etcd', title: 'etcd' }]);
  expect(catalogue.cards[0]).toEqual({ id: 'term:quorum', kind: 'term', topic: 'cluster-components/etcd' });
  expect(catalogue.challenges).toEqual([
    {
      id: 'pod-security/no-host',
      title: "Leave the node's network",
      path: '/labs/pod-security/?challenge=no-host',
      lab: { title: 'Pod Security', path: '/labs/pod-security/' },
    },
  ]);
});
