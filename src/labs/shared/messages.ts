import type { ErrorCode } from 'yaml';
import { counted } from '../../text/counted.ts';
import type { Messages } from './diagnostic.ts';
import type { InvisibleCodePoint } from './invisible-characters.ts';
import type { ReadingCatalogue } from './read-objects.ts';
import type { Described, Part, ShapeCatalogue } from './shape.ts';
import { joined, quoted } from './wording.ts';

const WANTED = {
  string: 'text',
  integer: 'a whole number',
  boolean: 'true or false',
  'int-or-string': 'a whole number or text',
  quantity: 'a quantity such as 250m or 1Gi',
  list: 'a list',
  map: 'a map',
  object: 'an object with fields',
} as const;

/** What is wrong with a part of an object. */
export const SHAPE_MESSAGES: Messages<ShapeCatalogue> = {
  'unknown-field': ({ field, part, near }) =>
    `${quoted(field)} is not a field of ${partText(part)}${near === undefined ? '' : `; ${quoted(near)} is one`}.`,
  'bare-label': ({ field, part }) =>
    `${quoted(field)} is not a field of ${partText(part)}: labels stand below "matchLabels", as in matchLabels: {${field}: …}.`,
  'other-context': ({ field, part, of }) =>
    of === 'container'
      ? `${quoted(field)} is not a field of ${partText(part)}: it belongs in the securityContext of a container.`
      : `${quoted(field)} is not a field of ${partText(part)}: it belongs in the securityContext of the Pod.`,
  'wrong-type': ({ part, value, wanted }) =>
    `${nameText(part)} is ${describedText(value)}; it must be ${isNamed(wanted) ? WANTED[wanted] : `one of ${wanted.join(', ')}`}.`,
  'unknown-value': ({ part, value, allowed }) => `${nameText(part)} is ${quoted(value)}; it must be one of ${allowed.join(', ')}.`,
  'missing-field': ({ field, part }) => `${partText(part)} needs the field ${quoted(field)}.`,
  'unknown-kind': ({ apiVersion, kind }) =>
    apiVersion === undefined || kind === undefined
      ? 'An object without an apiVersion or a kind is not read here.'
      : `${apiVersion} ${kind} is not read here.`,
};

/** What is wrong with a text of objects. */
export const READING_MESSAGES: Messages<ReadingCatalogue> = {
  ...SHAPE_MESSAGES,
  'too-long': ({ characters, limit }) =>
    `This text has ${number(characters)} characters; at most ${number(limit)} are read. Leave out what the lab does not evaluate, such as CustomResourceDefinitions and ConfigMaps.`,
  'too-much-to-read': ({ characters, limit }) =>
    `The objects of this text that the lab evaluates, and small ones beside them, have ${number(characters)} characters; at most ${number(limit)} are read. Leave out a part of them.`,
  'too-many-documents': ({ documents, limit }) =>
    `This text has ${number(documents)} documents; at most ${number(limit)} are read. Leave out those that the lab does not evaluate.`,
  more: () => 'There are more mistakes than are shown. Mend these first.',
  syntax: ({ reason }) => SYNTAX[reason] ?? 'This is not YAML: what stands here does not fit what stands before it.',
  asterisk: ({ word }) =>
    `${word} stands without quotation marks, and in YAML an asterisk begins an alias. Write ${quoted(word)} with quotation marks.`,
  'unknown-alias': ({ word }) =>
    `The alias *${word} stands for nothing: no anchor &${word} is set before it. If it is a text, put it in quotation marks.`,
  'duplicate-key': ({ word }) =>
    `The key ${quoted(word)} is here twice. kubectl takes the last one and leaves the first one out, and so does the lab.`,
  'control-character': () => 'A control character stands here, which cannot be seen. kubectl does not read a text with one.',
  tab: () => 'A tab stands where the line is indented. YAML is indented by spaces only.',
  merge: () => 'The key "<<" takes an alias of a map, such as *defaults, or a list of them, and merges it into this map.',
  tag: () => 'A tag, beginning with "!", stands before something that it does not fit. Kubernetes objects need none.',
  aliases: () => 'This document repeats itself by too many aliases to be read, or contains itself.',
  key: () => 'A key is a word. This one is empty, or a list or a map, as square brackets and braces make one.',
  number: () => 'This number is not finite, and JSON, which the API server reads, has no word for it.',
  depth: () => 'This document is nested too deeply to be read.',
  json: () =>
    'A text that begins with a brace is read as JSON: names and texts stand in double quotation marks, and no comma stands behind the last.',
  'helm-template': () => 'This is a Helm template, and no YAML yet. Paste what "helm template" prints.',
  'invisible-character': ({ codePoint, more }) =>
    `A character that looks like nothing or like a space stands here: a ${INVISIBLE_NAMES[codePoint]} (U+${codePoint.toString(16).toUpperCase().padStart(4, '0')})${
      more === 0 ? '' : `, and again at ${counted(more, 'other place')}`
    }. It is no space, and changes what is read. Write it anew.`,
  'stray-text': ({ is }) => STRAY[is],
  'no-object': ({ lacks }) =>
    lacks === 'both'
      ? 'This is no Kubernetes object: it needs the fields "apiVersion" and "kind".'
      : `This is no Kubernetes object: it needs the field ${quoted(lacks)}.`,
  'list-in-list': () => 'A list in a list is not read. Put its items into the outer one.',
  'items-no-list': () => 'The field "items" makes this a list of objects, and must be one.',
  quotes: () => 'These quotation marks are not those of YAML: write straight ones, or none.',
  'kind-case': ({ kind, right }) => `${kind} is no kind: a kind is written with its capital letters, ${right}.`,
  'api-version': ({ apiVersion, kind, right }) => `The API server has no ${kind} in ${apiVersion}. It is in ${right}.`,
  'other-group': ({ apiVersion, kind, count }) =>
    `${apiVersion} ${kind} is another kind than Kubernetes’ own ${kind}. ${count === 1 ? 'It is' : `All ${number(count)} of them are`} not evaluated here.`,
  'other-kinds': ({ count, kinds }) =>
    `${counted(count, 'object')} of other kinds ${count === 1 ? 'is' : 'are'} not evaluated here: ${kindsText(kinds)}.`,
};

