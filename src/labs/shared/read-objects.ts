import type { ErrorCode } from 'yaml';
import { splitDocuments, type DocumentText, type StrayText } from '../../yaml/document-texts.ts';
import { LineStarts } from '../../yaml/line-starts.ts';
import type { FieldPath, Range } from '../../yaml/positions.ts';
import { readDocument, type DocumentProblem, type ReadDocument } from '../../yaml/read-document.ts';
import { bySeverity, type LocatedDiagnostic, type Place, type Severity } from './diagnostic.ts';
import { invisibleCharacters, type InvisibleCodePoint } from './invisible-characters.ts';
import { LIMITS } from './limits.ts';
import { helmTemplateAt } from './helm-template.ts';
import { itemsOf, kindOf, type Kind, type KindInText } from './object-kind.ts';
import { shortened, type ShapeCatalogue, type Shapes } from './shape.ts';

/** Documents longer than this are looked into only if they say that they are of a kind that is read. */
const LONG = 4_096;

/** What can be said of a text of objects. */
export interface ReadingCatalogue extends ShapeCatalogue {
  'too-long': { readonly characters: number; readonly limit: number };
  'too-much-to-read': { readonly characters: number; readonly limit: number };
  /** There is more to say than is said. */
  more: null;
  'too-many-documents': { readonly documents: number; readonly limit: number };
  syntax: { readonly reason: ErrorCode };
  asterisk: { readonly word: string };
  'unknown-alias': { readonly word: string };
  'duplicate-key': { readonly word: string };
  'control-character': null;
  tab: null;
  merge: null;
  tag: null;
  aliases: null;
  key: null;
  number: null;
  depth: null;
  json: null;
  'helm-template': null;
  'invisible-character': { readonly codePoint: InvisibleCodePoint; readonly more: number };
  'stray-text': { readonly is: StrayText['is'] };
  'no-object': { readonly lacks: 'both' | 'apiVersion' | 'kind' };
  'list-in-list': null;
  'items-no-list': null;
  quotes: null;
  'kind-case': { readonly kind: string; readonly right: string };
  'api-version': { readonly apiVersion: string; readonly kind: string; readonly right: string };
  'other-group': { readonly apiVersion: string; readonly kind: string; readonly count: number };
  'other-kinds': { readonly count: number; readonly kinds: readonly { readonly kind: string; readonly count: number }[] };
}

export type ReadingDiagnostic = LocatedDiagnostic<ReadingCatalogue>;

/** An object of a text, as written and before anything is checked: what an engine takes. */
export interface KubernetesObject {
  readonly apiVersion: string;
  readonly kind: string;
  readonly value: unknown;
  /** Its first line, from 1. */
  readonly line: number;
}

/** A text of objects. */
export interface Reading {
  /** In the order of the text; documents that are no object of a kind that is read are left out. */
  readonly objects: readonly KubernetesObject[];
  /** What is refused first. */
  readonly diagnostics: readonly ReadingDiagnostic[];
  /** Where a part of an object stands, by the object's place in `objects`. */
  readonly placeOf: (object: number, path: FieldPath) => Place;
}

/**
 * Reads a text of Kubernetes objects as `kubectl apply -f` does: YAML of many documents or a row of JSON values, lists of
 * any kind as their items, of which each takes kind and version from its list where it names neither. Never throws,
 * whatever the text is.
 */
export function readObjects(text: string, shapes: Shapes): Reading {
  const reader = new Reader(text, shapes);
  if (text.length > LIMITS.characters) {
    reader.say({ code: 'too-long', params: { characters: text.length, limit: LIMITS.characters } }, { from: 0, to: 0 });
    return reader.reading();
  }
  const { documents, stray } = splitDocuments(text);
  const template = helmTemplateAt(text);
  if (template !== undefined && documents.some(isBroken)) {
    reader.say({ code: 'helm-template', params: null }, template);
    return reader.reading();
  }
  if (documents.length > LIMITS.documents) {
    reader.say({ code: 'too-many-documents', params: { documents: documents.length, limit: LIMITS.documents } }, { from: 0, to: 0 });
    return reader.reading();
  }
  reader.markInvisible(documents);
  for (const { is, range } of stray) reader.say({ code: 'stray-text', params: { is } }, range, is === 'after-end' ? 'warning' : 'error');
  const due = documents.filter((document) => !reader.isSkipped(document));
  const characters = due.reduce((sum, document) => sum + document.text.length, 0);
  if (characters > LIMITS.read) {
    reader.say({ code: 'too-much-to-read', params: { characters, limit: LIMITS.read } }, { from: 0, to: 0 });
    return reader.reading();
  }
  for (const document of due) reader.read(document);
  return reader.reading();
}

