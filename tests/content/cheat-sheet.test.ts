import { expect, test } from 'vitest';
import { parseCorpus } from '../../src/corpus/corpus.ts';
import { readContent } from '../../src/corpus/read.ts';
import { contentOf } from '../../src/publish/content.ts';
import { BLUEPRINT, cheatSheet } from '../../src/publish/sheet.ts';

const guide = contentOf(parseCorpus(await readContent(process.cwd())), new Map());
const tables = cheatSheet(guide);

test('every figure of the cheat sheet leads to a card, or to the page about the exam, and names a source', () => {
  const cards = new Set([...guide.cards.values()].map(({ topic, card }) => `/${topic}/#${card.id}`));
  const exam = new Set([BLUEPRINT, ...guide.domains.map(({ domain }) => `/${domain.id}/`)]);
  for (const { id, rows } of tables) {
    for (const { cells, url, sources } of rows) {
      const name = `${id}: ${cells[0]}`;
      expect(id === 'exam' ? exam.has(url) : cards.has(url), name).toBe(true);
      expect(id === 'exam' || (sources.length > 0 && sources.every((source) => guide.sources.has(source))), name).toBe(true);
    }
  }
});

test('the cheat sheet has every table of facts in order, between the exam with its ports and the frameworks, each with an anchor of its own', () => {
  const ids = tables.map(({ id }) => id);
  expect(ids).toEqual(['exam', 'ports', ...guide.sheet.map(({ id }) => id), 'frameworks']);
  expect(new Set([...ids, 'sources']).size).toBe(ids.length + 1);
});
