import {
  isAlias,
  isCollection,
  isMap,
  isScalar,
  isSeq,
  LineCounter,
  parseAllDocuments,
  visit,
  type Document,
  type Range as NodeRange,
} from 'yaml';
import { duplicateKeys } from './duplicate-keys.ts';
import { rangeOf, type FieldPath, type Range } from '../../yaml/positions.ts';
import type { ShapeProblem, Shapes } from './shape.ts';

/** The most that is read: beyond it a paste is a mistake, or meant to do harm. */
export const LIMITS = { characters: 524_288, documents: 2_500, aliases: 100, problems: 100 } as const;

/** A mistake in a text, said so that whoever wrote it can mend it. */
export interface Problem {
  readonly kind: ShapeProblem['kind'] | 'yaml' | 'unsupported-kind' | 'too-much';
  /** From 1. */
  readonly line: number;
  readonly range: Range;
  readonly message: string;
}

/** An object of a text, with the way back to its lines. */
export interface LocatedObject {
  readonly apiVersion: string;
  readonly kind: string;
  /** As written, before anything is checked: what an engine takes. */
  readonly value: unknown;
  readonly line: number;
  rangeOf(path: FieldPath): Range;
  lineOf(path: FieldPath): number;
}

export interface ReadObjects {
  /** In the order of the text; documents that are no object of a known kind are left out. */
  readonly objects: readonly LocatedObject[];
  readonly problems: readonly Problem[];
}

/**
 * Reads YAML of many documents, as `kubectl apply -f` does: YAML 1.1's words for true and false, but no times and no
 * numbers to the base of sixty. An object of kind List is read as its items. Never throws, whatever the text is.
 */
export function readObjects(text: string, shapes: Shapes): ReadObjects {
  const problems: Problem[] = [];
  const start: Range = { from: 0, to: 0 };
  const tooMuch = (message: string): ReadObjects => ({ objects: [], problems: [{ kind: 'too-much', line: 1, range: start, message }] });
  if (text.length > LIMITS.characters) {
    return tooMuch(
      `This text has ${text.length.toLocaleString('en')} characters; at most ${LIMITS.characters.toLocaleString('en')} are read.`,
    );
  }
  const lines = new LineCounter();
  const documents = parsed(text, lines);
  if (documents === undefined) return tooMuch('This text is nested too deeply to be read.');
  if (documents.length > LIMITS.documents) {
    return tooMuch(
      `This text has ${documents.length.toLocaleString('en')} documents; at most ${LIMITS.documents.toLocaleString('en')} are read.`,
    );
  }

  const lineAt = (offset: number): number => Math.max(1, lines.linePos(offset).line);
  const report = (kind: Problem['kind'], range: Range, message: string): void => {
    if (problems.length < LIMITS.problems) problems.push({ kind, line: lineAt(range.from), range, message });
    else if (problems.length === LIMITS.problems) {
      problems.push({
        kind: 'too-much',
        line: lineAt(range.from),
        range,
        message: 'There are more mistakes than are shown. Mend these first.',
      });
    }
  };

  const objects: LocatedObject[] = [];
  const take = (document: Document.Parsed, value: unknown, base: FieldPath): void => {
    const at = (path: FieldPath): Range => rangeOf(document, [...base, ...path]);
    const { apiVersion, kind } = headOf(value);
    if (apiVersion === 'v1' && kind === 'List' && isRecord(value) && Array.isArray(value['items']) && base.length === 0) {
      value['items'].forEach((item: unknown, i) => take(document, item, ['items', i]));
      return;
    }
    if (apiVersion === undefined || kind === undefined) {
      report('missing-field', at([]), 'This is no Kubernetes object: it needs the fields "apiVersion" and "kind".');
      return;
    }
    const shape = shapes.shapeOf(apiVersion, kind);
    if (shape === undefined) {
      report('unsupported-kind', at(['kind']), `${apiVersion} ${kind} is not read here. ${readable(shapes, apiVersion, kind)}`);
      return;
    }
    for (const problem of shapes.read(value, shape).problems) {
      // To find a place takes time, and nobody is shown more than the limit.
      if (problems.length > LIMITS.problems) break;
      report(problem.kind, at(problem.path), `${problem.message}.`);
    }
    objects.push({
      apiVersion,
      kind,
      value,
      line: lineAt(at([]).from),
      rangeOf: at,
      lineOf: (path) => lineAt(at(path).from),
    });
  };

  for (const document of documents) {
    for (const { pos, message } of document.errors) report('yaml', { from: pos[0], to: pos[1] }, `This is not YAML: ${message}`);
    const doubled = duplicateKeys(document);
    for (const { key, range } of doubled) report('yaml', range, `The key "${key.slice(0, 60)}" is here twice. One of them has to go.`);
    const complex = complexKeys(document);
    for (const range of complex)
      report('yaml', range, 'A key is a word. This one is a list or a map, as curly or square brackets make one.');
    if (document.errors.length + doubled.length + complex.length > 0) continue;
    const { value, unread } = valueOf(document);
    if (unread !== undefined) report(unread === 'aliases' ? 'too-much' : 'yaml', unreadRange(document, unread), UNREAD[unread]);
    else if (value !== null && value !== undefined) take(document, value, []);
  }
  return { objects, problems };
}

