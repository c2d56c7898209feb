import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { gradeAnswer } from '../../../../src/labs/pod-security/grade.ts';
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

const linesOf = (goal: typeof GOAL, answer: string): string[] =>
  gradeAnswer(goal, { start: START, given: GIVEN }, answer).requirements.map(
    ({ text, met, detail }) => `${met ? 'met' : 'not met'}: ${text}${detail === undefined ? '' : ` ${detail}`}`,
  );

describe('a grade says of each requirement whether it is met, and what is so instead', () => {
  test('of the start', () => {
    expect(linesOf(GOAL, START)).toEqual([
      'met: Pod "web" is there.',
      'not met: Pod "web" passes the level baseline, version v1.37. The Pod shares the network namespace of the node: hostNetwork must be false or absent.',
      'met: The image stays.',
      'met: It is for Linux.',
    ]);
  });

  test('of an answer that changes what should stay', () => {
    const answer = START.replace('  hostNetwork: true\n', '  os: { name: windows }\n').replace('web:1', 'web:2');
    expect(linesOf(GOAL, `${answer}    - name: more\n      image: more:1\n`)).toEqual([
      'met: Pod "web" is there.',
      'met: Pod "web" passes the level baseline, version v1.37.',
      'not met: The image stays. spec.containers[web].image is "web:2"; it was "web:1". spec.containers[more].image is new.',
      'not met: It is for Linux. spec.os.name is "windows".',
    ]);
  });

  test('of nothing', () => {
    expect(linesOf(GOAL, '')).toEqual([
      'not met: Pod "web" is there. Pod "web" is not in the answer.',
      'not met: The image stays. Pod "web" is not in the answer.',
      'not met: It is for Linux. Pod "web" is not in the answer.',
    ]);
  });

  test('of an object that is there twice', () => {
    expect(linesOf(GOAL, `${START}---\n${START}`)[0]).toBe('not met: Pod "web" is there. It is there 2 times.');
  });

  test('of a namespace', () => {
    expect(linesOf(NAMESPACE_GOAL, HOME)).toEqual([
      'met: Namespace "home" is there.',
      'met: The Pod Security labels of Namespace "home" are ones that the API server accepts.',
      'met: Pods are held to baseline.',
      'met: Namespace "home" refuses Pod "agent".',
    ]);
    expect(linesOf(NAMESPACE_GOAL, HOME.replace('baseline', 'strict'))).toEqual([
      'met: Namespace "home" is there.',
      'not met: The Pod Security labels of Namespace "home" are ones that the API server accepts. The label pod-security.kubernetes.io/enforce is "strict"; it must be one of privileged, baseline, restricted.',
      'not met: Pods are held to baseline. It has the level restricted and the version latest.',
      'met: Namespace "home" refuses Pod "agent".',
    ]);
  });
});

test('what is given cannot be replaced by an answer', () => {
  const harmless = GIVEN.replace('  hostNetwork: true\n', '');
  expect(gradeAnswer(NAMESPACE_GOAL, { start: HOME, given: GIVEN }, `${HOME}---\n${harmless}`).solved).toBe(true);
});

test('an answer with a mistake in its text solves nothing', () => {
  const right = START.replace('  hostNetwork: true\n', '');
  expect(gradeAnswer(GOAL, { start: START }, right)).toMatchObject({ solved: true, problems: [] });
  const grade = gradeAnswer(GOAL, { start: START }, right.replace('spec:\n', 'spec:\n  hostnetwork: false\n'));
  expect(grade).toMatchObject({ solved: false, problems: [{ kind: 'unknown-field', line: 6 }] });
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
        expect(gradeAnswer(goal, { start: START, given: GIVEN }, answer).solved).toBeTypeOf('boolean');
    }),
    { numRuns: 2000 },
  );
  const endless = 'apiVersion: v1\nkind: Pod\nmetadata: &m\n  name: web\n  labels: *m\nspec: &s\n  containers: &c\n    - *s\n    - *c\n';
  expect(gradeAnswer(GOAL, { start: START }, endless).solved).toBe(false);
});
