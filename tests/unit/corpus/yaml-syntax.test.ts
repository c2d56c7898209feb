import { describe, expect, test } from 'vitest';
import { parseYamlFile } from '../../../src/corpus/yaml-file.ts';

const said = (text: string) => parseYamlFile('x.yaml', text).diagnostics.map(({ line, message }) => `${line ?? ''} ${message}`);

/** What people type, and the one sentence that it is answered with. */
const SLIPS: readonly (readonly [slip: string, text: string, said: string])[] = [
  ['a tab', 'a: 1\nb:\n\t- x\n\t- y\nc: 2\n', '3 the line is indented with a tab'],
  ['a tab before a field of an entry', '- id: x\n\tterm: y\n', '2 the line is indented with a tab'],
  ['a tab in a folded text', 'a: >-\n\ttext\nb: 1\n', '2 the line is indented with a tab'],
  ['a colon in a text', 'a: 1\ntitle: Secrets: how they leak\n', '2 the text after "title:" contains a colon'],
  ['a colon in an entry', '- id: x\n  stem: What is it: a or b?\n  options: []\n', '2 the text after "stem:" contains a colon'],
  ['a colon in braces', 'a: { text: x: y, why: z }\n', '1 the text after "a:" contains a colon'],
  ['a doubled field', 'a: 1\nb: 2\na: 3\n', '3 the field "a" stands twice'],
  ['curly quotes', 'a: 1\ntitle: “Secrets: x”\n', '2 curly quotation marks stand where YAML needs straight ones'],
  ['an open quotation mark', 'a: "x\nb: 1\nc: 2\n', '1 the quotation mark that opens here is never closed'],
  ['an apostrophe in single quotes', "a: 'it's'\nb: 1\n", '1 something follows the closing quotation mark'],
  ['a merge', 'a: 1\n<<<<<<< HEAD\nb: 2\n=======\nb: 3\n>>>>>>> x\n', '2 <<<<<<< is left from a merge'],
  ['too little indentation', 'a:\n  b: 1\n c: 2\n', '3 the line is indented otherwise than its neighbours'],
  [
    'too much indentation',
    '- id: x\n  term: y\n   definition: z\n',
    '3 the line is indented further than the one before, which has its value already',
  ],
  ['an entry without its dash', '- id: a\n  t: b\nid: c\n', '3 the line does not fit the ones before it'],
  ['a backtick', 'a: `--flag` is x\n', '1 a text begins with `, which YAML keeps for itself'],
  ['an asterisk', 'a: 1\nverbs: [*]\n', '2 an asterisk begins an alias of YAML, and nothing has that name'],
  ['an open brace', 'a: {b: c\nd: 1\n', '2 a brace { is not closed'],
  ['a missing comma', 'a: { text: "x" why: "y" }\n', '1 a comma is missing between two fields within braces'],
  ['no colon', 'title\nb: 1\n', '1 "title" is no field'],
  ['no space behind the colon', 'title:foo\nb: 1\n', '1 "title:foo" is no field'],
  ['a second document', 'a: 1\n---\nb: 2\n', '2 --- begins a second document here'],
  ['a backslash', 'a: "\\d"\n', '1 a backslash stands in a text with double quotation marks'],
  ['a text beside >-', 'a: >- text\n  more\n', '1 text follows > or | on the same line'],
];

test.each(SLIPS)('%s is said in one sentence', (_, text, sentence) => {
  expect(said(text)).toEqual([sentence]);
});

describe('a doubled field', () => {
  test('leaves the rest of its file readable', () => {
    expect(parseYamlFile('x.yaml', 'a: 1\nb: 2\na: 3\n').data).toMatchObject({ b: 2 });
  });
});

test('lines of a part of a file are those of the file', () => {
  expect(parseYamlFile('x.mdx', 'a: `b', 1).diagnostics).toMatchObject([{ file: 'x.mdx', line: 2 }]);
});

test.each([
  [
    'a remark that was meant as text',
    'a: Delete Pod #2 of the set\n',
    '1 the text ends before "#2 of the set": a number sign begins a remark in YAML',
  ],
  ['a tag', '- a: !Reset the node\n', '1 "!Reset" is a tag in YAML, and no part of the text'],
  ['an anchor', 'b: 1\na: &name The Pod\n', '2 "&name" is a name in YAML, and no part of the text'],
])('%s is not left out without a word', (_, text, message) => {
  expect(said(text)).toEqual([message]);
});

test('a remark with a space behind its sign is one', () => {
  expect(said('# of all\na: 1 # of a\n#b: 2\n')).toEqual([]);
});
