import { expect, test } from 'vitest';
import { parseCorpus, type Corpus } from '../../../src/corpus/corpus.ts';
import { diagrams } from '../../../src/corpus/rules/diagrams.ts';
import { fenceHash } from '../../../src/diagrams/fence.ts';

const DIAGRAM = 'flowchart LR\n  accTitle: A\n  accDescr: B\n  a["A"]:::client --> b["B"]:::store';
const FILE = 'content/topics/cluster-components/etcd.mdx';
const check = (corpus: Corpus, kept: ReadonlySet<string>) =>
  diagrams(corpus, { today: '2026-11-29', drawings: new Map([...kept].map((hash) => [hash, `src/diagrams/rendered/${hash}.svg`])) });
const content = (...fences: string[]) =>
  parseCorpus(new Map([[FILE, `---\ntitle: x\n---\n${fences.map((source) => `\`\`\`mermaid\n${source}\n\`\`\`\n`).join('\n')}`]]));

test('a diagram with its drawing is in order', () => {
  expect(check(content(DIAGRAM), new Set([fenceHash(DIAGRAM)]))).toEqual([]);
});

test('a missing drawing is named with file and line', () => {
  expect(check(content(DIAGRAM), new Set())).toMatchObject([
    { kind: 'diagram', file: FILE, line: 5, message: 'the diagram has no drawing yet' },
  ]);
});

test('a left-over drawing is named', () => {
  expect(check(content(DIAGRAM), new Set([fenceHash(DIAGRAM), 'abc']))).toMatchObject([
    { file: 'src/diagrams/rendered/abc.svg', message: 'no diagram shows this drawing' },
  ]);
});

test('the same diagram twice on a page is refused', () => {
  expect(check(content(DIAGRAM, DIAGRAM), new Set([fenceHash(DIAGRAM)]))).toMatchObject([
    { message: 'the diagram of line 5 stands here again' },
  ]);
});
