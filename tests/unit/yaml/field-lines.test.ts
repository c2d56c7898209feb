import fc from 'fast-check';
import { expect, test } from 'vitest';
import { LineCounter, parseDocument, stringify } from 'yaml';
import { fieldLines, lineOfField } from '../../../src/yaml/field-lines.ts';
import { rangeOf, type FieldPath } from '../../../src/yaml/positions.ts';

function parsed(text: string) {
  const counter = new LineCounter();
  return { document: parseDocument(text, { lineCounter: counter }), counter };
}

const TEXT = `# What stands before
title: one
list:
  - first
  - id: second
    nested: { deep: [a, b], empty: }
  -
more: >-
  folded
  text
title: two
`;

test.each<[FieldPath, number]>([
  [[], 2],
  [['list'], 3],
  [['list', 0], 4],
  [['list', 1], 5],
  [['list', 1, 'nested'], 6],
  [['list', 1, 'nested', 'deep', 1], 6],
  [['list', 1, 'missing', 'further'], 5],
  [['list', 9], 3],
  [['more'], 8],
  [['title'], 11],
])('%j stands in line %i', (path, line) => {
  const { document, counter } = parsed(TEXT);
  expect(lineOfField(fieldLines(document, counter), path)).toBe(line);
});

test('a text without fields has one line', () => {
  for (const text of ['', '# nothing\n', 'word']) {
    const { document, counter } = parsed(text);
    expect(lineOfField(fieldLines(document, counter), ['a', 0])).toBe(counter.linePos(rangeOf(document, ['a', 0]).from).line);
  }
});

test('lines are those of the document', () => {
  const key = fc.constantFrom('a', 'b', 'c', '0', '1');
  const step = fc.oneof(key, fc.nat(3));
  fc.assert(
    fc.property(fc.object({ key, maxDepth: 4, values: [fc.string(), fc.integer(), fc.constant(null)] }), fc.array(step), (value, path) => {
      const { document, counter } = parsed(stringify(value));
      expect(lineOfField(fieldLines(document, counter), path)).toBe(counter.linePos(rangeOf(document, path).from).line);
    }),
  );
});
