import type { FieldPath } from '../../yaml/positions.ts';

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
type Scalar = 'string' | 'integer' | 'boolean' | 'int-or-string' | 'quantity';

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

/** What is wrong with a value. Only `wrong-type` says that the value could not be read at all. */
export interface ShapeProblem {
  readonly kind: 'unknown-field' | 'wrong-type' | 'unknown-value' | 'missing-field';
  readonly path: FieldPath;
  readonly message: string;
}

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
    const wrong = (expected: string): unknown => {
      problems.push({ kind: 'wrong-type', path, message: `${nameOf(path)} is ${described(value)}; it must be ${expected}` });
      return undefined;
    };
    switch (type.is) {
      case 'any':
        return value;
      case 'scalar':
        return isScalar(value, type.scalar) ? value : wrong(SCALAR_NAMES[type.scalar]);
      case 'enum':
        if (typeof value !== 'string') return wrong(`one of ${type.values.join(', ')}`);
        if (!type.values.includes(value)) {
          const message = `${nameOf(path)} is ${quoted(value)}; it must be one of ${type.values.join(', ')}`;
          problems.push({ kind: 'unknown-value', path, message });
        }
        return value;
      case 'list':
        if (!Array.isArray(value)) return wrong('a list');
        // A place is part of every path behind it: a part that cannot be read leaves an empty place.
        return value.map((item: unknown, i) => this.#read(item ?? emptyItem(type.of), type.of, [...path, i], problems));
      case 'map':
        if (!isRecord(value)) return wrong('a map');
        return Object.fromEntries(
          Object.entries(value).map(([key, item]) => [
            key,
            item === null ? undefined : this.#read(item, type.of, [...path, key], problems),
          ]),
        );
      case 'object':
        if (!isRecord(value)) return wrong('an object with fields');
        return this.#readObject(value, type.shape, path, problems);
    }
  }

  #readObject(value: Record<string, unknown>, shape: string, path: FieldPath, problems: ShapeProblem[]): Record<string, unknown> {
    const fields = this.fieldsOf(shape);
    const result: Record<string, unknown> = {};
    for (const [key, item] of Object.entries(value)) {
      const field = fields.get(key);
      if (!field) {
        const allowed = nearby(key, fields.keys());
        const hint = allowed === undefined ? '' : `; ${quoted(allowed)} is one`;
        problems.push({
          kind: 'unknown-field',
          path: [...path, key],
          message: `${quoted(key)} is not a field of ${placeOf(path, shape)}${hint}`,
        });
      } else if (item !== null && item !== undefined) {
        // As the API server does, a field that is null counts as absent.
        const read = this.#read(item, field.type, [...path, key], problems);
        if (read !== undefined) result[key] = read;
      }
    }
    for (const [name, { required }] of fields) {
      if (required && !(name in result) && (value[name] === undefined || value[name] === null)) {
        problems.push({ kind: 'missing-field', path, message: `${placeOf(path, shape)} needs the field ${quoted(name)}` });
      }
    }
    return result;
  }
}

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

const SCALAR_NAMES: Record<Scalar, string> = {
  string: 'text',
  integer: 'a whole number',
  boolean: 'true or false',
  'int-or-string': 'a whole number or text',
  quantity: 'a quantity such as 250m or 1Gi',
};

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

function isRecord(value: unknown): value is Record<string, unknown> {
  return value !== null && typeof value === 'object' && !Array.isArray(value);
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

function nameOf(path: FieldPath): string {
  return path.length === 0 ? 'The document' : pathText(path);
}

function placeOf(path: FieldPath, shape: string): string {
  return path.length === 0 ? shape : `${pathText(path)} (${shape})`;
}

function described(value: unknown): string {
  if (value === null || value === undefined) return 'empty';
  if (Array.isArray(value)) return 'a list';
  if (typeof value === 'object') return 'an object';
  if (typeof value === 'number') return `the number ${value}`;
  return typeof value === 'string' ? `the text ${quoted(value)}` : JSON.stringify(value);
}

/** Somebody else's words, short enough to show. */
function quoted(text: string): string {
  const signs = Array.from(text.toWellFormed());
  return `"${signs.length > 40 ? `${signs.slice(0, 40).join('')}…` : signs.join('')}"`;
}
