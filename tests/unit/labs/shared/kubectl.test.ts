import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { readObjects } from '../../../../src/labs/shared/read-objects.ts';
import { SHAPES } from '../../../../src/labs/pod-security/index.ts';

interface Judged {
  readonly text: string;
  /** The objects that `kubectl annotate --local -o json` named, without the annotation. */
  readonly objects: readonly unknown[];
  /** Its refusal; empty where there was none. */
  readonly error: string;
}

/** Texts with what kubectl v1.32.4 made of each, on 2026-11-29 and 30; of kinds that the lab reads. */
const JUDGED = JSON.parse(readFileSync('tests/fixtures/lab-inputs/kubectl.json', 'utf8')) as Readonly<Record<string, Judged>>;

/** What says that an object is wrong, and not that the text is: kubectl asks the API server for this. */
const OF_OBJECTS: ReadonlySet<string> = new Set(['unknown-field', 'missing-field', 'wrong-type', 'unknown-value']);

/** Where what is read here differs, with why. */
const OTHERWISE: Readonly<Record<string, string>> = {
  'tag binary': 'the tag is no part of an object that anybody writes',
  'list item nil': 'an item without anything has no metadata either',
  'apiversion lower': 'the API server would find no apiVersion',
  esc: 'YAML 1.2 allows the escape, and nothing is lost by reading it',
};

test.each(Object.entries(JUDGED).filter(([name]) => !(name in OTHERWISE)))(
  '%s is read as kubectl reads it',
  (_, { text, objects, error }) => {
    const reading = readObjects(text, SHAPES);
    const errors = reading.diagnostics.filter(({ severity }) => severity === 'error').map(({ code }) => code);
    if (error === '') {
      expect(errors.filter((code) => !OF_OBJECTS.has(code))).toEqual([]);
      expect(JSON.parse(JSON.stringify(reading.objects.map(({ value }) => value)))).toEqual(objects);
    } else {
      expect(errors).not.toEqual([]);
    }
  },
);

test.each(Object.entries(OTHERWISE))('%s is read otherwise: %s', (name) => {
  const judged = JUDGED[name];
  if (judged === undefined) throw new Error(name);
  const reading = readObjects(judged.text, SHAPES);
  const same = JSON.stringify(reading.objects.map(({ value }) => value)) === JSON.stringify(judged.objects);
  expect(same && (judged.error !== '') === reading.diagnostics.some(({ severity }) => severity === 'error')).toBe(false);
});
