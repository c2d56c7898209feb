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

test('the cheat sheet has what a candidate looks up', () => {
  const wanted = [
    ...['exam', 'ports', 'api-server-flags', 'kubelet-settings', 'etcd-flags', 'controller-manager-flags', 'scheduler-flags'],
    ...['pod-security-levels', 'pod-security-baseline', 'pod-security-modes', 'pod-security-restricted', 'admission-plugins'],
    ...['authentication-methods', 'authorization-modes', 'audit-levels', 'audit-stages', 'rbac-objects', 'default-roles'],
    ...['rights-that-escalate', 'encryption-providers', 'certificates', 'stride', 'frameworks'],
  ];
  expect(tables.map(({ id }) => id)).toEqual(wanted);
});
