import { isRecord } from '../../schema/is-record.ts';

/** A field that a goal speaks of: where it stands, with items by their names, and its value, undefined where it is absent. */
export interface GoalField {
  readonly label: string;
  readonly value: unknown;
}

const CONTAINERS: ReadonlySet<string> = new Set(['containers', 'initContainers', 'ephemeralContainers']);

/**
 * The fields of an object under a goal's path, such as `spec.containers[*].image`: one, or with `*` one for each item. An
 * item of a list goes by its name, or is itself the key where it is a text. As in Kubernetes, what a container's
 * securityContext leaves out is that of its Pod, and the name of a header may be in upper or lower case.
 */
export function fieldsAt(object: unknown, path: string): GoalField[] {
  const keys = [...path.matchAll(/\[([^[\]]+)\]|[A-Za-z]+/g)].map(([text, item]) => ({
    name: item ?? text,
    inBrackets: item !== undefined,
  }));
  return keys.reduce<(GoalField & { readonly parents: readonly unknown[] })[]>(
    (fields, { name, inBrackets }, i) =>
      fields.flatMap(({ label, value, parents }) => {
        const behind = [...parents, value];
        if (inBrackets) {
          const items = itemsOf(value);
          const isNamed = keys[i - 1]?.name === 'httpHeaders' ? isSameHeader : isSameKey;
          const wanted = name === '*' ? items : [items.find(({ key }) => isNamed(key, name)) ?? { key: name, value: undefined }];
          return wanted.map((item) => ({ label: `${label}[${item.key}]`, value: item.value, parents: behind }));
        }
        const own = isRecord(value) && Object.hasOwn(value, name) ? value[name] : undefined;
        const inherits = name === 'securityContext' && CONTAINERS.has(keys[i - 2]?.name ?? '');
        const next = inherits ? { ...inheritedFrom(parents.at(-2)), ...(isRecord(own) && own) } : own;
        return [{ label: label === '' ? name : `${label}.${name}`, value: next ?? undefined, parents: behind }];
      }),
    [{ label: '', value: object, parents: [] }],
  );
}

/** Whether two values say the same: whatever the order of fields, and of objects in a list; texts in a list have an order. */
export function sameValue(a: unknown, b: unknown): boolean {
  if (Array.isArray(a) && Array.isArray(b)) {
    if (a.length !== b.length) return false;
    if (!a.every(isRecord)) return a.every((item, i) => sameValue(item, b[i]));
    const hasAll = (some: readonly unknown[], others: readonly unknown[]) =>
      some.every((item) => others.some((other) => sameValue(item, other)));
    return hasAll(a, b) && hasAll(b, a);
  }
  if (isRecord(a) && isRecord(b)) {
    return [...new Set([...Object.keys(a), ...Object.keys(b)])].every((key) => sameValue(a[key] ?? undefined, b[key] ?? undefined));
  }
  return a === b;
}

function isSameKey(a: string, b: string): boolean {
  return a === b;
}

function isSameHeader(a: string, b: string): boolean {
  return a.toLowerCase() === b.toLowerCase();
}

function itemsOf(value: unknown): { key: string; value: unknown }[] {
  if (Array.isArray(value)) {
    const taken = new Set<string>();
    return value.map((item: unknown, i) => {
      const own = keyOf(item) ?? String(i);
      // A name that comes twice must not hide what stands under it the second time.
      const key = taken.has(own) ? `${own} (${i})` : own;
      taken.add(own);
      return { key, value: item };
    });
  }
  return isRecord(value) ? Object.entries(value).map(([key, item]) => ({ key, value: item ?? undefined })) : [];
}

function keyOf(item: unknown): string | undefined {
  const name = isRecord(item) ? item['name'] : item;
  return typeof name === 'string' ? name : undefined;
}

function inheritedFrom(podSpec: unknown): Record<string, unknown> {
  const context = isRecord(podSpec) ? podSpec['securityContext'] : undefined;
  return isRecord(context) ? context : {};
}
