import { expect, test } from 'vitest';
import { buildLexicon } from '../../../src/search/lexicon.ts';
import type { SearchRecord } from '../../../src/search/record.ts';
import { leadsOf, straightTopics } from '../../../src/search/straight.ts';

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
const LEADS = leadsOf(LEXICON.topics);

test('titles, keywords and names of terms lead to their topic', () => {
  expect(straightTopics('key-value store', ['key-value', 'store'], LEADS)).toEqual(new Map([['a/etcd', 1]]));
  expect(straightTopics('kms', ['kms'], LEADS)).toEqual(new Map([['a/etcd', 1]]));
  expect(straightTopics('10250', ['10250'], LEADS)).toEqual(new Map([['a/kubelet', 1]]));
});

test('a name within a query counts by its share', () => {
  const found = straightTopics('harden the node agent', ['harden', 'node', 'agent'], LEADS);
  expect(found.get('a/kubelet')).toBeCloseTo(1 / 3);
});

test('a keyword that two topics have leads to both: their ranks decide', () => {
  expect(straightTopics('tls', ['tls'], LEADS)).toEqual(
    new Map([
      ['a/etcd', 1],
      ['a/kubelet', 1],
    ]),
  );
});

test('of the topics that have a keyword, the one that explains it in the glossary leads', () => {
  const lexicon = buildLexicon(
    [
      record('topic', 'a/etcd', 'etcd', ['quorum']),
      record('topic', 'a/kubelet', 'Kubelet', ['quorum']),
      record('term', 'a/etcd', 'quorum', []),
    ],
    [],
  );
  expect(straightTopics('quorum', ['quorum'], leadsOf(lexicon.topics))).toEqual(new Map([['a/etcd', 1]]));
});

test('a title leads to its topic alone, with its spaces or without', () => {
  const lexicon = buildLexicon(
    [record('topic', 'a/network-policy', 'Network Policy', []), record('topic', 'a/proxy', 'Proxy', ['network policy', 'networkpolicy'])],
    [],
  );
  for (const name of ['network policy', 'networkpolicy'])
    expect(straightTopics(name, name.split(' '), leadsOf(lexicon.topics))).toEqual(new Map([['a/network-policy', 1]]));
});

test('what was typed leads before what is left of it without common words', () => {
  const lexicon = buildLexicon(
    [record('topic', 'a/kubelet', 'Kubelet', ['node rotation']), record('topic', 'a/pki', 'PKI', ['rotation'])],
    [],
  );
  expect(straightTopics('node rotation', ['rotation'], leadsOf(lexicon.topics))).toEqual(new Map([['a/kubelet', 1]]));
});

test('only domains in which something stands are filters', () => {
  expect(LEXICON.domains.map(({ id }) => id)).toEqual(['a']);
});

test('the vocabulary holds plain words only', () => {
  expect(LEXICON.words.split(' ')).toContain('store');
  expect(LEXICON.words.split(' ')).not.toContain('10250');
});

test('a saying leads to its topic in other words’ order, and a name of another topic goes before it', () => {
  const said = { ...record('topic', 'a/pod', 'Pod', []), wordings: ['node agent', 'containers that belong together'] };
  const leads = leadsOf(buildLexicon([record('topic', 'a/kubelet', 'Kubelet', ['node agent']), said], []).topics);
  expect(straightTopics('belongs together a container', ['belongs', 'together', 'container'], leads)).toEqual(new Map([['a/pod', 1]]));
  expect(straightTopics('node agent', ['node', 'agent'], leads)).toEqual(new Map([['a/kubelet', 1]]));
});
