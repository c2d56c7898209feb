import { readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { parse } from 'yaml';
import { evaluatePodSecurity } from '../../src/labs/pod-security/evaluate.ts';
import { CHECKS } from '../../src/labs/pod-security/registry.ts';
import { SHAPES } from '../../src/labs/pod-security/shapes.ts';
import { readObjects } from '../../src/labs/shared/read-objects.ts';
import { guidanceList } from '../../src/schema/challenge.ts';
import { DIFFICULTIES } from '../../src/schema/lab.ts';
import { CHALLENGES, FOLDER, textOf } from '../unit/labs/pod-security/challenges.ts';

test('challenges are at least ten, numbered from easy to hard', () => {
  expect(CHALLENGES.length).toBeGreaterThanOrEqual(10);
  expect(CHALLENGES.map(({ value }) => value.order)).toEqual(CHALLENGES.map((_, i) => i + 1));
  const ranks = CHALLENGES.map(({ value }) => DIFFICULTIES.indexOf(value.difficulty));
  expect(ranks).toEqual([...ranks].sort());
});

describe.each(CHALLENGES)('$id', (challenge) => {
  const { value, texts } = challenge;

  test('has texts of objects that the API server would take', () => {
    for (const [name, text] of texts) if (name !== 'challenge.yaml') expect(readObjects(text, SHAPES).diagnostics, name).toEqual([]);
  });

  test('has a goal that speaks of objects that there are', () => {
    const objects = [...texts.values()].flatMap((text) => readObjects(text, SHAPES).objects);
    const names = objects.map(({ kind, value: object }) => `${kind}/${(object as { metadata: { name: string } }).metadata.name}`);
    const { goal } = value;
    const ofNamespaces = goal.namespaces.flatMap(({ name, admits, refuses, warns, audits }) => [
      `Namespace/${name}`,
      ...[...admits, ...refuses, ...warns, ...audits],
    ]);
    const ofFields = [...goal.unchanged, ...goal.required].map(({ of }) => of);
    for (const name of [...goal.objects, ...ofFields, ...ofNamespaces]) expect(names).toContain(name);
  });
});

test('strictest-level: restricted admits all three workloads in v1.32 and v1.33 and in no other version', () => {
  const challenge = CHALLENGES.find(({ id }) => id === 'strictest-level')!;
  const given = readObjects(textOf(challenge, 'given.yaml'), SHAPES).objects;
  expect(given).toHaveLength(3);
  const fitting = Array.from({ length: 38 }, (_, minor) => `v1.${minor}`).filter((version) =>
    given.every(({ value }) => evaluatePodSecurity(value, { level: 'restricted', version }).allowed),
  );
  expect(fitting).toEqual(['v1.32', 'v1.33']);
});

test('the guidance has one entry for each check, in the order of the checks', () => {
  const entries = guidanceList.parse(parse(readFileSync(`${FOLDER}/guidance.yaml`, 'utf8')));
  expect(entries.map(({ id }) => id)).toEqual(CHECKS.map(({ id }) => id));
});
