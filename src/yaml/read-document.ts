import {
  isAlias,
  isCollection,
  isMap,
  isScalar,
  isSeq,
  parseDocument,
  visit,
  type Alias,
  type Document,
  type ErrorCode,
  type Node,
  type Pair,
  type ParsedNode,
  type Scalar,
} from 'yaml';
import { documentValue, TooManyAliases } from './document-value.ts';
import type { DocumentText } from './document-texts.ts';
import { indentFlow, IndentedText } from './flow-indentation.ts';
import { GO_SCALARS } from './go-scalars.ts';
import { rangeOf, type FieldPath, type Range } from './positions.ts';

/** What is wrong with a document, by code. All but a repeated key keep `kubectl` from reading it. */
export type DocumentProblem = { readonly range: Range } & (
  | { readonly code: 'syntax'; readonly reason: ErrorCode }
  | { readonly code: 'asterisk' | 'unknown-alias' | 'duplicate-key'; readonly word: string }
  | { readonly code: 'control-character' | 'tab' | 'merge' | 'tag' | 'aliases' | 'key' | 'number' | 'depth' | 'json' }
);

/** A document that was read. */
export interface ReadDocument {
  /** Undefined where a problem keeps it from being read. */
  readonly value: unknown;
  readonly problems: readonly DocumentProblem[];
  /** Where a part stands in the whole text. */
  readonly rangeOf: (path: FieldPath) => Range;
}

/** What YAML 1.1 would read and `kubectl` does not, and what it reads in its own way. */
const UNREAD_TAGS = new Set(
  ['null', 'bool', 'int', 'float', 'timestamp', 'binary', 'set', 'omap', 'pairs'].map((tag) => `tag:yaml.org,2002:${tag}`),
);

/** As YAML 1.1, and Go's JSON, let neither stand in a text. */
const CONTROL = new RegExp('[\\0-\\x08\\x0B\\x0C\\x0E-\\x1F\\x7F-\\x84\\x86-\\x9F\\uFFFE\\uFFFF]');

/**
 * Reads a document as `kubectl` does, and says where it does not. Never throws, whatever the text is.
 * https://github.com/kubernetes-sigs/yaml
 */
export function readDocument({ text, from, isJson }: DocumentText): ReadDocument {
  const unread = (problem: DocumentProblem): ReadDocument => ({ value: undefined, problems: [problem], rangeOf: () => problem.range });
  const control = CONTROL.exec(text);
  if (control !== null) return unread({ code: 'control-character', range: { from: from + control.index, to: from + control.index + 1 } });
  // Each of these ends a line, and takes the same place as one that the library knows.
  const lines = text.replace(/\r(?!\n)|[\u0085\u2028\u2029]/g, '\n');
  const read = parsed(lines);
  if (read === undefined) return unread({ code: 'depth', range: { from, to: from } });
  const { document, indented } = read;
  const at = (range: Range): Range => ({ from: from + indented.original(range.from), to: from + indented.original(range.to) });
  const [error] = document.errors;
  if (error !== undefined) return unread(syntaxProblem(error.code, at({ from: error.pos[0], to: error.pos[1] }), text, from));
  const tab = forbiddenTab(document, indented.text);
  if (tab !== undefined) return unread({ code: 'tab', range: at(tab) });
  const problems = problemsOf(document).map((problem) => ({ ...problem, range: at(problem.range) }));
  const ranges = (path: FieldPath): Range => at(rangeOf(document, path));
  if (problems.some(({ code }) => code !== 'duplicate-key')) return { value: undefined, problems, rangeOf: ranges };
  const { value, problem } = isJson ? jsonValue(text) : yamlValue(document);
  return { value, problems: problem === undefined ? problems : [...problems, { code: problem, range: ranges([]) }], rangeOf: ranges };
}

function parsed(text: string): { document: Document.Parsed; indented: IndentedText } | undefined {
  try {
    const document = parse(text);
    if (document.errors.length === 0) return { document, indented: new IndentedText(text) };
    let indented = indentFlow(text);
    let again = indented.text === text ? document : parse(indented.text);
    for (let glued = gluedComment(again, indented.text); glued !== undefined; glued = gluedComment(again, indented.text)) {
      indented = indented.with([{ at: glued, count: 1 }]);
      again = parse(indented.text);
    }
    return { document: again, indented };
  } catch {
    // The parser calls itself for every level; a hostile text can have more levels than the stack.
    return undefined;
  }
}

/** A comment right behind a bracket, a brace or a quotation mark, which YAML 1.1 lets stand there, in a short document. */
function gluedComment({ errors: [error] }: Document.Parsed, text: string): number | undefined {
  const at = error?.pos[0] ?? -1;
  return text[at] === '#' && /["'\]}]/.test(text[at - 1] ?? '') && text.length < SHORT ? at : undefined;
}

const SHORT = 100_000;

function parse(text: string): Document.Parsed {
  return parseDocument(text, {
    prettyErrors: false,
    uniqueKeys: false,
    logLevel: 'error',
    version: '1.1',
    customTags: (tags) => [...tags.filter((tag) => typeof tag === 'string' || !UNREAD_TAGS.has(tag.tag)), ...GO_SCALARS],
  });
}

function syntaxProblem(reason: ErrorCode, range: Range, text: string, from: number): DocumentProblem {
  const word = /^\*[^\s,\]}]*/.exec(text.slice(range.from - from))?.[0] ?? (reason === 'BAD_ALIAS' ? '*' : undefined);
  if (word !== undefined) return { code: 'asterisk', word, range };
  return reason === 'TAG_RESOLVE_FAILED' ? { code: 'tag', range } : { code: 'syntax', reason, range };
}