/** What YAML 1.1 would read and `kubectl` does not. */
const UNREAD_TAGS = new Set([
  'tag:yaml.org,2002:timestamp',
  'tag:yaml.org,2002:binary',
  'tag:yaml.org,2002:set',
  'tag:yaml.org,2002:omap',
  'tag:yaml.org,2002:pairs',
]);

function parsed(text: string, lineCounter: LineCounter): Document.Parsed[] | undefined {
  try {
    const documents = parseAllDocuments(text, {
      lineCounter,
      prettyErrors: false,
      uniqueKeys: false,
      version: '1.1',
      customTags: (tags) => tags.filter((tag) => typeof tag === 'string' || (!UNREAD_TAGS.has(tag.tag) && tag.format !== 'TIME')),
    });
    return 'empty' in documents ? [] : documents;
  } catch (error) {
    // The parser calls itself for every level; a hostile text can have more levels than the stack.
    if (error instanceof RangeError) return undefined;
    throw error;
  }
}

type Unread = 'aliases' | 'merge' | 'tag';

const UNREAD: Record<Unread, string> = {
  aliases: 'This document repeats itself by too many aliases to be read.',
  merge: 'The key "<<" takes an alias of a map, such as *defaults, or a list of them, and merges it into this map.',
  tag: 'This document has a tag, beginning with "!", that cannot be read. Kubernetes objects need none.',
};

/** The value of a document without mistakes in its syntax; the library still throws where aliases, merges and tags make none. */
function valueOf(document: Document.Parsed): { value: unknown; unread?: Unread } {
  try {
    return { value: document.toJS({ maxAliasCount: LIMITS.aliases }) };
  } catch (error) {
    if (error instanceof ReferenceError || error instanceof RangeError) return { value: undefined, unread: 'aliases' };
    return { value: undefined, unread: mergeKey(document) === undefined ? 'tag' : 'merge' };
  }
}

function unreadRange(document: Document.Parsed, unread: Unread): Range {
  const node = unread === 'merge' ? mergeKey(document) : unread === 'tag' ? tagged(document) : undefined;
  return node === undefined ? rangeOf(document, []) : { from: node[0], to: node[1] };
}

/** Where the first key `<<` stands whose value is no map, alias or list. */
function mergeKey(document: Document.Parsed): NodeRange | undefined {
  let found: NodeRange | undefined;
  visit(document, {
    Pair(_, { key, value }) {
      if (!isScalar(key) || key.source !== '<<' || isMap(value)) return undefined;
      if (isAlias(value) && isMap(value.resolve(document))) return undefined;
      if (isSeq(value) && value.items.every((item) => isMap(isAlias(item) ? item.resolve(document) : item))) return undefined;
      found = key.range ?? undefined;
      return visit.BREAK;
    },
  });
  return found;
}

function tagged(document: Document.Parsed): NodeRange | undefined {
  let found: NodeRange | undefined;
  visit(document, {
    Scalar(_, { tag, range }) {
      if (tag === undefined) return undefined;
      found = range ?? undefined;
      return visit.BREAK;
    },
  });
  return found;
}

/** Where keys stand that are no scalars: a Kubernetes object has none, and a value in JavaScript can have none. */
function complexKeys(document: Document.Parsed): Range[] {
  const found: Range[] = [];
  visit(document, {
    Pair(_, { key }) {
      if (isCollection(key) || isAlias(key)) found.push({ from: key.range?.[0] ?? 0, to: key.range?.[1] ?? 0 });
    },
  });
  return found;
}

function headOf(value: unknown): { apiVersion: string | undefined; kind: string | undefined } {
  const text = (field: string): string | undefined => {
    const found = isRecord(value) && Object.hasOwn(value, field) ? value[field] : undefined;
    return typeof found === 'string' && found !== '' ? found : undefined;
  };
  return { apiVersion: text('apiVersion'), kind: text('kind') };
}

function readable(shapes: Shapes, apiVersion: string, kind: string): string {
  if (/[“”„‘’]/.test(apiVersion + kind)) return 'These quotation marks are not those of YAML: write straight ones, or none.';
  const kinds = shapes.kinds.map((each) => each.slice(each.lastIndexOf('/') + 1));
  const capital = kinds.find((each) => each !== kind && each.toLowerCase() === kind.toLowerCase());
  if (capital !== undefined) return `A kind is written with its capital letters: ${capital}.`;
  const same = shapes.kinds.find((each) => each.endsWith(`/${kind}`));
  if (same !== undefined) return `This kind is read as ${same.slice(0, -kind.length - 1)}.`;
  return `Kinds that are read: ${kinds.join(', ')}.`;
}

function isRecord(value: unknown): value is Record<string, unknown> {
  return value !== null && typeof value === 'object' && !Array.isArray(value);
}
