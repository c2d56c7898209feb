import { readFileSync } from 'node:fs';
import type { Page } from '@playwright/test';
import { expect } from './site.ts';

/** What somebody may write where a name is expected: addresses, markup, names that objects have, and texts of odd kinds. */
export const HOSTILE = [
  '//evil.example/x',
  'javascript:evil()',
  '"><img src=x onerror="evil()"><script>evil()</script>',
  '__proto__',
  '../../evil/x?evil#evil',
  `evil${'\u{1f480}'.repeat(40)}`,
  'evil\u0000\u001b[31m\u202e\u2028\n',
] as const;

/** Part of each of them, where it has become more than a text. */
const MARKER = /evil|__proto__/;

/** A value with one of its strings, or one of its keys, changed to another: one such value for each string and key in it. */
export function withEach(value: unknown, hostile: string): unknown[] {
  if (typeof value === 'string') return [hostile];
  if (Array.isArray(value)) {
    return value.flatMap((part: unknown, i) => withEach(part, hostile).map((changed): unknown => value.with(i, changed)));
  }
  if (typeof value !== 'object' || value === null) return [];
  const entries = Object.entries(value);
  const replaced = (at: number, entry: readonly [string, unknown]): unknown => Object.fromEntries(entries.with(at, [...entry]));
  return entries.flatMap(([key, part], i) => [
    replaced(i, [hostile, part]),
    ...withEach(part, hostile).map((changed) => replaced(i, [key, changed])),
  ]);
}

type Life = readonly Record<string, unknown>[];

/** What belongs together in the log of the first version, in which each kind of event comes: an exam, a session, or one event. */
const PARTS: readonly Life[] = [
  ...Map.groupBy((JSON.parse(readFileSync('tests/fixtures/histories/export-v1.json', 'utf8')) as { events: Life }).events, (event) =>
    String(event['attempt'] ?? event['session'] ?? event['id']),
  ).values(),
];

/** Parts of a log with one string or key changed, each with ids of its own, so that all of them stand in one log. */
export function hostileParts(): Life[] {
  const changed = HOSTILE.flatMap((hostile) => PARTS.flatMap((part) => withEach(part, hostile) as Life[]));
  return changed.map(withOwnIds);
}

function withOwnIds(life: Life, number: number): Life {
  const ids = new Map<string, string>();
  const own = (id: string): string => `${id.slice(0, 10)}${String(number).padStart(10, '0')}${String(ids.size).padStart(6, '0')}`;
  return JSON.parse(JSON.stringify(life), (_key, value: unknown) => {
    if (typeof value !== 'string' || !/^01JD[0-9A-Z]{22}$/.test(value)) return value;
    const id = ids.get(value) ?? own(value);
    ids.set(value, id);
    return id;
  }) as Life;
}

/** Keeps what a page asks for that has anything of a hostile value. */
export function watchRequests(page: Page): string[] {
  const asked: string[] = [];
  page.on('request', (request) => {
    if (MARKER.test(decodeURIComponent(request.url()))) asked.push(request.url());
  });
  return asked;
}

/** Nothing of the page is made from a hostile value but text: no element, no attribute, no name of a property. */
export async function expectTextAlone(page: Page): Promise<void> {
  const found = await page.evaluate((pattern) => {
    const marker = new RegExp(pattern);
    const attributes = [...document.querySelectorAll('*')].flatMap((element) =>
      [...element.attributes]
        .filter(({ name, value }) => marker.test(name) || marker.test(value))
        .map(({ name, value }) => `${element.localName} ${name}="${value.slice(0, 80)}"`),
    );
    const made = [...document.querySelectorAll('main img, main iframe, main object, main embed, main base, [onerror]')];
    const script = [...document.scripts].filter(({ src }) => !src.startsWith(location.origin));
    const polluted = Object.keys(Object.prototype);
    return [...attributes, ...[...made, ...script].map(({ outerHTML }) => outerHTML.slice(0, 80)), ...polluted];
  }, MARKER.source);
  expect(found).toEqual([]);
}