/** Whether a document cannot be read. */
function isBroken(document: DocumentText): boolean {
  return readDocument(document).problems.some(({ code }) => code !== 'duplicate-key');
}

type Said = {
  readonly [Code in keyof ReadingCatalogue]: { readonly code: Code; readonly params: ReadingCatalogue[Code] };
}[keyof ReadingCatalogue];

/** Gathers the objects of a text, and what is to be said of them. */
class Reader {
  readonly #text: string;
  readonly #shapes: Shapes;
  readonly #lines: LineStarts;
  readonly #objects: KubernetesObject[] = [];
  readonly #rangeOf: ((path: FieldPath) => Range)[] = [];
  readonly #diagnostics: ReadingDiagnostic[] = [];
  readonly #counts = new Map<Severity, number>();
  /** Objects that are not read here, by what is to be said of them, with the first of each. */
  readonly #others = new Map<string, { readonly kind: KindInText; readonly isOtherGroup: boolean; readonly range: Range; count: number }>();

  constructor(text: string, shapes: Shapes) {
    this.#text = text;
    this.#shapes = shapes;
    this.#lines = new LineStarts(text);
  }

  say(said: Said, range: Range, severity: Severity = 'error', path: FieldPath = []): void {
    const count = this.#count(severity);
    // To find a place takes time, and nobody reads more than the limit.
    if (count > LIMITS.diagnostics) return;
    const last: Said = { code: 'more', params: null };
    const now = count === LIMITS.diagnostics ? last : said;
    this.#diagnostics.push({ ...now, path, severity, range, line: this.#lines.lineAt(range.from) });
    this.#counts.set(severity, count + 1);
  }

