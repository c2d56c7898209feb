import { expect, test } from 'vitest';
import { affinitiesOf, affinity, readAffinities, stemsOf, writtenAffinities } from '../../../src/search/affinity.ts';
import { stem } from '../../../src/search/stem.ts';
import type { SearchRecord } from '../../../src/search/record.ts';

const record = (topic: string, wordings: string[], kind: SearchRecord['kind'] = 'topic'): SearchRecord => ({
  kind,
  topic,
  topicTitle: topic,
  url: `/${topic}/`,
  title: topic.split('/')[1] ?? '',
  summary: 'A part of every cluster.',
  keywords: [],
  text: '',
  wordings,
});
const PLACES = ['a/etcd', 'a/kubelet', 'a/pki', '/paths/'];
const RECORDS = [
  record('a/etcd', ['the memory of everything', 'a copy of the memory was stolen']),
  record('a/kubelet', ['starts containers on a machine', 'the machine is lost']),
  record('a/pki', ['certificates ran out']),
  { ...record('', ['plan my studies'], 'page'), url: '/paths/', title: 'Study plans' },
];
const AFFINITIES = affinitiesOf(RECORDS, PLACES, [{ words: ['computer'], mean: ['machine'] }]);
const best = (query: string): string | undefined =>
  [...affinity(stemsOf(query), AFFINITIES)].sort((a, b) => b[1] - a[1]).map(([place]) => PLACES[place])[0];

test('the words of a question lead to the topic that most of them speak for', () => {
  expect(best('somebody copied the memory')).toBe('a/etcd');
  expect(best('what starts on this machine')).toBe('a/kubelet');
});

test('pages that are no topics are led to, too', () => {
  expect(best('a plan to study')).toBe('/paths/');
});

test('an everyday word has a part of what the word says that it stands for', () => {
  expect(best('on which computer')).toBe('a/kubelet');
  const strength = (word: string): number => affinity([stem(word)], AFFINITIES).get(1) ?? 0;
  expect(strength('computer')).toBeLessThanOrEqual(strength('machine'));
});

test('a word that is in every topic says nothing', () => {
  expect(affinity(stemsOf('cluster part'), AFFINITIES)).toEqual(new Map());
});

test('no words give nothing', () => {
  expect(affinity([], AFFINITIES)).toEqual(new Map());
});

test('words that say nothing make the rest less certain', () => {
  const sure = affinity(stemsOf('memory'), AFFINITIES).get(0) ?? 0;
  const unsure = affinity(stemsOf('memory zebra giraffe'), AFFINITIES).get(0) ?? 0;
  expect(unsure).toBeLessThan(sure);
  expect(sure).toBeLessThan(1);
});

test('a lab says nothing of the topic that it is about', () => {
  const lab = record('a/pki', ['zebra'], 'lab');
  expect(affinitiesOf([...RECORDS, lab], PLACES).has('zebra')).toBe(false);
});

test('what is written beside the words is read again, each stem once', () => {
  const words = ['machine', 'machines', 'memory', 'unheard'];
  const written = writtenAffinities(words, AFFINITIES);
  expect(written.split(',')).toEqual([AFFINITIES.get('machin'), '', AFFINITIES.get('memori'), '']);
  expect(readAffinities(words, written)).toEqual(
    new Map([
      ['machin', AFFINITIES.get('machin')],
      ['memori', AFFINITIES.get('memori')],
    ]),
  );
});

test('a guide of any size has a letter for each topic', () => {
  const places = Array.from({ length: 3000 }, (_, i) => `a/topic${i}`);
  const records = [63, 64, 2999].map((i) => record(`a/topic${i}`, [`wording${'abc'.charAt(i % 3)}${'q'.repeat(i % 5)}`]));
  const affinities = affinitiesOf(records, places);
  for (const { topic, wordings = [] } of records) {
    const [first] = [...affinity(stemsOf(wordings[0] ?? ''), affinities)].sort((a, b) => b[1] - a[1]);
    expect(first && places[first[0]]).toBe(topic);
  }
});
