import { expect, test } from 'vitest';
import { stringify } from 'yaml';
import { isSolved } from '../../../../src/labs/shared/grade.ts';
import { grade } from '../../../../src/labs/network-policy/grade.ts';
import { networkPolicyGoal } from '../../../../src/schema/goals/network-policy.ts';
import { graded } from './challenges.ts';
import { namespace, pod, policy } from './objects.ts';

const GIVEN = [
  namespace('shop'),
  pod('shop/web', { labels: { app: 'web' } }),
  pod('shop/db', { labels: { app: 'db' }, ports: [{ name: 'sql', containerPort: 5432 }] }),
];
const GOAL = networkPolicyGoal.parse({
  allowed: [{ from: 'shop/web', to: 'shop/db', port: 5432 }],
  denied: [
    { from: '*', to: 'shop/db' },
    { from: 'shop/late', to: ['203.0.113.10', 'shop/web'], port: [80, 443] },
  ],
  externalAddresses: ['203.0.113.10'],
  createdLater: [{ pod: 'shop/late', labels: { app: 'late' } }],
});
const database = (...ingress: unknown[]) => policy('shop/db', { podSelector: { matchLabels: { app: 'db' } }, ingress });
const late = policy('shop/late', { podSelector: { matchLabels: { app: 'late' } }, policyTypes: ['Egress'] });
const fromWeb = { from: [{ podSelector: { matchLabels: { app: 'web' } } }], ports: [{ port: 'sql' }] };

/** What a grade says of each requirement, by codes. */
const said = (...answer: unknown[]): string[] =>
  grade(GOAL, GIVEN, answer).requirements.map(({ asked, met, found }) =>
    [asked.code, met ? 'met' : 'not met', ...found.map((each) => foundText(each))].join(' '),
  );
const foundText = (each: ReturnType<typeof grade>['requirements'][number]['found'][number]): string => {
  if (each.code === 'unknown-name') return `${each.code} ${each.params.name}`;
  const { probe, is, others } = each.params;
  return `${is} ${probe.from} ${probe.to} ${probe.protocol} ${probe.port} and ${others} others`;
};

test('says of every requirement whether it is met, and what is so instead', () => {
  expect(said(database({}), late)).toEqual([
    'allowed met',
    'denied not met open 203.0.113.10 shop/db TCP 5432 and 22 others',
    'denied met',
    'unchanged not met changed shop/late shop/web TCP 5432 and 19 others',
  ]);
});

test('is solved by what is asked for and nothing else', () => {
  const narrow = policy('shop/late', {
    podSelector: { matchLabels: { app: 'late' } },
    policyTypes: ['Egress'],
    egress: [
      {
        ports: [
          { port: 1, endPort: 79 },
          { port: 81, endPort: 442 },
          { port: 444, endPort: 65535 },
          { protocol: 'UDP' },
          { protocol: 'SCTP' },
        ],
      },
    ],
  });
  expect(isSolved(grade(GOAL, GIVEN, [database(fromWeb), narrow]))).toBe(true);
});

test('names mistakes with their places, and what the API server refuses is not there', () => {
  const { mistakes, requirements } = grade(GOAL, GIVEN, [late, database({ from: [{ ipBlock: { cidr: '10.0.0.0' } }] })]);
  expect(mistakes).toMatchObject([
    {
      object: 1,
      code: 'cidr',
      params: expect.objectContaining({ text: '10.0.0.0' }) as unknown,
      path: ['spec', 'ingress', 0, 'from', 0, 'ipBlock', 'cidr'],
      severity: 'error',
    },
  ]);
  expect(requirements[1]).toMatchObject({ met: false });
});

test('an answer that is no YAML is graded as far as it can be read', () => {
  const texts = { given: GIVEN.map((each) => stringify(each)).join('---\n'), answer: `${stringify(late)}---\nkind: [` };
  const { solved, remarks, requirements } = graded(GOAL, texts.given, texts.answer);
  expect([solved, remarks.map(({ line, severity }) => `${line} ${severity}`)]).toEqual([false, ['13 error']]);
  expect(requirements.map(({ met }) => met)).toEqual([true, false, true, false]);
});

test('every requirement has words, and what is so instead', () => {
  const text = (objects: readonly unknown[]): string => objects.map((each) => stringify(each)).join('---\n');
  for (const { text: asked, met, detail } of graded(GOAL, text(GIVEN), text([database({}), late])).requirements) {
    expect(asked).toMatch(/\.$/);
    expect(detail === '').toBe(met);
  }
});
