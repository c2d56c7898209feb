import { isRecord } from '../../schema/is-record.ts';
import type { FieldPath } from '../../yaml/positions.ts';
import type { Diagnostic } from './diagnostic.ts';

/**
 * The shapes of Kubernetes objects as `tools/shapes/` writes them: which fields each has, and of which types. They come
 * from the API's OpenAPI document, so that an engine and its editor know every field without listing any by hand.
 */
export interface ShapeTable {
  /** Name of an object's shape by `<apiVersion>/<kind>`. */
  readonly kinds: Readonly<Record<string, string>>;
  /** Field types by field; `!` after a field's name says that the API requires it. */
  readonly shapes: Readonly<Record<string, Readonly<Record<string, string>>>>;
}

/** Whole numbers, and strings such as `80%`, `250m`, `1Gi`. */
export type Scalar = 'string' | 'integer' | 'boolean' | 'int-or-string' | 'quantity';

export type FieldType =
  | { readonly is: 'any' }
  | { readonly is: 'scalar'; readonly scalar: Scalar }
  | { readonly is: 'enum'; readonly values: readonly string[] }
  | { readonly is: 'list' | 'map'; readonly of: FieldType }
  | { readonly is: 'object'; readonly shape: string };

export interface Field {
  readonly type: FieldType;
  readonly required: boolean;
}

/** What can be wrong with a value. Only a wrong type says that it could not be read at all. */
export interface ShapeCatalogue {
  'unknown-field': { readonly field: string; readonly part: Part; readonly near: string | undefined };
  /** A selector's labels stand in it without `matchLabels`. */
  'bare-label': { readonly field: string; readonly part: Part };
  /** A field of the other securityContext: that of the Pod, or that of a container. */
  'other-context': { readonly field: string; readonly part: Part; readonly of: 'Pod' | 'container' };
  'wrong-type': {
    readonly part: Part;
    readonly value: Described;
    readonly wanted: Scalar | 'list' | 'map' | 'object' | readonly string[];
  };
  'unknown-value': { readonly part: Part; readonly value: string; readonly allowed: readonly string[] };
  'missing-field': { readonly field: string; readonly part: Part };
  'unknown-kind': { readonly apiVersion: string | undefined; readonly kind: string | undefined };
}
export type ShapeProblem = Diagnostic<ShapeCatalogue>;

/** A part of an object, as a sentence names it: `spec.containers[0]`, empty for the object itself; and what it is. */
export interface Part {
  readonly path: string;
  readonly shape: string | undefined;
}

/** A value, as far as a sentence shows it. */
export type Described =
  { readonly type: 'empty' | 'list' | 'object' } | { readonly type: 'text' | 'number' | 'boolean'; readonly text: string };

const SCALARS: ReadonlySet<string> = new Set<Scalar>(['string', 'integer', 'boolean', 'int-or-string', 'quantity']);

/** Shapes ready for use; a table is read once. */
export class Shapes {
  readonly #table: ShapeTable;
  readonly #fields = new Map<string, ReadonlyMap<string, Field>>();

  constructor(table: ShapeTable) {
    this.#table = table;
  }