/** What the library reads, or would throw at, and `kubectl` does not read; and keys that stand twice. */
function problemsOf(document: Document.Parsed): DocumentProblem[] {
  const problems: DocumentProblem[] = [];
  const anchors = new Map<string, ParsedNode>();
  const target = (node: unknown): unknown => (isAlias(node) ? anchors.get(node.source) : node);
  const duplicates: DocumentProblem[] = [];
  visit(document, {
    Node(_, node, ancestors) {
      const range = rangeOfNode(node);
      if (isAlias(node)) {
        const to = anchors.get(node.source);
        if (to === undefined) problems.push(unknownAlias(node, range));
        else if (ancestors.includes(to)) problems.push({ code: 'aliases', range });
        return;
      }
      if (isAnchored(node)) anchors.set(node.anchor, node);
      if (isScalar(node) && typeof node.value === 'number' && !Number.isFinite(node.value)) problems.push({ code: 'number', range });
      if (isScalar(node) && isUnfit(node)) problems.push({ code: 'tag', range });
      if (isMap(node)) duplicates.push(...duplicateKeys(node.items));
    },
    Pair(_, { key, value }) {
      const range = rangeOfNode(key);
      if (isCollection(key) || isAlias(key) || (isScalar(key) && key.value === null)) problems.push({ code: 'key', range });
      if (!isScalar(key) || key.source !== '<<' || key.type !== 'PLAIN') return;
      const sources: unknown[] = isSeq(value) ? value.items : [value];
      // An alias that is met only now is known when its turn comes: what it stands for stands before it.
      if (!sources.every((each) => isMap(target(each)) || isMap(each))) problems.push({ code: 'merge', range });
    },
  });
  return [...problems.slice(0, 1), ...duplicates];
}

/** Whether a tag says that a text is a number or a truth, and it is none. */
function isUnfit({ tag, value }: Scalar): boolean {
  return typeof value === 'string' && tag !== undefined && /^tag:yaml\.org,2002:(?:int|float|bool|null)$/.test(tag);
}

function isAnchored(node: Node): node is ParsedNode & { readonly anchor: string } {
  return 'anchor' in node && typeof node.anchor === 'string' && node.anchor !== '';
}

function unknownAlias({ source }: Alias, range: Range): DocumentProblem {
  return /^[\w-]+$/.test(source) ? { code: 'unknown-alias', word: source, range } : { code: 'asterisk', word: `*${source}`, range };
}

/**
 * Keys that their map has already. The parser's own check compares every key with every other, which a hostile text can
 * make last for minutes.
 */
function duplicateKeys(pairs: readonly Pair[]): DocumentProblem[] {
  const seen = new Set<string>();
  return pairs.flatMap(({ key }): DocumentProblem[] => {
    if (!isScalar(key)) return [];
    const word = String(key.value);
    if (seen.has(word)) return [{ code: 'duplicate-key', word, range: rangeOfNode(key) }];
    seen.add(word);
    return [];
  });
}

function rangeOfNode(node: unknown): Range {
  const [from = 0, to = from] =
    node !== null && typeof node === 'object' && 'range' in node && Array.isArray(node.range) ? node.range.map(Number) : [];
  return { from, to };
}

/**
 * A tab where the indentation of a block is, or behind a dash: YAML 1.1 lets none stand there, not on an empty line either.
 * Inside of brackets, braces, quotation marks and block texts a tab is like any other sign.
 */
function forbiddenTab(document: Document.Parsed, text: string): Range | undefined {
  if (!/^ *(?:- *)*\t/m.test(text)) return undefined;
  const inside: Range[] = [];
  visit(document, {
    Node(_, node) {
      const isFlow = isCollection(node) && node.flow === true;
      if (isFlow || (isScalar(node) && node.type !== 'PLAIN')) inside.push(rangeOfNode(node));
      return isFlow ? visit.SKIP : undefined;
    },
  });
  for (const { index, 0: lead } of text.matchAll(/^ *(?:- *)*\t/gm)) {
    const at = index + lead.length - 1;
    if (!inside.some(({ from, to }) => from < at && at < to)) return { from: at, to: at + 1 };
  }
  return undefined;
}

function yamlValue(document: Document.Parsed): { value: unknown; problem?: 'aliases' | 'depth' } {
  try {
    return { value: documentValue(document) };
  } catch (error) {
    return { value: undefined, problem: error instanceof TooManyAliases ? 'aliases' : 'depth' };
  }
}

function jsonValue(text: string): { value: unknown; problem?: 'json' } {
  try {
    const value: unknown = JSON.parse(text);
    return { value };
  } catch {
    return { value: undefined, problem: 'json' };
  }
}
