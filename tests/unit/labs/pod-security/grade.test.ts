import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { grade } from '../../../../src/labs/pod-security/grade.ts';
import { SHAPES } from '../../../../src/labs/pod-security/shapes.ts';
import { readObjects } from '../../../../src/labs/shared/read-objects.ts';
import { gradeTexts } from './challenges.ts';
import { podSecurityGoal } from '../../../../src/schema/goals/pod-security.ts';

const START = `apiVersion: v1
kind: Pod
metadata:
  name: web
spec:
  hostNetwork: true
  containers:
    - name: web
      image: web:1
`;
const GIVEN = START.replace('name: web', 'name: agent');
const HOME = `apiVersion: v1
kind: Namespace
metadata:
  name: home
  labels:
    pod-security.kubernetes.io/enforce: baseline
`;

const GOAL = podSecurityGoal.parse({
  passes: { level: 'baseline', version: 'v1.37' },
  objects: ['Pod/web'],
  unchanged: [{ text: 'The image stays.', of: 'Pod/web', fields: ['spec.containers[*].image'] }],
  required: [{ text: 'It is for Linux.', of: 'Pod/web', fields: ['spec.os.name'], values: [null, 'linux'] }],
});
const NAMESPACE_GOAL = podSecurityGoal.parse({
  objects: ['Namespace/home'],
  namespaces: [
    {
      name: 'home',
      modes: { enforce: { text: 'Pods are held to baseline.', level: 'baseline', version: 'latest' } },
      refuses: ['Pod/agent'],
    },
  ],
});

const objectsOf = (text: string) => readObjects(text, SHAPES).objects;

/** Each requirement by its code, with the codes of what is so instead. */
const linesOf = (goal: typeof GOAL, answer: string): string[] =>
  grade(goal, { start: objectsOf(START), given: objectsOf(GIVEN) }, objectsOf(answer)).requirements.map(({ asked, met, found }) =>
    [met ? 'met' : 'not met', asked.code, ...found.map(({ code }) => code)].join(' '),
  );

describe('a grade says of each requirement whether it is met, and what is so instead', () => {
  test('of the start', () => {
    expect(linesOf(GOAL, START)).toEqual(['met there', 'not met passes violation', 'met authored', 'met authored']);
  });

  test('of an answer that changes what should stay', () => {
    const answer = START.replace('  hostNetwork: true\n', '  os: { name: windows }\n').replace('web:1', 'web:2');
    expect(linesOf(GOAL, `${answer}    - name: more\n      image: more:1\n`)).toEqual([
      'met there',
      'met passes',
      'not met authored changed changed',
      'not met authored value',
    ]);
  });

  test('of nothing', () => {
    expect(linesOf(GOAL, '')).toEqual(['not met there absent', 'not met authored absent', 'not met authored absent']);
  });

  test('of an object that is there twice', () => {
    expect(linesOf(GOAL, `${START}---\n${START}`)[0]).toBe('not met there times');
  });

  test('of a namespace', () => {
    expect(linesOf(NAMESPACE_GOAL, HOME)).toEqual(['met there', 'met valid-labels', 'met authored', 'met refuses']);
    expect(linesOf(NAMESPACE_GOAL, HOME.replace('baseline', 'strict'))).toEqual([
      'met there',
      'not met valid-labels label',
      'not met authored mode',
      'met refuses',
    ]);
  });
});

test('what is given cannot be replaced by an answer', () => {
  const harmless = GIVEN.replace('  hostNetwork: true\n', '');
  expect(gradeTexts(NAMESPACE_GOAL, { start: HOME, given: GIVEN }, `${HOME}---\n${harmless}`).solved).toBe(true);
});

test('an answer with a mistake in its text solves nothing', () => {
  const right = START.replace('  hostNetwork: true\n', '');
  expect(gradeTexts(GOAL, { start: START, given: '' }, right)).toMatchObject({ solved: true, remarks: [] });
  const graded = gradeTexts(GOAL, { start: START, given: '' }, right.replace('spec:\n', 'spec:\n  hostnetwork: false\n'));
  expect(graded).toMatchObject({ solved: false, remarks: [{ severity: 'error', line: 6 }] });
});

test('nothing throws, whatever the answer is', () => {
  const edit = fc.tuple(
    fc.nat(START.length),
    fc.nat(20),
    fc.constantFrom('', ': ', '[', '- ', '&a ', '*a', '{}', 'null', '\n', '---\n', '"'),
  );
  const edits = fc.array(edit, { maxLength: 5 });
  fc.assert(
    fc.property(fc.constantFrom(START, HOME, GIVEN), edits, fc.string(), (text, changes, rest) => {
      const answer = changes.reduce((now, [at, length, put]) => now.slice(0, at) + put + now.slice(at + length), text) + rest;
      for (const goal of [GOAL, NAMESPACE_GOAL])
        expect(gradeTexts(goal, { start: START, given: GIVEN }, answer).solved).toBeTypeOf('boolean');
    }),
    { numRuns: 2000 },
  );
  const endless = 'apiVersion: v1\nkind: Pod\nmetadata: &m\n  name: web\n  labels: *m\nspec: &s\n  containers: &c\n    - *s\n    - *c\n';
  expect(gradeTexts(GOAL, { start: START, given: '' }, endless).solved).toBe(false);
});