  /** `<apiVersion>/<kind>` of every object that can be read. */
  get kinds(): string[] {
    return Object.keys(this.#table.kinds);
  }

  /** The shape of an object, or undefined for one of another kind. */
  shapeOf(apiVersion: unknown, kind: unknown): string | undefined {
    if (typeof apiVersion !== 'string' || typeof kind !== 'string') return undefined;
    const key = `${apiVersion}/${kind}`;
    return Object.hasOwn(this.#table.kinds, key) ? this.#table.kinds[key] : undefined;
  }

  /** The fields of a shape, by name. */
  fieldsOf(shape: string): ReadonlyMap<string, Field> {
    let fields = this.#fields.get(shape);
    if (!fields) {
      const own = Object.entries(this.#table.shapes[shape] ?? {});
      fields = new Map(
        own.map(([name, type]) => [name.replace(/!$/, ''), { type: fieldType(type), required: name.endsWith('!') }] as const),
      );
      this.#fields.set(shape, fields);
    }
    return fields;
  }

  /** The type of a field, or undefined where the shape has no such path. */
  typeAt(shape: string, path: FieldPath): FieldType | undefined {
    return path.reduce<FieldType | undefined>(
      (type, key) => {
        if (type?.is === 'list' || type?.is === 'map') return type.of;
        return type?.is === 'object' ? this.fieldsOf(type.shape).get(String(key))?.type : undefined;
      },
      { is: 'object', shape },
    );
  }

  /**
   * Reads a value of a shape: gives what is left when fields of wrong types and nulls are taken out, so that whoever
   * reads it further can trust every type, and everything that is wrong with it. A null in a list is an empty value.
   */
  read(value: unknown, shape: string): { value: unknown; problems: ShapeProblem[] } {
    const problems: ShapeProblem[] = [];
    return { value: this.#read(value, { is: 'object', shape }, [], problems), problems };
  }

  #read(value: unknown, type: FieldType, path: FieldPath, problems: ShapeProblem[]): unknown {
    const wrong = (wanted: ShapeCatalogue['wrong-type']['wanted']): unknown => {
      problems.push({ code: 'wrong-type', path, severity: 'error', params: { part: partOf(path), value: described(value), wanted } });
      return undefined;
    };
    switch (type.is) {
      case 'any':
        return value;
      case 'scalar':
        return isScalar(value, type.scalar) ? value : wrong(type.scalar);
      case 'enum':
        if (typeof value !== 'string') return wrong(type.values);
        if (!type.values.includes(value)) {
          const params = { part: partOf(path), value: shortened(value), allowed: type.values };
          problems.push({ code: 'unknown-value', path, severity: 'error', params });
        }
        return value;
      case 'list':
        if (!Array.isArray(value)) return wrong('list');
        // A place is part of every path behind it: a part that cannot be read leaves an empty place.
        return value.map((item: unknown, i) => this.#read(item ?? emptyItem(type.of), type.of, [...path, i], problems));
      case 'map':
        if (!isRecord(value)) return wrong('map');
        return Object.fromEntries(
          Object.entries(value).map(([key, item]) => [
            key,
            item === null ? undefined : this.#read(item, type.of, [...path, key], problems),
          ]),
        );
      case 'object':
        if (!isRecord(value)) return wrong('object');
        return this.#readObject(value, type.shape, path, problems);
    }
  }

  #readObject(value: Record<string, unknown>, shape: string, path: FieldPath, problems: ShapeProblem[]): Record<string, unknown> {
    const fields = this.fieldsOf(shape);
    const result: Record<string, unknown> = {};
    for (const [key, item] of Object.entries(value)) {
      const field = fields.get(key);
      if (!field) {
        problems.push(this.#unknownField(key, item, shape, path));
      } else if (item !== null && item !== undefined) {
        // As the API server does, a field that is null counts as absent.
        const read = this.#read(item, field.type, [...path, key], problems);
        if (read !== undefined) result[key] = read;
      }
    }
    for (const [name, { required }] of fields) {
      if (required && !(name in result) && (value[name] === undefined || value[name] === null)) {
        problems.push({ code: 'missing-field', path, severity: 'error', params: { field: name, part: partOf(path, shape) } });
      }
    }
    return result;
  }

  /** A field that a shape does not have, with what was probably meant. */
  #unknownField(key: string, value: unknown, shape: string, path: FieldPath): ShapeProblem {
    const [field, part] = [shortened(key), partOf(path, shape)];
    const at = { path: [...path, key], severity: 'error' as const };
    if (shape === 'LabelSelector' && typeof value === 'string') return { code: 'bare-label', ...at, params: { field, part } };
    const other = CONTEXTS.find((each) => each.shape === shape);
    if (other !== undefined && this.fieldsOf(other.other).has(key)) {
      return { code: 'other-context', ...at, params: { field, part, of: other.of } };
    }
    return { code: 'unknown-field', ...at, params: { field, part, near: nearby(key, this.fieldsOf(shape).keys()) } };
  }
}

/** Fields that are written into the securityContext of a Pod and belong in that of a container, and the other way round. */
const CONTEXTS = [
  { shape: 'PodSecurityContext', other: 'SecurityContext', of: 'container' },
  { shape: 'SecurityContext', other: 'PodSecurityContext', of: 'Pod' },
] as const;

/**
 * What the API server makes of a place in a list that is null, such as a dash with nothing behind it: the value that Go
 * begins with. https://pkg.go.dev/encoding/json#Unmarshal
 */
function emptyItem(type: FieldType): unknown {
  switch (type.is) {
    case 'object':
    case 'map':
      return {};
    case 'list':
      return [];
    case 'enum':
      return '';
    case 'any':
      return null;
    case 'scalar':
      return EMPTY_SCALARS[type.scalar];
  }
}

const EMPTY_SCALARS: Record<Scalar, unknown> = { string: '', integer: 0, boolean: false, 'int-or-string': 0, quantity: '0' };

/** `spec.containers[0].image` */
export function pathText(path: FieldPath): string {
  return path.map((key, i) => (typeof key === 'number' ? `[${key}]` : `${i > 0 ? '.' : ''}${key}`)).join('');
}

function fieldType(text: string): FieldType {
  if (text === 'any') return { is: 'any' };
  if (SCALARS.has(text)) return { is: 'scalar', scalar: text as Scalar };
  if (text.startsWith('=')) return { is: 'enum', values: text.slice(1).split('|') };
  if (text.startsWith('[')) return { is: 'list', of: fieldType(text.slice(1, -1)) };
  if (text.startsWith('{')) return { is: 'map', of: fieldType(text.slice(1, -1)) };
  return { is: 'object', shape: text };
}

function isScalar(value: unknown, scalar: Scalar): boolean {
  switch (scalar) {
    case 'string':
      return typeof value === 'string';
    case 'boolean':
      return typeof value === 'boolean';
    case 'integer':
      return Number.isSafeInteger(value);
    case 'int-or-string':
      return typeof value === 'string' || Number.isSafeInteger(value);
    case 'quantity':
      return typeof value === 'string' || (typeof value === 'number' && Number.isFinite(value));
  }
}

/** A field that was probably meant: one that differs in upper and lower case, or begins alike. */
function nearby(key: string, fields: Iterable<string>): string | undefined {
  const wanted = key.toLowerCase();
  const names = [...fields];
  return (
    names.find((name) => name.toLowerCase() === wanted) ??
    names.find((name) => wanted.length > 3 && (name.toLowerCase().startsWith(wanted.slice(0, -1)) || wanted.startsWith(name.toLowerCase())))
  );
}

function partOf(path: FieldPath, shape?: string): Part {
  return { path: pathText(path), shape };
}

function described(value: unknown): Described {
  if (value === null || value === undefined) return { type: 'empty' };
  if (Array.isArray(value)) return { type: 'list' };
  switch (typeof value) {
    case 'number':
      return { type: 'number', text: String(value) };
    case 'boolean':
      return { type: 'boolean', text: String(value) };
    case 'string':
      return { type: 'text', text: shortened(value) };
    default:
      return { type: 'object' };
  }
}

/** Somebody else's words, short enough to show. */
export function shortened(text: string): string {
  const signs = Array.from(text.toWellFormed());
  return signs.length > 40 ? `${signs.slice(0, 40).join('')}…` : signs.join('');
}
