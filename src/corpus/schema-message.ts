import { z } from 'zod';
import { counted } from '../text/counted.ts';
import { nearest } from './nearest.ts';
import { descriptionAt, fieldsOf, limitsOf, schemaAt, valueAt, type AnySchema, type Limits } from './schema-walk.ts';

type Issue = z.core.$ZodIssue;

/** Something that a schema refuses, in an author's words. */
export interface SchemaMistake {
  readonly path: readonly PropertyKey[];
  /** What is wrong. */
  readonly message: string;
  /** What would be right. */
  readonly allowed?: string | undefined;
}

/**
 * Says what a schema refuses in an author's words: which fields and values there are, which field was probably meant,
 * how many entries there are and how many are wanted, and which of several forms comes nearest.
 * @param issues what zod says of the data
 */
export function schemaMistakes(schema: AnySchema, data: unknown, issues: readonly Issue[]): SchemaMistake[] {
  const mistakes = issues.flatMap((issue) => mistakesOf(issue, schema, data));
  // A misspelt field is also one that is missing: that is said once.
  const meant = new Set(mistakes.flatMap(({ meant: path }) => (path === undefined ? [] : [path.join('\n')])));
  return mistakes.filter(({ path, missing }) => missing !== true || !meant.has(path.join('\n')));
}

interface Said extends SchemaMistake {
  readonly missing?: boolean;
  /** The field that a misspelt one was meant to be. */
  readonly meant?: readonly PropertyKey[] | undefined;
}

function mistakesOf(issue: Issue, schema: AnySchema, data: unknown): Said[] {
  const { path } = issue;
  const value = valueAt(data, path);
  const at = (message: string, allowed?: string): Said[] => [{ path, message, allowed }];
  switch (issue.code) {
    case 'unrecognized_keys':
      return issue.keys.map((key) => unknownField(key, path, schema, data));
    case 'invalid_type':
      if (value === undefined) return [missing(path, schema, data, typeName(issue.expected))];
      return issue.message.startsWith('Invalid input')
        ? at(`has the wrong type: ${typeOf(value)}`, typeName(issue.expected))
        : at(issue.message);
    case 'invalid_value': {
      const values = issue.values.map(String).join(', ');
      return value === undefined
        ? [missing(path, schema, data, values)]
        : at(`has a value that is not known: ${JSON.stringify(value)}`, values);
    }
    case 'too_small':
    case 'too_big':
      return at(sizeMessage(value, limitsOf(schemaAt(schema, path, data)), issue.message), ownWords(issue.message));
    case 'invalid_format':
      return at(`is ${JSON.stringify(value)}, but ${ownWords(issue.message) ?? `must be ${issue.format}`}`);
    case 'invalid_union':
      return unionMistakes(issue, schema, data);
    default:
      return at(issue.message);
  }
}

/** What the schema itself says, where zod's own sentence has been replaced. */
function ownWords(message: string): string | undefined {
  return /^(?:Invalid|Too small|Too big)/.test(message) ? undefined : message;
}

function missing(path: readonly PropertyKey[], schema: AnySchema, data: unknown, wanted: string): Said {
  const purpose = descriptionAt(schema, path, data);
  return { path, message: 'is required and missing', allowed: purpose === undefined ? wanted : `${wanted}: ${purpose}`, missing: true };
}

function unknownField(key: string, parent: readonly PropertyKey[], schema: AnySchema, data: unknown): Said {
  const path = [...parent, key];
  const fields = fieldsOf(schemaAt(schema, parent, data)) ?? [];
  const given = valueAt(data, parent);
  const free = fields.filter((field) => valueAt(given, [field]) === undefined);
  const [near] = nearest(key, free, 1);
  return near === undefined
    ? { path, message: 'is not a field here', allowed: fields.join(', ') || undefined }
    : { path, message: `is not a field here: did you mean "${near}"?`, allowed: fields.join(', '), meant: [...parent, near] };
}

function sizeMessage(value: unknown, { least, most }: Limits, fallback: string): string {
  if (typeof value === 'string' && value.trim() === '') return 'is empty';
  const wanted =
    least !== undefined && most !== undefined
      ? least === most
        ? `exactly ${least}`
        : `${least} to ${most}`
      : least === undefined
        ? `at most ${most ?? ''}`
        : `at least ${least}`;
  if (typeof value === 'string') return `has ${counted(value.trim().length, 'character')}, needs ${wanted}`;
  if (Array.isArray(value)) return `has ${value.length}, needs ${wanted}`;
  return typeof value === 'number' ? `is ${value}, needs ${wanted}` : fallback;
}

/** The forms that a union accepts, and what is wrong with the one that the data come nearest to. */
function unionMistakes(issue: Extract<Issue, { code: 'invalid_union' }>, schema: AnySchema, data: unknown): Said[] {
  const { path, errors } = issue;
  const value = valueAt(data, path);
  if ('options' in issue) {
    const options = issue.options.map(String).join(', ');
    return [
      value === undefined
        ? missing(path, schema, data, options)
        : { path, message: `has a value that is not known: ${JSON.stringify(value)}`, allowed: options },
    ];
  }
  const union = schemaAt(schema, path, data);
  const forms = union instanceof z.ZodUnion ? union.def.options.map(formText) : [];
  const ranked = errors
    .map((issues, i) => ({ issues, option: union instanceof z.ZodUnion ? union.def.options[i] : undefined, form: forms[i] }))
    .filter(({ issues }) => !issues.some((each) => each.code === 'invalid_type' && each.path.length === 0))
    .sort((a, b) => weight(a.issues) - weight(b.issues));
  const [best] = ranked;
  if (value === undefined) return [missing(path, schema, data, forms.join(' or '))];
  if (best?.option === undefined) return [{ path, message: `has the wrong type: ${typeOf(value)}`, allowed: forms.join(' or ') }];
  const { option, form } = best;
  const others = forms.filter((each) => each !== form);
  return schemaMistakes(option, value, best.issues).map(({ path: within, message, allowed }) => ({
    path: [...path, ...within],
    message,
    allowed: [allowed, others.length > 0 ? `or another form: ${others.join(' or ')}` : undefined]
      .filter((part) => part !== undefined)
      .join('; '),
  }));
}

function weight(issues: readonly Issue[]): number {
  return issues.reduce((sum, issue) => sum + (issue.code === 'unrecognized_keys' ? issue.keys.length : 1), 0);
}

function formText(schema: AnySchema): string {
  const fields = fieldsOf(schema);
  return fields === undefined ? typeName(schema._zod.def.type) : `{ ${fields.join(', ')} }`;
}

const TYPE_NAMES: Readonly<Record<string, string>> = {
  string: 'text',
  array: 'a list',
  object: 'fields with values',
  record: 'fields with values',
  number: 'a number',
  int: 'a whole number',
  boolean: 'true or false',
};

function typeName(type: string): string {
  return TYPE_NAMES[type] ?? type;
}

function typeOf(value: unknown): string {
  if (value === null) return 'nothing';
  return typeName(Array.isArray(value) ? 'array' : typeof value);
}
