import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { parse } from 'yaml';
import { elsewhereList } from '../../../src/schema/wording.ts';
import { elsewhereOf } from '../../../src/search/elsewhere.ts';
import { buildLexicon } from '../../../src/search/lexicon.ts';
import { mendWords } from '../../../src/search/spelling.ts';

const TOPIC = {
  kind: 'topic' as const,
  topic: 'a/logs',
  topicTitle: 'Logs',
  url: '/a/logs/',
  title: 'Logs',
  summary: 'short, short, short',
  keywords: [],
  text: '',
};
const LEXICON = buildLexicon([TOPIC], [], { elsewhere: [{ names: ['Snort'], topic: 'a/logs' }] });
const WORDS = LEXICON.words.split(' ');

test('a name that the guide does not have is found in whatever case, with the nearest topic', () => {
  expect(elsewhereOf(['install', 'snort'], LEXICON)).toMatchObject({ name: 'snort', topic: { id: 'a/logs' } });
  expect(elsewhereOf(['short', 'constructor', '__proto__'], LEXICON)).toBeUndefined();
});

test('it is not mended to a word of the guide', () => {
  expect(WORDS).toContain('short');
  expect(mendWords(['snort'], WORDS)).toEqual(['short']);
  expect(mendWords(['snort'], [...WORDS, ...Object.keys(LEXICON.elsewhere)])).toBeUndefined();
});

test('each name stands in the list once', () => {
  const names = elsewhereList
    .parse(parse(readFileSync('content/elsewhere.yaml', 'utf8')))
    .flatMap((entry) => entry.names.map((name) => name.toLowerCase()));
  expect(names.filter((name, i) => names.indexOf(name) !== i)).toEqual([]);
});
