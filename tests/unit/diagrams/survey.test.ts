import { expect, test } from 'vitest';
import { parseCorpus } from '../../../src/corpus/corpus.ts';
import { diagramFindings } from '../../../src/corpus/rules/diagrams.ts';
import { fenceHash } from '../../../src/diagrams/fence.ts';

const DIAGRAM = 'flowchart LR\n  accTitle: A\n  accDescr: B\n  a["A"]:::client --> b["B"]:::store';
const FILE = 'content/topics/cluster-components/etcd.mdx';
const content = (...diagrams: string[]) =>
  parseCorpus(new Map([[FILE, `---\ntitle: x\n---\n${diagrams.map((source) => `\`\`\`mermaid\n${source}\n\`\`\`\n`).join('\n')}`]]));

test('a diagram with its drawing is in order', () => {
  expect(diagramFindings(content(DIAGRAM), new Set([fenceHash(DIAGRAM)]))).toEqual([]);
});

test('a missing drawing is named with file and line', () => {
  expect(diagramFindings(content(DIAGRAM), new Set())).toMatchObject([
    { kind: 'diagram', file: FILE, line: 5, message: 'the diagram has no drawing yet' },
  ]);
});

test('a left-over drawing is named', () => {
  expect(diagramFindings(content(DIAGRAM), new Set([fenceHash(DIAGRAM), 'abc']))).toMatchObject([
    { file: 'src/diagrams/rendered/abc.svg', message: 'no diagram shows this drawing' },
  ]);
});

test('the same diagram twice on a page is refused', () => {
  expect(diagramFindings(content(DIAGRAM, DIAGRAM), new Set([fenceHash(DIAGRAM)]))).toMatchObject([
    { message: 'the diagram of line 5 stands here again' },
  ]);
});
