import { z } from 'zod';

type Issue = z.core.$ZodIssue;

/**
 * Says a schema issue in an author's words: what is wrong and what is allowed.
 * The schema is walked to name the fields allowed where an unknown one stands.
 */
export function expectation(issue: Issue, schema: z.ZodType, data: unknown): { message: string; allowed?: string | undefined } {
  switch (issue.code) {
    case 'unrecognized_keys':
      return { message: 'is not a field here', allowed: fieldsAt(schema, issue.path, data) };
    case 'invalid_type': {
      const received = valueAt(data, issue.path);
      return received === undefined
        ? { message: 'is required and missing', allowed: `a value of type ${issue.expected}` }
        : { message: ownMessage(issue) ?? `has the wrong type: ${typeName(received)}`, allowed: `a value of type ${issue.expected}` };
    }
    case 'invalid_value':
      return {
        message: `has a value that is not known: ${JSON.stringify(valueAt(data, issue.path))}`,
        allowed: issue.values.map(String).join(', '),
      };
    case 'too_small':
    case 'too_big':
    case 'invalid_format':
    case 'custom':
    default:
      return { message: issue.message };
  }
}

/** Zod's own sentence for a wrong type starts with "Invalid input"; anything else was written by us. */
function ownMessage(issue: Issue): string | undefined {
  return issue.message.startsWith('Invalid input') ? undefined : issue.message;
}

function valueAt(data: unknown, path: readonly PropertyKey[]): unknown {
  let value: unknown = data;
  for (const key of path) {
    if (value === null || typeof value !== 'object') return undefined;
    value = Reflect.get(value, key);
  }
  return value;
}

function typeName(value: unknown): string {
  if (value === null) return 'null';
  return Array.isArray(value) ? 'array' : typeof value;
}

function fieldsAt(schema: z.ZodType, path: readonly PropertyKey[], data: unknown): string | undefined {
  let at: unknown = schema instanceof z.ZodDiscriminatedUnion ? variantOf(schema, data) : schema;
  for (const key of path) at = typeof key === 'number' ? elementOf(at) : shapeOf(at)?.[String(key)];
  const shape = shapeOf(at);
  return shape ? Object.keys(shape).join(', ') : undefined;
}

/** The member of a union that the data say they are. */
function variantOf({ options, def: { discriminator } }: z.ZodDiscriminatedUnion, data: unknown): unknown {
  const said = isRecord(data) ? data[discriminator] : undefined;
  return options.find((option) => {
    const field = shapeOf(option)?.[discriminator];
    return field instanceof z.ZodLiteral && [...field.values].some((value) => value === said);
  });
}

function shapeOf(schema: unknown): Record<string, unknown> | undefined {
  const bare = unwrap(schema);
  return isRecord(bare) && isRecord(bare['shape']) ? bare['shape'] : undefined;
}

function elementOf(schema: unknown): unknown {
  const bare = unwrap(schema);
  return isRecord(bare) ? bare['element'] : undefined;
}

/** What an optional schema is about; an array's own `unwrap` gives its element, which is asked for by name. */
function unwrap(schema: unknown): unknown {
  return schema instanceof z.ZodOptional || schema instanceof z.ZodDefault ? unwrap(schema.unwrap()) : schema;
}

function isRecord(value: unknown): value is Record<string, unknown> {
  return value !== null && typeof value === 'object';
}
