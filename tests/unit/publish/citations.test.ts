import { expect, test } from 'vitest';
import { numberSources } from '../../../src/publish/citations.ts';
import { parseCorpus } from '../../../src/corpus/corpus.ts';
import { minimalContent } from '../../content/minimal-content.ts';

test('sources are numbered in the order in which a reader meets them', () => {
  const [topic] = parseCorpus(minimalContent()).topics;
  expect(topic && [...numberSources(topic.value, ['k8s-ports'])]).toEqual([
    ['k8s-ports', 1],
    ['k8s-etcd', 2],
  ]);
});
