import { expect, test } from 'vitest';
import { contentWithLab } from '../../content/lab-content.ts';
import { contentWith, minimalContent, QUESTION_FILE, TOPIC_FILE } from '../../content/minimal-content.ts';
import { sampleContent } from './sample-content.ts';

const KUBELET = 'content/topics/cluster-components/kubelet.mdx';

/** Two topics: the kubelet, before etcd. */
function twoTopics(): Map<string, string> {
  const etcd = minimalContent().get(TOPIC_FILE) ?? '';
  return minimalContent().set(KUBELET, etcd.replace('title: etcd', 'title: Kubelet').replace('order: 4', 'order: 1'));
}

test('topics stand in reading order, whatever their names', () => {
  const { topics, domains, topicById } = sampleContent(twoTopics());
  expect(topics.map(({ id }) => id)).toEqual(['cluster-components/kubelet', 'cluster-components/etcd']);
  expect(domains.map((entry) => entry.topics)).toEqual([topics]);
  expect(topicById.get('cluster-components/etcd')?.value.title).toBe('etcd');
});

test('every competency has its title, and every card its topic', () => {
  const { competencies, cards } = sampleContent();
  expect([...competencies]).toEqual([
    ['cluster-components/etcd', 'etcd'],
    ['cluster-components/kubelet', 'Kubelet'],
  ]);
  expect([...cards.keys()]).toEqual(['cluster-components/etcd#only-the-api-server', 'cluster-components/etcd#open-client-port']);
});

test('questions stand by their ids, and those of a topic as in its file', () => {
  const files = contentWith(QUESTION_FILE, 'id: etcd-client-port', 'id: z-last');
  const { questions, questionsByTopic } = sampleContent(files);
  expect(questions.map(({ id }) => id)).toEqual(['etcd-firewall', 'z-last']);
  expect(questionsByTopic.get('cluster-components/etcd')?.map(({ id }) => id)).toEqual(['z-last', 'etcd-firewall']);
});

test('a lab has its challenges from easy to hard', () => {
  const files = contentWithLab();
  for (const [path, text] of contentWithLab()) {
    if (path.includes('/no-host/')) files.set(path.replace('/no-host/', '/a-later-one/'), text.replace('order: 1', 'order: 2'));
  }
  const [lab] = sampleContent(files).labs;
  expect(lab?.challenges.map(({ id }) => id)).toEqual(['no-host', 'a-later-one']);
  expect(lab?.challenges[0]?.texts.get('start.yaml')).toContain('kind: Pod');
});

test('what cannot be parsed is left out; without a curriculum there is no order', () => {
  expect(sampleContent(contentWith(TOPIC_FILE, 'title: etcd\n', '')).topics).toEqual([]);
  expect(() => sampleContent(new Map())).toThrow('content/domains.yaml');
});
