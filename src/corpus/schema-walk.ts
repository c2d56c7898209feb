import { z } from 'zod';

/** Any schema of zod, as far as it is walked here. */
export type AnySchema = z.core.$ZodType;

/** How many entries, characters or units a value may have. */
export interface Limits {
  readonly least?: number | undefined;
  readonly most?: number | undefined;
}

/** The part of some data that a path leads to, or undefined. */
export function valueAt(data: unknown, path: readonly PropertyKey[]): unknown {
  let value: unknown = data;
  for (const key of path) {
    if (value === null || typeof value !== 'object') return undefined;
    value = Reflect.get(value, key);
  }
  return value;
}

/**
 * The schema of the part that a path leads to, or undefined where there is none.
 * @param data what was parsed: it says which member of a union is meant
 */
export function schemaAt(schema: AnySchema, path: readonly PropertyKey[], data: unknown): AnySchema | undefined {
  let at: AnySchema | undefined = chosen(schema, data);
  path.forEach((key, i) => {
    if (at === undefined) return;
    const part = valueAt(data, path.slice(0, i + 1));
    const next: AnySchema | undefined =
      at instanceof z.ZodArray
        ? at.def.element
        : at instanceof z.ZodRecord
          ? at.def.valueType
          : at instanceof z.ZodObject
            ? fieldSchema(at, String(key))
            : undefined;
    at = next === undefined ? undefined : chosen(next, part);
  });
  return at;
}

function fieldSchema(object: z.ZodObject, key: string): AnySchema | undefined {
  const shape: Readonly<Record<string, AnySchema>> = object.def.shape;
  return Object.hasOwn(shape, key) ? shape[key] : undefined;
}

/** What an optional schema is about, and the member of a union that the data say they are. */
function chosen(schema: AnySchema, data: unknown): AnySchema {
  if (schema instanceof z.ZodOptional || schema instanceof z.ZodDefault || schema instanceof z.ZodNullable) {
    return chosen(schema.def.innerType, data);
  }
  if (schema instanceof z.ZodPipe) return chosen(schema.def.out, data);
  if (schema instanceof z.ZodDiscriminatedUnion) {
    const { discriminator, options } = schema.def;
    const said = valueAt(data, [discriminator]);
    const found = options.find((option) => {
      const field = option instanceof z.ZodObject ? fieldSchema(option, discriminator) : undefined;
      const values: readonly unknown[] = field instanceof z.ZodLiteral ? field.def.values : field instanceof z.ZodEnum ? field.options : [];
      return values.includes(said);
    });
    return found === undefined ? schema : chosen(found, data);
  }
  return schema;
}

/** The names of an object's fields, or undefined for a schema of something else. */
export function fieldsOf(schema: AnySchema | undefined): string[] | undefined {
  return schema instanceof z.ZodObject ? Object.keys(schema.def.shape) : undefined;
}

/** The limits that a schema sets, both of them, where an issue tells of one. */
export function limitsOf(schema: AnySchema | undefined): Limits {
  let least: number | undefined;
  let most: number | undefined;
  for (const { _zod } of schema?._zod.def.checks ?? []) {
    const { def } = _zod;
    if ('length' in def && typeof def.length === 'number') return { least: def.length, most: def.length };
    if ('minimum' in def && typeof def.minimum === 'number') least = def.minimum;
    if ('maximum' in def && typeof def.maximum === 'number') most = def.maximum;
    if ('value' in def && typeof def.value === 'number') {
      if (def.check === 'greater_than') least = def.value;
      if (def.check === 'less_than') most = def.value;
    }
  }
  return { least, most };
}

/** What a field is for, as its schema says, on the way through optional ones. */
export function descriptionAt(schema: AnySchema, path: readonly PropertyKey[], data: unknown): string | undefined {
  const key = path.at(-1);
  const parent = schemaAt(schema, path.slice(0, -1), data);
  const field = parent instanceof z.ZodObject && typeof key === 'string' ? fieldSchema(parent, key) : undefined;
  return field instanceof z.ZodType ? (field.description ?? inner(field)?.description) : undefined;
}

function inner(schema: z.ZodType): z.ZodType | undefined {
  const type = schema instanceof z.ZodOptional || schema instanceof z.ZodDefault ? schema.def.innerType : undefined;
  return type instanceof z.ZodType ? type : undefined;
}
