import { expect, test } from 'vitest';
import { stringify } from 'yaml';
import { grade } from '../../../../src/labs/network-policy/grade.ts';
import { networkPolicyGoal } from '../../../../src/schema/goals/network-policy.ts';
import { namespace, pod, policy } from './objects.ts';

const text = (...objects: unknown[]): string => objects.map((object) => stringify(object)).join('---\n');
const GIVEN = text(
  namespace('shop'),
  pod('shop/web', { labels: { app: 'web' } }),
  pod('shop/db', { labels: { app: 'db' }, ports: [{ name: 'sql', containerPort: 5432 }] }),
);
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

test('names every requirement in words, with what is so instead', () => {
  expect(grade(GOAL, GIVEN, text(database({}), late)).requirements).toEqual([
    { text: 'shop/web can connect to shop/db on TCP 5432.', met: true },
    {
      text: 'Nothing else can connect to shop/db.',
      met: false,
      detail:
        '203.0.113.10 can connect to shop/db on TCP 5432. shop/db is isolated for ingress, and spec.ingress[0] of "db" allows this connection. The same goes for 22 other connections.',
    },
    { text: 'shop/late (created later) cannot connect to 203.0.113.10 or shop/web on TCP 80 or 443.', met: true },
    {
      text: 'Nothing else is opened or closed.',
      met: false,
      detail:
        'shop/late (created later) can no longer connect to shop/web on TCP 5432. shop/late is isolated for egress by "late", without a rule that allows any egress. The same goes for 19 other connections.',
    },
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
  expect(grade(GOAL, GIVEN, text(database(fromWeb), narrow))).toMatchObject({ solved: true, problems: [] });
});

test('names mistakes with their lines, and what the API server refuses is not there', () => {
  const { solved, problems, requirements } = grade(GOAL, GIVEN, text(late, database({ from: [{ ipBlock: { cidr: '10.0.0.0' } }] })));
  expect(solved).toBe(false);
  expect(problems.map(({ line, message }) => `${line}: ${message}`)).toEqual([
    '25: spec.ingress[0].from[0].ipBlock.cidr is "10.0.0.0"; it must be a range of addresses such as 10.0.0.0/8 or 2001:db8::/32, without leading zeros.',
  ]);
  expect(requirements[1]).toMatchObject({ met: false });
});

test('an answer that is no YAML is graded as far as it can be read', () => {
  expect(grade(GOAL, GIVEN, `${text(late)}---\nkind: [`)).toMatchObject({ solved: false, problems: [{ kind: 'yaml', line: 13 }] });
});
