import type { ShapeProblem, Shapes } from './shape.ts';

/** A type whose every field may be absent: the API server would complete it, or refuse it, and an engine must not throw. */
export type DeepPartial<T> = T extends readonly (infer Item)[]
  ? readonly DeepPartial<Item>[]
  : T extends object
    ? { readonly [Key in keyof T]?: DeepPartial<T[Key]> | undefined }
    : T;

/** An object of a known kind in which every field that is there has its type, or why it is none. */
export type Validated =
  | {
      readonly state: 'accepted';
      readonly apiVersion: string;
      readonly kind: string;
      readonly object: unknown;
      readonly problems: readonly ShapeProblem[];
    }
  | { readonly state: 'refused'; readonly problems: readonly ShapeProblem[] };

/**
 * An engine's border: takes whatever a YAML parser gave. An object with a part of a wrong type is refused as a whole, as
 * the API server would refuse it; unknown fields, unknown values and missing fields are problems, and the rest is read.
 */
export function validateObject(value: unknown, shapes: Shapes): Validated {
  const head = value !== null && typeof value === 'object' ? (value as { readonly apiVersion?: unknown; readonly kind?: unknown }) : {};
  const shape = shapes.shapeOf(head.apiVersion, head.kind);
  if (shape === undefined) {
    const params = { apiVersion: textOf(head.apiVersion), kind: textOf(head.kind) };
    return { state: 'refused', problems: [{ code: 'unknown-kind', path: ['kind'], severity: 'error', params }] };
  }
  const { value: object, problems } = shapes.read(value, shape);
  if (problems.some(({ code }) => code === 'wrong-type')) return { state: 'refused', problems };
  return { state: 'accepted', apiVersion: String(head.apiVersion), kind: String(head.kind), object, problems };
}

function textOf(value: unknown): string | undefined {
  return typeof value === 'string' && value !== '' ? value.slice(0, 60) : undefined;
}
