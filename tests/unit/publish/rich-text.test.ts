import { expect, test } from 'vitest';
import { richText } from '../../../src/publish/rich-text.ts';

test('emphasis, code and links are data', () => {
  expect(richText('Set `--a` **not** *ever*, see [the `x` page](/x/).')).toEqual([
    'Set ',
    ['code', '--a'],
    ' ',
    ['strong', ['not']],
    ' ',
    ['em', ['ever']],
    ', see ',
    ['link', '/x/', ['the ', ['code', 'x'], ' page']],
    '.',
  ]);
});

test('what is no inline Markdown gives its text, and no markup', () => {
  expect(JSON.stringify(richText('a <b>bold</b> word'))).not.toContain('<b>');
  expect(richText('two hyphens -- stay')).toEqual(['two hyphens -- stay']);
});
