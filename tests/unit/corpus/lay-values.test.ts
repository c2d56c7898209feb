import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { keyOf, layEntries, layFields, type LaidValue } from '../../../src/corpus/overlay/lay-values.ts';
import { valueAt } from '../../../src/corpus/schema-walk.ts';
import type { FieldPath } from '../../../src/yaml/positions.ts';

const entry = fc.record({ id: fc.constantFrom('a', 'b', 'c', 'd'), n: fc.nat() });
const entries = fc.uniqueArray(entry, { selector: ({ id }) => id });
const fields = fc.dictionary(
  fc.constantFrom('exam', 'domains', 'name', '__proto__'),
  fc.oneof(fc.nat(), entries, fc.dictionary(fc.constantFrom('x', 'y'), fc.nat())),
);

/** The ways to all that is neither a list nor fields. */
function leavesOf(value: unknown, path: FieldPath = []): FieldPath[] {
  if (Array.isArray(value)) return value.flatMap((item, index) => leavesOf(item, [...path, index]));
  if (value === null || typeof value !== 'object') return [path];
  return Object.entries(value).flatMap(([key, item]) => leavesOf(item, [...path, key]));
}

function expectOrigins(laid: LaidValue, project: unknown, overlay: unknown): void {
  for (const path of leavesOf(laid.value)) {
    const origin = laid.originOf(path);
    expect(valueAt(origin.layer === 'project' ? project : overlay, origin.path)).toEqual(valueAt(laid.value, path));
  }
}

describe('entries over entries', () => {
  test('have each key once: the overlay’s entry where it has one, in the project’s order first', () => {
    fc.assert(
      fc.property(entries, entries, (project, overlay) => {
        const laid = layEntries(project, overlay);
        const wanted = new Map([...project, ...overlay].map((each) => [each.id, each]));
        expect(laid.value).toEqual([...wanted.values()]);
        expectOrigins(laid, project, overlay);
      }),
    );
  });

  test('are without what is taken away', () => {
    fc.assert(
      fc.property(entries, entries, (project, overlay) => {
        const { value } = layEntries(project, overlay, new Set(['a']));
        const ids = (value as typeof project).map(({ id }) => id);
        expect(ids.includes('a')).toBe(overlay.some(({ id }) => id === 'a'));
      }),
    );
  });

  test('without keys come behind', () => {
    expect(layEntries([{ words: ['a'] }], [{ words: ['b'] }]).value).toEqual([{ words: ['a'] }, { words: ['b'] }]);
    expect(keyOf({ of: 'threat-model/persistence' })).toBe('threat-model/persistence');
  });
});

describe('fields over fields', () => {
  test('are whose they were, and the overlay’s where both have them', () => {
    fc.assert(
      fc.property(fields, fields, (project, overlay) => {
        const laid = layFields(project, overlay);
        expect(Object.keys(laid.value as object).sort()).toEqual([...new Set([...Object.keys(project), ...Object.keys(overlay)])].sort());
        expectOrigins(laid, project, overlay);
      }),
    );
  });

  test('nothing over something is that', () => {
    fc.assert(
      fc.property(fields, (project) => {
        expect(layFields(project, {}).value).toEqual(project);
      }),
    );
  });

  test('entries of one key become one entry with the fields of both', () => {
    const laid = layFields(
      { domains: [{ id: 'a', weight: 10, parts: [{ id: 'x' }] }] },
      { domains: [{ id: 'a', parts: [{ id: 'y', n: 1 }] }] },
    );
    expect(laid.value).toEqual({ domains: [{ id: 'a', weight: 10, parts: [{ id: 'x' }, { id: 'y', n: 1 }] }] });
    expect(laid.originOf(['domains', 0, 'parts', 1, 'n'])).toEqual({ layer: 'overlay', path: ['domains', 0, 'parts', 0, 'n'] });
    expect(laid.originOf(['domains', 0, 'weight'])).toEqual({ layer: 'project', path: ['domains', 0, 'weight'] });
  });
});
