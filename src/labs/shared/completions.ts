import type { FieldPath } from '../../yaml/positions.ts';
import type { FieldType, Shapes } from './shape.ts';

/** What can stand at a place of a text, and where the word to replace begins. */
export interface Completions {
  readonly from: number;
  readonly options: readonly { readonly label: string; readonly field: FieldNote | undefined; readonly insert: string }[];
}

/** What is to be said of a field that is offered. */
export interface FieldNote {
  readonly type: FieldType;
  readonly required: boolean;
}

/** A line with something on it: how deep its key stands, whether it begins an item of a list, and its key. */
interface Line {
  readonly indent: number;
  /** Columns of `- ` that stand before the key, each an item of a list around it. */
  readonly dashes: readonly number[];
  readonly key: string | undefined;
  readonly value: string;
}

const LINE = /^(?<dashes>(?: *- +)*)(?<indent> *)(?:"?(?<key>[A-Za-z0-9_./-]*)"?(?<colon>:(?: +|$))?)(?<value>.*)$/;

/**
 * The fields or values that a shape allows where somebody types. The text may be unfinished, so lines are read by their
 * indentation, not as YAML: flow style has no completions.
 * @param offset where the cursor stands
 */
export function completionsAt(text: string, offset: number, shapes: Shapes): Completions | undefined {
  const start = text.lastIndexOf('\n', offset - 1) + 1;
  const typed = readLine(text.slice(start, offset));
  if (!typed) return undefined;
  const before = documentBefore(text, start);
  const after = documentAfter(text, offset);
  const shape = shapeOf([...before, ...after], shapes);
  if (shape === undefined) return headCompletions(typed, offset, shapes);
  const parent = pathOf(typed, before);
  if (typed.key !== undefined) {
    const type = shapes.typeAt(shape, [...parent, typed.key]);
    return type && valueCompletions(type, typed.value, offset);
  }
  const type = shapes.typeAt(shape, parent);
  if (type?.is === 'enum') return valueCompletions(type, typed.value, offset);
  return type?.is === 'object' ? fieldCompletions(type.shape, typed, before, after, offset, shapes) : undefined;
}

function fieldCompletions(
  shape: string,
  typed: Line,
  before: readonly Line[],
  after: readonly Line[],
  offset: number,
  shapes: Shapes,
): Completions {
  const taken = new Set(siblingsOf(typed, before, after));
  const fields = [...shapes.fieldsOf(shape)].filter(([name]) => !taken.has(name) && name.startsWith(typed.value));
  return {
    from: offset - typed.value.length,
    options: fields.map(([label, { type, required }]) => ({
      label,
      field: { type, required },
      insert: isNested(type) ? `${label}:` : `${label}: `,
    })),
  };
}

function valueCompletions(type: FieldType, value: string, offset: number): Completions | undefined {
  const values = type.is === 'enum' ? type.values : type.is === 'scalar' && type.scalar === 'boolean' ? ['true', 'false'] : [];
  const fitting = values.filter((each) => each.startsWith(value));
  // What is complete is not offered: Enter would take the offer, and not begin the next line.
  if (fitting.length === 0 || fitting.includes(value)) return undefined;
  return { from: offset - value.length, options: fitting.map((label) => ({ label, field: undefined, insert: label })) };
}

/** Before a document says what it is, it can only say that. */
function headCompletions({ key, value, indent, dashes }: Line, offset: number, shapes: Shapes): Completions | undefined {
  if (indent > 0 || dashes.length > 0) return undefined;
  const split = shapes.kinds.map((each) => [each.slice(0, each.lastIndexOf('/')), each.slice(each.lastIndexOf('/') + 1)] as const);
  const words =
    key === 'apiVersion'
      ? split.map(([version]) => version)
      : key === 'kind'
        ? split.map(([, kind]) => kind)
        : key === undefined
          ? HEAD
          : [];
  const options = [...new Set(words)].filter((word) => word.startsWith(value));
  if (options.length === 0 || (key !== undefined && options.includes(value))) return undefined;
  return {
    from: offset - value.length,
    options: options.map((label) => ({ label, field: undefined, insert: key === undefined ? `${label}: ` : label })),
  };
}

const HEAD = ['apiVersion', 'kind', 'metadata', 'spec'];

function readLine(text: string): Line | undefined {
  if (/^\s*#/.test(text) || text.trim() === '---') return undefined;
  const { dashes = '', indent = '', key = '', colon, value = '' } = LINE.exec(text)?.groups ?? {};
  const columns = Array.from(dashes.matchAll(/-/g), ({ index }) => index);
  const at = dashes.length + indent.length;
  return colon === undefined
    ? { indent: at, dashes: columns, key: undefined, value: key + value }
    : { indent: at, dashes: columns, key, value };
}

/** The way to the object or list in which a line's key stands. */
function pathOf(typed: Line, before: readonly Line[]): FieldPath {
  const path: (string | number)[] = [];
  let depth = typed.indent;
  const enter = (line: Line): void => {
    // An item's number does not matter to its type.
    for (const column of line.dashes.toReversed()) {
      if (column >= depth) continue;
      path.unshift(0);
      depth = column;
    }
  };
  enter(typed);
  for (const line of before.toReversed()) {
    const isAbove = line.indent < depth || (line.indent === depth && path.at(0) === 0);
    if (line.key !== undefined && line.value === '' && isAbove) {
      path.unshift(line.key);
      depth = line.indent;
      enter(line);
    } else if (line.indent <= depth && line.dashes.some((column) => column < depth)) enter(line);
    if (depth === 0 && path.at(0) !== 0) break;
  }
  return path;
}

/** Names of the fields beside the one that is typed. */
function siblingsOf(typed: Line, before: readonly Line[], after: readonly Line[]): string[] {
  const names: string[] = [];
  const collect = (lines: readonly Line[], stopsAtItem: boolean): void => {
    for (const line of lines) {
      if (line.indent < typed.indent) return;
      if (line.indent > typed.indent) continue;
      if (!stopsAtItem && line.dashes.length > 0) return;
      if (line.key !== undefined) names.push(line.key);
      if (line.dashes.length > 0) return;
    }
  };
  if (typed.dashes.length === 0) collect(before.toReversed(), true);
  collect(after, false);
  return names;
}

function documentBefore(text: string, start: number): Line[] {
  return linesOf(
    text
      .slice(0, start)
      .split(/^---.*$/m)
      .at(-1) ?? '',
  );
}

function documentAfter(text: string, offset: number): Line[] {
  const end = text.indexOf('\n', offset);
  return end < 0 ? [] : linesOf(text.slice(end + 1).split(/^---.*$/m)[0] ?? '');
}

function linesOf(text: string): Line[] {
  return text.split('\n').flatMap((line) => (line.trim() === '' ? [] : (readLine(line) ?? [])));
}

function shapeOf(lines: readonly Line[], shapes: Shapes): string | undefined {
  const top = (key: string): string | undefined => lines.find((line) => line.indent === 0 && line.key === key)?.value.trim();
  return shapes.shapeOf(top('apiVersion'), top('kind'));
}

function isNested(type: FieldType): boolean {
  return type.is === 'object' || type.is === 'list' || type.is === 'map';
}
