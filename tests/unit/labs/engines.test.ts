import { readdirSync, readFileSync } from 'node:fs';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { parse } from 'yaml';
import { ENGINE as NETWORK_POLICY } from '../../../src/labs/network-policy/engine.ts';
import { ENGINE as POD_SECURITY } from '../../../src/labs/pod-security/engine.ts';
import { ENGINE as RBAC } from '../../../src/labs/rbac/engine.ts';
import type { Evaluation } from '../../../src/labs/shared/presentation.ts';
import { LABS, type Lab } from '../../../src/schema/lab.ts';
import { challenge } from '../../../src/schema/challenge.ts';
import { networkPolicyGoal } from '../../../src/schema/goals/network-policy.ts';
import { podSecurityGoal } from '../../../src/schema/goals/pod-security.ts';
import { rbacGoal } from '../../../src/schema/goals/rbac.ts';

interface Texts {
  readonly goal: unknown;
  readonly start: string;
  readonly given: string;
}
type Evaluate = (text: string, challenge: Texts | undefined) => Evaluation<unknown>;

/** What crosses to a worker and back does so by a structured clone, which refuses functions and drops classes. */
function crossed<Value>(value: Value): Value {
  const clone = structuredClone(value);
  expect(clone).toEqual(value);
  return clone;
}

const none = { level: undefined, version: 'latest' } as const;
const EVALUATE: Readonly<Record<Lab, Evaluate>> = {
  'pod-security': (text, texts) => {
    const options = { version: 'latest', labels: { enforce: none, audit: none, warn: none } } as const;
    const read = texts && { ...texts, goal: podSecurityGoal.parse(texts.goal) };
    return crossed(POD_SECURITY.evaluate(crossed({ text, challenge: read, options })));
  },
  rbac: (text, texts) => {
    const read = texts && { ...texts, goal: rbacGoal.parse(texts.goal) };
    return crossed(RBAC.evaluate(crossed({ text, challenge: read, options: { query: undefined, titles: {} } })));
  },
  'network-policy': (text, texts) => {
    const options = { query: undefined, earlier: undefined, drawn: undefined };
    const read = texts && { ...texts, goal: networkPolicyGoal.parse(texts.goal) };
    return crossed(NETWORK_POLICY.evaluate(crossed({ text, challenge: read, options })));
  },
};

interface Case {
  readonly id: string;
  readonly texts: Texts;
  readonly answers: readonly string[];
}

/** The challenges of a lab with all answers that are kept. */
function casesOf(lab: Lab): Case[] {
  const folder = `content/labs/${lab}`;
  return readdirSync(folder, { withFileTypes: true })
    .filter((entry) => entry.isDirectory())
    .map(({ name: id }) => {
      const read = (file: string): string => readFileSync(`${folder}/${id}/${file}`, 'utf8');
      const files = readdirSync(`${folder}/${id}`);
      const { goal } = challenge.loose().parse(parse(read('challenge.yaml')));
      const answers = files.filter((file) => /^(start|solution|wrong-.*)\.yaml$/.test(file)).map(read);
      return { id, texts: { goal, start: read('start.yaml'), given: files.includes('given.yaml') ? read('given.yaml') : '' }, answers };
    });
}

describe.each(LABS)('the engine of %s', (lab) => {
  const evaluate = EVALUATE[lab];
  const cases = casesOf(lab);

  test.each(cases)('$id: takes and gives what crosses to a worker', ({ texts, answers }) => {
    expect(answers.length).toBeGreaterThan(3);
    for (const answer of answers) expect(evaluate(answer, texts).grade).toBeDefined();
  });

  test('evaluates without a challenge', () => {
    for (const { texts } of cases) expect(evaluate(`${texts.given}\n---\n${texts.start}`, undefined).grade).toBeUndefined();
  });

  test('evaluates whatever is written', () => {
    const pieces = [
      '',
      ':',
      '- ',
      '[',
      '{',
      '&a ',
      '*a',
      '\n',
      '"',
      '!!',
      '---\n',
      '  ',
      'null',
      '<<:',
      '{{',
      '\u200b',
      '\ufeff',
      '0o7',
      '\t',
    ];
    const cuts = fc.array(fc.tuple(fc.nat(4000), fc.nat(20), fc.constantFrom(...pieces)), { maxLength: 5 });
    const texts = fc.tuple(fc.constantFrom(...cases), cuts, fc.boolean()).map(([one, all, isGraded]) => {
      const text = all.reduce(
        (now, [at, length, put]) => now.slice(0, at % now.length) + put + now.slice((at % now.length) + length),
        `${one.answers[0] ?? ''}\n`,
      );
      return { text, texts: isGraded ? one.texts : undefined };
    });
    fc.assert(
      fc.property(texts, (each) => {
        for (const { line, message } of evaluate(each.text, each.texts).remarks)
          expect([line >= 1, message.length > 0]).toEqual([true, true]);
      }),
      { numRuns: 150 },
    );
  });
});

describe('large texts', () => {
  const role = (i: number): string =>
    `apiVersion: rbac.authorization.k8s.io/v1\nkind: RoleBinding\nmetadata: { name: b${i}, namespace: n${i % 40} }\nroleRef: { apiGroup: rbac.authorization.k8s.io, kind: ClusterRole, name: view }\nsubjects: [{ apiGroup: rbac.authorization.k8s.io, kind: User, name: u${i % 300} }]\n`;
  const properties = Array.from(
    { length: 3000 },
    (_, i) => `        property${i}: { type: string, description: "What it is for, in a few words" }\n`,
  );
  const definition = `apiVersion: apiextensions.k8s.io/v1\nkind: CustomResourceDefinition\nmetadata: { name: widgets.example.com }\nspec:\n  validation:\n    openAPIV3Schema:\n      properties:\n${properties.join('')}`;

  test('half a megabyte of bindings is read and evaluated', () => {
    const text = Array.from({ length: 2000 }, (_, i) => role(i)).join('---\n');
    expect(text.length).toBeGreaterThan(500_000);
    const { remarks } = EVALUATE.rbac(text, undefined);
    expect(remarks.filter(({ severity }) => severity === 'error')).toEqual([]);
  }, 30_000);

  test('an install file of a megabyte with CustomResourceDefinitions is read for what is evaluated', () => {
    const text = [...Array.from({ length: 4 }, () => definition), ...Array.from({ length: 40 }, (_, i) => role(i))].join('---\n');
    expect(text.length).toBeGreaterThan(900_000);
    const began = performance.now();
    const { remarks } = EVALUATE.rbac(text, undefined);
    expect(remarks.map(({ severity }) => severity)).toEqual(['note']);
    expect(performance.now() - began).toBeLessThan(10_000);
  }, 30_000);
});