  #count(severity: Severity): number {
    return this.#counts.get(severity) ?? 0;
  }

  /** Signs that cannot be seen, but for a byte order mark where a document begins. */
  markInvisible(documents: readonly DocumentText[]): void {
    const marks = new Set(documents.map(({ from }) => from - 1));
    for (const { codePoint, at, count, indents } of invisibleCharacters(this.#text, marks)) {
      const params = { codePoint, more: count - 1 };
      this.say({ code: 'invisible-character', params }, { from: at, to: at + 1 }, indents ? 'error' : 'warning');
    }
  }

  /** Whether a document is long and says at its top that it is of a kind that is not read: then it is only counted. */
  isSkipped({ text, from }: DocumentText): boolean {
    if (text.length < LONG) return false;
    const top = (field: string): string | undefined =>
      new RegExp(`^${field}:[ \\t]+["']?([\\w./-]+)["']?[ \\t]*\\r?$`, 'm').exec(text)?.[1];
    const [apiVersion, kind] = [top('apiVersion'), top('kind')];
    if (apiVersion === undefined || kind === undefined || kind.endsWith('List')) return false;
    const known = kindOf({ apiVersion, kind }, this.#shapes);
    if (known.state !== 'other-kind' && known.state !== 'other-group') return false;
    this.#countOther({ apiVersion, kind }, known.state === 'other-group', { from, to: from });
    return true;
  }

  read(text: DocumentText): void {
    const document = readDocument(text);
    for (const problem of document.problems) this.#sayProblem(problem);
    if (document.value !== undefined && document.value !== null) this.#take(document.value, document, [], undefined);
  }

  reading(): Reading {
    for (const { kind, range, count, isOtherGroup } of this.#others.values()) {
      if (isOtherGroup) this.say({ code: 'other-group', params: { ...kind, count } }, range, 'note');
    }
    const others = [...this.#others.values()].filter(({ isOtherGroup }) => !isOtherGroup);
    const [first] = others;
    if (first !== undefined) {
      const kinds = others.map(({ kind: { kind }, count }) => ({ kind, count })).sort((a, b) => b.count - a.count);
      this.say({ code: 'other-kinds', params: { count: kinds.reduce((sum, { count }) => sum + count, 0), kinds } }, first.range, 'note');
    }
    return {
      objects: this.#objects,
      diagnostics: bySeverity(this.#diagnostics),
      placeOf: (object, path) => {
        const range = this.#rangeOf[object]?.(path) ?? { from: 0, to: 0 };
        return { range, line: this.#lines.lineAt(range.from) };
      },
    };
  }

  #sayProblem(problem: DocumentProblem): void {
    const { range } = problem;
    switch (problem.code) {
      case 'syntax': {
        this.say({ code: 'syntax', params: { reason: problem.reason } }, range);
        return;
      }
      case 'duplicate-key': {
        this.say({ code: 'duplicate-key', params: { word: shortened(problem.word) } }, range, 'warning');
        return;
      }
      case 'asterisk':
      case 'unknown-alias': {
        this.say({ code: problem.code, params: { word: shortened(problem.word) } }, range);
        return;
      }
      default: {
        this.say({ code: problem.code, params: null }, range);
        return;
      }
    }
  }

  /** @param list what an item takes where it names neither kind nor version */
  #take(value: unknown, document: ReadDocument, base: FieldPath, list: KindInText | undefined): void {
    const at = (path: FieldPath): Range => document.rangeOf([...base, ...path]);
    const items = itemsOf(value, list);
    if (items !== undefined) {
      if (base.length > 0) this.say({ code: 'list-in-list', params: null }, at(['kind']));
      else if (items.list === undefined) this.say({ code: 'items-no-list', params: null }, at(['items']));
      else items.list.forEach((item, i) => this.#take(item ?? {}, document, ['items', i], items.kind));
      return;
    }
    const known = kindOf(value, this.#shapes, list);
    switch (known.state) {
      case 'no-object': {
        this.say({ code: 'no-object', params: { lacks: known.lacks } }, at([]));
        return;
      }
      case 'quotes': {
        this.say({ code: 'quotes', params: null }, at([known.field]));
        return;
      }
      case 'kind-case': {
        this.say({ code: 'kind-case', params: { kind: shortened(known.kind.kind), right: known.right } }, at(['kind']));
        return;
      }
      case 'api-version': {
        this.say({ code: 'api-version', params: { ...named(known.kind), right: known.right } }, at(['apiVersion']));
        return;
      }
      case 'other-group':
      case 'other-kind': {
        this.#countOther(known.kind, known.state === 'other-group', at(['kind']));
        return;
      }
      case 'read':
        this.#accept(value, known, at);
    }
  }

  #accept(value: unknown, { kind, shape }: Extract<Kind, { state: 'read' }>, at: (path: FieldPath) => Range): void {
    // An item of a list may have taken its kind from there.
    const whole = value !== null && typeof value === 'object' && !('kind' in value) ? { ...kind, ...value } : value;
    for (const problem of this.#shapes.read(whole, shape).problems) {
      if (this.#count('error') > LIMITS.diagnostics) break;
      const { path, severity, ...said } = problem;
      this.say(said, at(path), severity, path);
    }
    this.#objects.push({ ...kind, value: whole, line: this.#lines.lineAt(at([]).from) });
    this.#rangeOf.push(at);
  }

  #countOther(kind: KindInText, isOtherGroup: boolean, range: Range): void {
    const key = `${isOtherGroup ? kind.apiVersion : ''} ${kind.kind}`;
    const known = this.#others.get(key);
    if (known === undefined) this.#others.set(key, { kind: named(kind), isOtherGroup, range, count: 1 });
    else known.count += 1;
  }
}

function named({ apiVersion, kind }: KindInText): KindInText {
  return { apiVersion: shortened(apiVersion), kind: shortened(kind) };
}
