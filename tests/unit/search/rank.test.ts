import { expect, test } from 'vitest';
import { rank, type Hit } from '../../../src/search/rank.ts';

const hit = (kind: Hit['kind'], topic: string, name: string, score: number): Hit => ({
  kind,
  topic,
  topicTitle: topic,
  url: kind === 'term' ? `/glossary/#${name}` : `/${topic}/${kind === 'topic' ? '' : `#${name}`}`,
  title: name,
  summary: name,
  score,
});
const page = (id: string): [string, { url: string; title: string; summary: string }] => [id, { url: `/${id}/`, title: id, summary: id }];
const PAGES = new Map([page('a/etcd'), page('a/pod')]);

test('cards stand under their topic, the best first, three at most', () => {
  const cards = [0.2, 0.9, 0.5, 0.7].map((score, index) => hit('practice', 'a/etcd', `p${index}`, score));
  const [group] = rank(cards, new Map(), PAGES);
  expect(group?.head.url).toBe('/a/etcd/');
  expect(group?.cards.map(({ title }) => title)).toEqual(['p1', 'p3', 'p2']);
});

test('a topic with the better record comes first', () => {
  const groups = rank([hit('practice', 'a/pod', 'x', 1), hit('topic', 'a/etcd', 'etcd', 1)], new Map(), PAGES);
  expect(groups.map(({ head }) => head.url)).toEqual(['/a/etcd/', '/a/pod/']);
});

test('a name leads straight to its topic, and the term itself comes next', () => {
  const hits = [hit('topic', 'a/etcd', 'etcd', 1), hit('term', 'a/pod', 'psa', 0.6)];
  expect(rank(hits, new Map([['a/pod', 1]]), PAGES).map(({ head }) => head.url)).toEqual(['/a/pod/', '/a/etcd/', '/glossary/#psa']);
});

test('a term stands behind the page that explains it', () => {
  expect(rank([hit('term', 'a/pod', 'psa', 1)], new Map(), PAGES).map(({ head }) => head.url)).toEqual(['/a/pod/', '/glossary/#psa']);
});

test('a lab stands behind the page that explains it, and lifts no topic', () => {
  const hits = [hit('lab', 'a/pod', 'lab', 1), hit('practice', 'a/etcd', 'x', 0.9), hit('practice', 'a/pod', 'y', 0.5)];
  expect(rank(hits, new Map(), PAGES).map(({ head }) => head.title)).toEqual(['a/etcd', 'a/pod', 'lab']);
  expect(rank([hit('lab', 'a/pod', 'lab', 1)], new Map(), PAGES).map(({ head }) => head.kind)).toEqual(['lab']);
});

test('a lab that is asked for by name comes first', () => {
  const hits = [hit('lab', 'a/pod', 'NetworkPolicy lab', 0.2), hit('topic', 'a/etcd', 'etcd', 1)];
  expect(rank(hits, new Map([['a/etcd', 1]]), PAGES, 'network policy lab').map(({ head }) => head.kind)).toEqual(['lab', 'topic']);
});

test('no hits give no groups', () => {
  expect(rank([], new Map(), PAGES)).toEqual([]);
});

test('a page that is no topic is ranked by itself, and first where its name is typed', () => {
  const hits = [hit('page', '', 'Cheat sheet', 0.5), hit('topic', 'a/etcd', 'etcd', 1)];
  expect(rank(hits, new Map(), PAGES).map(({ head }) => head.title)).toEqual(['a/etcd', 'Cheat sheet']);
  expect(rank(hits, new Map(), PAGES, 'cheat sheet').map(({ head }) => head.title)).toEqual(['Cheat sheet', 'a/etcd']);
});

test('a page is known by its other names', () => {
  const page = { ...hit('page', '', 'Study plan: one week', 0.2), names: ['7 days'] };
  const hits = [page, hit('topic', 'a/etcd', 'etcd', 1)];
  for (const phrase of ['7 days', 'study plan one week']) expect(rank(hits, new Map(), PAGES, phrase)[0]?.head.title).toBe(page.title);
});

test('what all words say lifts a topic, and brings one that no record matched', () => {
  const hits = [hit('practice', 'a/pod', 'x', 1), hit('practice', 'a/etcd', 'y', 0.9)];
  expect(rank(hits, new Map(), PAGES, '', new Map([['a/etcd', 0.6]])).map(({ head }) => head.title)).toEqual(['a/etcd', 'a/pod']);
  expect(
    rank(
      [],
      new Map(),
      PAGES,
      '',
      new Map([
        ['a/etcd', 0.6],
        ['a/pod', 0.1],
      ]),
    ).map(({ head }) => head.title),
  ).toEqual(['a/etcd']);
});

test('a name that leads straight leaves nothing to what the words say', () => {
  const hits = [hit('topic', 'a/pod', 'x', 1), hit('topic', 'a/etcd', 'y', 0.9)];
  const straight = new Map([
    ['a/etcd', 1],
    ['a/pod', 1],
  ]);
  expect(rank(hits, straight, PAGES, '', new Map([['a/etcd', 1]]))[0]?.head.title).toBe('a/pod');
});

test('a page that is no topic is lifted by its address', () => {
  const hits = [hit('topic', 'a/etcd', 'etcd', 1), { ...hit('page', '', 'Cheat sheet', 0.9), url: '/cheatsheet/' }];
  expect(rank(hits, new Map(), PAGES, '', new Map([['/cheatsheet/', 0.9]]))[0]?.head.title).toBe('Cheat sheet');
});
