import { expect, test } from 'vitest';
import { explainPolicy } from '../../../../src/labs/network-policy/explain-policy.ts';
import { clusterOf, policy } from './objects.ts';

test.each<[string, Readonly<Record<string, unknown>>, string[]]>([
  [
    'a default deny for both directions',
    { podSelector: {}, policyTypes: ['Ingress', 'Egress'] },
    [
      'Selects all Pods of the namespace shop.',
      'Isolates them for ingress: none is allowed, unless by another policy.',
      'Isolates them for egress: none is allowed, unless by another policy.',
    ],
  ],
  [
    'one source and one port',
    {
      podSelector: { matchLabels: { app: 'db' } },
      ingress: [{ from: [{ podSelector: { matchLabels: { app: 'frontend' } } }], ports: [{ port: 5432 }] }],
    },
    [
      'Selects the Pods of the namespace shop where app = db.',
      'Allows ingress on TCP 5432 from the Pods of shop where app = frontend.',
      'Isolates them for ingress: nothing else is allowed, unless by another policy.',
      'Does not isolate them for egress.',
    ],
  ],
  [
    'every kind of peer',
    {
      policyTypes: ['Egress'],
      egress: [
        {
          to: [
            { podSelector: {} },
            { namespaceSelector: {} },
            { namespaceSelector: { matchExpressions: [{ key: 'env', operator: 'Exists' }] }, podSelector: {} },
            {
              namespaceSelector: { matchLabels: { team: 'a' } },
              podSelector: { matchExpressions: [{ key: 'app', operator: 'NotIn', values: ['x', 'y'] }] },
            },
            { ipBlock: { cidr: '0.0.0.0/0', except: ['169.254.0.0/16', '10.0.0.0/8'] } },
          ],
        },
      ],
    },
    [
      'Selects all Pods of the namespace shop.',
      'Does not isolate them for ingress.',
      'Allows egress on any port to all Pods of shop, to all Pods of every namespace, to all Pods in namespaces where env exists, to the Pods where app not in (x, y) in namespaces where team = a or to addresses in 0.0.0.0/0 except 169.254.0.0/16, 10.0.0.0/8.',
      'Isolates them for egress: nothing else is allowed, unless by another policy.',
    ],
  ],
  [
    'every kind of port',
    { podSelector: {}, ingress: [{ ports: [{ protocol: 'UDP' }, { port: 'http' }, { port: 1, endPort: 9, protocol: 'SCTP' }] }] },
    [
      'Selects all Pods of the namespace shop.',
      'Allows ingress on any UDP port, the TCP port named http or SCTP 1 to 9 from anywhere.',
      'Isolates them for ingress: nothing else is allowed, unless by another policy.',
      'Does not isolate them for egress.',
    ],
  ],
  [
    'a rule that makes all others needless',
    { podSelector: {}, ingress: [{ ports: [{ port: 80 }] }, {}] },
    ['Selects all Pods of the namespace shop.', 'Allows all ingress.', 'Does not isolate them for egress.'],
  ],
])('%s in words', (_, spec, sentences) => {
  expect(explainPolicy(clusterOf(policy('shop/p', spec)).policies[0]!)).toEqual(sentences);
});