/** Names of Unicode, in small letters. https://www.unicode.org/charts/nameslist/ */
const INVISIBLE_NAMES: Readonly<Record<InvisibleCodePoint, string>> = {
  0x00a0: 'no-break space',
  0x00ad: 'soft hyphen',
  0x0085: 'next line',
  0x180e: 'Mongolian vowel separator',
  0x2000: 'en quad',
  0x2001: 'em quad',
  0x2002: 'en space',
  0x2003: 'em space',
  0x2004: 'three-per-em space',
  0x2005: 'four-per-em space',
  0x2006: 'six-per-em space',
  0x2007: 'figure space',
  0x2008: 'punctuation space',
  0x2009: 'thin space',
  0x200a: 'hair space',
  0x200b: 'zero width space',
  0x200c: 'zero width non-joiner',
  0x200d: 'zero width joiner',
  0x200e: 'left-to-right mark',
  0x200f: 'right-to-left mark',
  0x2028: 'line separator',
  0x2029: 'paragraph separator',
  0x202a: 'left-to-right embedding',
  0x202b: 'right-to-left embedding',
  0x202c: 'pop directional formatting',
  0x202d: 'left-to-right override',
  0x202e: 'right-to-left override',
  0x202f: 'narrow no-break space',
  0x205f: 'medium mathematical space',
  0x2060: 'word joiner',
  0x2066: 'left-to-right isolate',
  0x2067: 'right-to-left isolate',
  0x2068: 'first strong isolate',
  0x2069: 'pop directional isolate',
  0x3000: 'ideographic space',
  0xfeff: 'byte order mark',
};

/** Of the library's reasons those that a sentence helps with. https://eemeli.org/yaml/#errors */
const SYNTAX: Partial<Record<ErrorCode, string>> = {
  BAD_DIRECTIVE: 'A line that begins with a percent sign is no part of an object.',
  BAD_DQ_ESCAPE:
    'A backslash in double quotation marks begins an escape, and this one does not exist. Write two, or use single quotation marks.',
  BAD_INDENT: 'This line does not begin where the lines that it belongs to begin.',
  BAD_PROP_ORDER: 'An anchor or a tag stands at the wrong place.',
  BAD_SCALAR_START: 'A text cannot begin with this sign. Put it in quotation marks.',
  BLOCK_AS_IMPLICIT_KEY:
    'A second colon stands on this line, or a key begins where a value belongs. A text with a colon and a space stands in quotation marks.',
  BLOCK_IN_FLOW: 'Inside of brackets or braces everything is written with brackets and braces.',
  KEY_OVER_1024_CHARS: 'A key may have at most 1,024 characters.',
  MISSING_CHAR: 'A sign is missing here: a comma, a colon, a bracket, or a quotation mark that closes the text.',
  MULTILINE_IMPLICIT_KEY: 'A key stands on one line, with its colon.',
  MULTIPLE_ANCHORS: 'Only one anchor may stand here.',
  MULTIPLE_TAGS: 'Only one tag may stand here.',
  MULTIPLE_DOCS: 'A second document begins here without "---" before it.',
  TAB_AS_INDENT: 'A tab stands where the line is indented. YAML is indented by spaces only.',
  UNEXPECTED_TOKEN: 'What stands here does not fit: look for a bracket, a quotation mark or a dash that is too much or missing.',
};

const STRAY = {
  'after-separator': 'Behind "---" only a comment may stand on the same line. kubectl reads nothing from here on.',
  'after-end': 'Behind the end of a document nothing is read until the next "---".',
  'between-json': 'This text begins with a brace and is read as JSON: between its objects nothing may stand, neither "---" nor a comment.',
} as const;

function isNamed(wanted: ShapeCatalogue['wrong-type']['wanted']): wanted is keyof typeof WANTED {
  return typeof wanted === 'string';
}

function nameText({ path }: Part): string {
  return path === '' ? 'The document' : path;
}

function partText({ path, shape }: Part): string {
  return path === '' ? (shape ?? 'The document') : shape === undefined ? path : `${path} (${shape})`;
}

function describedText(value: Described): string {
  switch (value.type) {
    case 'empty':
      return 'empty';
    case 'list':
      return 'a list';
    case 'object':
      return 'an object';
    case 'number':
      return `the number ${value.text}`;
    case 'boolean':
      return value.text;
    case 'text':
      return `the text ${quoted(value.text)}`;
  }
}

/** `3 Service, 1 ConfigMap and 2 others` */
function kindsText(kinds: ReadingCatalogue['other-kinds']['kinds']): string {
  const shown = kinds.slice(0, 6).map(({ kind, count }) => `${number(count)} ${kind}`);
  const rest = kinds.slice(6).reduce((sum, { count }) => sum + count, 0);
  return joined([...shown, ...(rest > 0 ? [`${number(rest)} of more kinds`] : [])]);
}

function number(value: number): string {
  return value.toLocaleString('en');
}
