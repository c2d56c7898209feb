import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { addressText } from '../../../../src/labs/network-policy/address.ts';
import { grade } from '../../../../src/labs/network-policy/grade.ts';
import { isSolved } from '../../../../src/labs/shared/grade.ts';
import { networkPolicyGoal } from '../../../../src/schema/goals/network-policy.ts';
import { namespace, pod, policy } from './objects.ts';

const GIVEN = [
  namespace('shop', { team: 'shop' }),
  pod('shop/web', { labels: { app: 'web' } }),
  pod('shop/db', { labels: { app: 'db' }, ports: [{ name: 'sql', containerPort: 12 }] }),
];
const toDb = (...ingress: unknown[]) => policy('shop/db', { podSelector: { matchLabels: { app: 'db' } }, ingress });
const fromWeb = { from: [{ podSelector: { matchLabels: { app: 'web' } } }] };

interface PortRange {
  readonly port: number;
  readonly endPort: number;
}
const portRanges = fc.array(
  fc.tuple(fc.integer({ min: 1, max: 20 }), fc.nat(6)).map(([port, more]): PortRange => ({ port, endPort: port + more })),
  { minLength: 1, maxLength: 3 },
);
const isIn = (ranges: readonly PortRange[], port: number): boolean => ranges.some((each) => each.port <= port && port <= each.endPort);

/** Blocks within 10.0.0.0/28, as the numbers of their first address and how many addresses they have. */
const blocks = fc.array(
  fc.tuple(fc.constantFrom(1, 2, 4, 8, 16), fc.nat(15)).map(([size, at]) => ({ size, start: at - (at % size) })),
  { minLength: 1, maxLength: 3 },
);
const cidr = ({ size, start }: { readonly size: number; readonly start: number }): string =>
  `${addressText({ family: 4, value: 0x0a000000n + BigInt(start) })}/${32 - Math.log2(size)}`;

describe('an answer is right if and only if each single connection is as it must be', () => {
  test('whatever ports the goal and the answer name', () => {
    fc.assert(
      fc.property(portRanges, portRanges, (asked, opened) => {
        const goal = networkPolicyGoal.parse({
          allowed: asked.map((each) => ({ from: 'shop/web', to: 'shop/db', ...each })),
          denied: [{ from: '*', to: 'shop/db' }],
        });
        const same = Array.from({ length: 40 }, (_, i) => i).every((port) => isIn(asked, port) === isIn(opened, port));
        expect(isSolved(grade(goal, GIVEN, [toDb({ ...fromWeb, ports: opened })]))).toBe(same);
      }),
    );
  });

  test('whatever addresses the goal and the answer name', () => {
    fc.assert(
      fc.property(blocks, blocks, fc.boolean(), (asked, opened, inside) => {
        const has = (list: typeof asked, at: number): boolean => list.some(({ size, start }) => start <= at && at < start + size);
        // The blocks, or the whole range without them.
        const meant = inside ? asked.map((each) => ({ to: cidr(each) })) : [{ to: '10.0.0.0/27', except: asked.map(cidr) }];
        const goal = networkPolicyGoal.parse({
          allowed: meant.map((each) => ({ from: 'shop/web', port: 80, ...each })),
          denied: [{ from: 'shop/web', to: '*' }],
        });
        const to = inside
          ? opened.map((each) => ({ ipBlock: { cidr: cidr(each) } }))
          : [{ ipBlock: { cidr: '10.0.0.0/27', except: opened.map(cidr) } }];
        const web = policy('shop/web', {
          podSelector: { matchLabels: { app: 'web' } },
          policyTypes: ['Egress'],
          egress: [{ to, ports: [{ port: 80 }] }],
        });
        const same = Array.from({ length: 16 }, (_, at) => at).every((at) => has(asked, at) === has(opened, at));
        expect(isSolved(grade(goal, GIVEN, [web]))).toBe(same);
      }),
    );
  });
});

describe('an answer does not speak of what nothing here has', () => {
  const goal = networkPolicyGoal.parse({
    allowed: [{ from: 'shop/web', to: 'shop/db', port: 12 }],
    denied: [{ from: '*', to: 'shop/db' }],
  });
  /** The last requirement: what it names that nothing here has, or that it is met. */
  const last = (...answer: unknown[]): unknown => {
    const { asked, met, found } = grade(goal, GIVEN, answer).requirements.at(-1) ?? {};
    expect([asked?.code, met]).toEqual(['unchanged', found?.length === 0]);
    return found?.map(({ code, params }) => (code === 'unknown-name' ? params : code));
  };
  const selector = (operator: string, key: string, ...values: string[]) => ({ matchExpressions: [{ key, operator, values }] });
  const fine = { ...fromWeb, ports: [{ port: 'sql' }] };

  test('and is right without it', () => {
    expect(last(toDb(fine))).toEqual([]);
  });

  test.each<[string, unknown, string, string]>([
    ['a label of Pods', { from: [{ podSelector: { matchLabels: { app: 'debug' } } }] }, 'pod-label', 'app = debug'],
    [
      'a value in a list',
      { from: [{ podSelector: selector('In', 'app', 'web', 'debug') }], ports: [{ port: 'sql' }] },
      'pod-label',
      'app = debug',
    ],
    ['a key', { from: [{ podSelector: selector('Exists', 'constructor') }] }, 'pod-label', 'constructor exists'],
    ['a label of namespaces', { from: [{ namespaceSelector: { matchLabels: { team: 'ops' } } }] }, 'namespace-label', 'team = ops'],
    [
      'the name of a namespace',
      { from: [{ namespaceSelector: { matchLabels: { 'kubernetes.io/metadata.name': 'ops' } } }] },
      'namespace-label',
      'kubernetes.io/metadata.name = ops',
    ],
    ['the name of a port', { ports: [{ port: 'debug' }] }, 'port', 'debug'],
  ])('%s', (_, rule, is, name) => {
    expect(last(toDb(fine, rule))).toContainEqual({ policy: 'db', path: ['spec', 'ingress', 1], is, name });
  });

  test('a label that the isolated Pods must not have', () => {
    const db = policy('shop/db', { podSelector: selector('NotIn', 'app', 'web', 'debug'), ingress: [fine] });
    expect(last(db)).toEqual([{ policy: 'db', path: ['spec', 'podSelector'], is: 'pod-label', name: 'app = debug' }]);
  });
});

test('a policy that names no namespace is told where it is', () => {
  const goal = networkPolicyGoal.parse({ denied: [{ from: '*', to: 'shop/db' }] });
  const { mistakes } = grade(goal, GIVEN, [{ ...toDb(), metadata: { name: 'db' } }]);
  expect(mistakes).toMatchObject([{ object: 0, code: 'namespace-unknown', params: { namespace: 'default' } }]);
});
