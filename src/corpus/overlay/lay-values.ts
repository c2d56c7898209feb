import type { FieldPath } from '../../yaml/positions.ts';

/** Where a part of a laid value comes from: which of the two, and the way to it there. */
export interface Origin {
  readonly layer: 'project' | 'overlay';
  readonly path: FieldPath;
}

/** One value laid over another. */
export interface LaidValue {
  readonly value: unknown;
  /** The origin of a part. For a whole that both have a share in it is the overlay: there it can be mended. */
  readonly originOf: (path: FieldPath) => Origin;
}

/** What an entry of a list is known by: `id`, or for wordings what they are `of`. */
export function keyOf(entry: unknown): string | undefined {
  if (!isFields(entry)) return undefined;
  return [entry['id'], entry['of']].find((key) => typeof key === 'string');
}

/**
 * Lays a list over a list: an entry with a known key replaces that entry in its place, any other comes behind.
 * @param without keys of entries of the lower list that are taken away
 */
export function layEntries(lower: unknown, upper: unknown, without: ReadonlySet<string> = new Set()): LaidValue {
  return layLists(lower, upper, without, (_, entry) => entry);
}

/** Lays fields over fields: what the upper has replaces what the lower has; fields in fields and lists of entries are laid likewise. */
export function layFields(lower: unknown, upper: unknown): LaidValue {
  return joined({ value: lower, ...whole('project') }, { value: upper, ...whole('overlay') });
}

function layLists(
  lower: unknown,
  upper: unknown,
  without: ReadonlySet<string>,
  join: (lower: LaidValue, upper: LaidValue) => LaidValue,
): LaidValue {
  // Of two values of other kinds the upper counts: its schema names what is wrong with it.
  if (!Array.isArray(upper) || !Array.isArray(lower)) return { value: upper, ...whole('overlay') };
  const [below, above] = [partsOf(lower, 'project'), partsOf(upper, 'overlay')];
  const entries = below.filter(({ value }) => !without.has(keyOf(value) ?? ''));
  const ownKeys = new Map(entries.map(({ value }, index) => [keyOf(value), index]));
  for (const entry of above) {
    const key = keyOf(entry.value);
    const at = key === undefined ? undefined : ownKeys.get(key);
    const replaced = at === undefined ? undefined : entries[at];
    if (at === undefined || replaced === undefined) entries.push(entry);
    else {
      entries[at] = join(replaced, entry);
      // A second one of that key is a mistake, and stays to be named.
      ownKeys.delete(key);
    }
  }
  return {
    value: entries.map(({ value }) => value),
    originOf: ([index, ...rest]) => entries[Number(index)]?.originOf(rest) ?? { layer: 'overlay', path: [] },
  };
}

function joined(lower: LaidValue, upper: LaidValue): LaidValue {
  if (Array.isArray(lower.value) && Array.isArray(upper.value) && lower.value.every((entry) => keyOf(entry) !== undefined)) {
    const list = layLists(lower.value, upper.value, new Set(), joined);
    return { value: list.value, originOf: (path) => within(list.originOf(path), lower, upper) };
  }
  if (!isFields(lower.value) || !isFields(upper.value)) return upper;
  const [below, above] = [lower.value, upper.value];
  const fields = new Map<string, LaidValue>();
  for (const key of new Set([...Object.keys(below), ...Object.keys(above)])) {
    const [mine, theirs] = [partOf(lower, key), partOf(upper, key)];
    fields.set(key, !Object.hasOwn(above, key) ? mine : Object.hasOwn(below, key) ? joined(mine, theirs) : theirs);
  }
  return {
    value: Object.fromEntries([...fields].map(([key, { value }]) => [key, value])),
    originOf: ([key, ...rest]) => (key === undefined ? undefined : fields.get(String(key))?.originOf(rest)) ?? upper.originOf([]),
  };
}

const whole = (layer: Origin['layer']): Pick<LaidValue, 'originOf'> => ({ originOf: (path) => ({ layer, path }) });

function partsOf(list: readonly unknown[], layer: Origin['layer']): LaidValue[] {
  return list.map((value, index) => ({ value, originOf: (path) => ({ layer, path: [index, ...path] }) }));
}

function partOf({ value, originOf }: LaidValue, key: string): LaidValue {
  return { value: isFields(value) ? value[key] : undefined, originOf: (path) => originOf([key, ...path]) };
}

/** The origin of a part of a list that is itself a part of something. */
function within({ layer, path }: Origin, lower: LaidValue, upper: LaidValue): Origin {
  return (layer === 'project' ? lower : upper).originOf(path);
}

function isFields(value: unknown): value is Readonly<Record<string, unknown>> {
  return value !== null && typeof value === 'object' && !Array.isArray(value);
}
