import {
  answer,
  app,
  appIn,
  named,
  tcp,
  block,
  dnsPods,
  NOT_INSIDE,
  SPECIAL,
  toDatabase,
  toApi,
  toRelay,
  fromWorker,
  fromNotifier,
  type Answer,
} from './answer-parts.ts';
import { policy } from './objects.ts';

/** Right answers that are not the model's. */
export const VARIANTS: readonly Answer[] = [
  answer('default-deny-ingress', 'without podSelector', policy('shop/deny', { policyTypes: ['Ingress'] })),
  answer('default-deny-ingress', 'without policyTypes, with an empty list of rules', policy('shop/deny', { podSelector: {}, ingress: [] })),
  answer(
    'default-deny-ingress',
    'with an egress type that allows everything',
    policy('shop/deny', { policyTypes: ['Ingress', 'Egress'], egress: [{}] }),
  ),
  answer(
    'frontend-to-database',
    'by an expression and a named port',
    toDatabase({ from: [{ podSelector: appIn('frontend') }], ports: [tcp('postgres')] }),
  ),
  answer(
    'frontend-to-database',
    'by the namespace too, and a range of one port',
    toDatabase({ from: [{ podSelector: app('frontend'), namespaceSelector: named('shop') }], ports: [{ port: 5432, endPort: 5432 }] }),
  ),
  answer(
    'frontend-to-database',
    'as a deny and an allow',
    policy('shop/deny', { podSelector: app('database') }),
    toDatabase({ from: [{ podSelector: app('frontend') }], ports: [tcp(5432)] }),
  ),
  answer(
    'own-namespace-only',
    'by the namespace’s name',
    policy('team-a/own', { ingress: [{ from: [{ namespaceSelector: named('team-a') }] }] }),
  ),
  answer(
    'own-namespace-only',
    'as two policies',
    policy('team-a/deny', {}),
    policy('team-a/allow', { podSelector: {}, ingress: [{ from: [{ podSelector: {} }] }] }),
  ),
  answer(
    'dns-after-default-deny',
    'by the names of the ports',
    policy('shop/dns', { policyTypes: ['Egress'], egress: [{ to: [dnsPods], ports: [{ protocol: 'UDP', port: 'dns' }, tcp('dns-tcp')] }] }),
  ),
  answer(
    'dns-after-default-deny',
    'as a policy for each protocol',
    ...['UDP', 'TCP'].map((protocol) =>
      policy(`shop/dns-${protocol.toLowerCase()}`, {
        policyTypes: ['Egress'],
        egress: [{ to: [dnsPods], ports: [{ protocol, port: 53 }] }],
      }),
    ),
  ),
  answer(
    'one-element-or-two',
    'by expressions and a named port',
    policy('shop/api', {
      podSelector: appIn('api'),
      ingress: [
        {
          from: [
            {
              podSelector: appIn('prometheus'),
              namespaceSelector: { matchExpressions: [{ key: 'team', operator: 'In', values: ['observability'] }] },
            },
          ],
          ports: [tcp('metrics')],
        },
      ],
    }),
  ),
  answer(
    'namespace-by-name',
    'by an expression',
    policy('shop/web', {
      podSelector: app('web'),
      ingress: [
        {
          from: [{ namespaceSelector: { matchExpressions: [{ key: 'kubernetes.io/metadata.name', operator: 'In', values: ['edge'] }] } }],
          ports: [tcp('http')],
        },
      ],
    }),
  ),
  answer(
    'metadata-service',
    'as a rule for each port, with a wider exception',
    policy('shop/crawler', {
      podSelector: app('crawler'),
      policyTypes: ['Egress'],
      egress: [80, 443].map((port) => ({ to: [block('0.0.0.0/0', ...NOT_INSIDE)], ports: [tcp(port)] })),
    }),
  ),
  answer(
    'metadata-service',
    'with everything left out that is not the Internet',
    policy('shop/crawler', {
      podSelector: app('crawler'),
      policyTypes: ['Egress'],
      egress: [{ to: [block('0.0.0.0/0', ...SPECIAL)], ports: [tcp(80), tcp(443)] }],
    }),
  ),
  answer(
    'metadata-service',
    'with a block for IPv6, which the cluster does not have',
    policy('shop/crawler', {
      podSelector: app('crawler'),
      policyTypes: ['Egress'],
      egress: [{ to: [block('0.0.0.0/0', ...NOT_INSIDE), block('::/0', 'fc00::/7')], ports: [tcp(80), tcp(443)] }],
    }),
  ),
  answer(
    'named-port',
    'by expressions',
    policy('shop/payments', {
      podSelector: appIn('payments'),
      ingress: [{ from: [{ podSelector: appIn('checkout') }], ports: [{ port: 'http' }] }],
    }),
  ),
  answer(
    'port-range',
    'as two ranges',
    toRelay({
      ports: [
        { protocol: 'UDP', port: 30000, endPort: 30049 },
        { protocol: 'UDP', port: 30050, endPort: 30100 },
      ],
    }),
  ),
  answer(
    'port-range',
    'as a hundred and one ports',
    toRelay({ ports: Array.from({ length: 101 }, (_, i) => ({ protocol: 'UDP', port: 30000 + i })) }),
  ),
  answer(
    'port-range',
    'from all Pods and all addresses',
    toRelay({
      from: [{ namespaceSelector: {} }, block('0.0.0.0/0'), block('::/0')],
      ports: [{ protocol: 'UDP', port: 30000, endPort: 30100 }],
    }),
  ),
  answer(
    'both-ends',
    'with both types at both ends',
    toApi,
    policy('shop/web', {
      podSelector: app('web'),
      policyTypes: ['Ingress', 'Egress'],
      egress: [{ to: [{ podSelector: app('api'), namespaceSelector: named('shop') }], ports: [tcp(8080)] }],
    }),
  ),
  answer('missing-policy-types', 'with a rule that allows all ingress', fromWorker({ ingress: [{}] })),
  answer(
    'not-production',
    'with the expressions the other way round, and a named port',
    policy('packages/mirror', {
      podSelector: app('mirror'),
      ingress: [
        {
          from: [
            {
              namespaceSelector: {
                matchExpressions: [
                  { key: 'env', operator: 'NotIn', values: ['prod'] },
                  { key: 'env', operator: 'Exists' },
                ],
              },
            },
          ],
          ports: [tcp('http')],
        },
      ],
    }),
  ),
  answer(
    'too-wide-to-take-back',
    'as a policy for labelled and one for unlabelled Pods',
    ...[
      { key: 'app', operator: 'DoesNotExist' },
      { key: 'app', operator: 'NotIn', values: ['database'] },
    ].map((expression, i) =>
      policy(`shop/same-${i}`, { podSelector: { matchExpressions: [expression] }, ingress: [{ from: [{ podSelector: {} }] }] }),
    ),
    toDatabase({ from: [{ podSelector: app('api') }], ports: [tcp(5432)] }),
  ),
  answer(
    'dual-stack-egress',
    'with everything left out that is not the Internet',
    fromNotifier({
      to: [
        block('0.0.0.0/0', ...SPECIAL),
        block('::/0', '::/128', '::1/128', '64:ff9b::/96', '100::/64', '2001:db8::/32', 'fc00::/7', 'fe80::/10', 'ff00::/8'),
      ],
      ports: [tcp(443)],
    }),
  ),
  answer(
    'dual-stack-egress',
    'as a rule for each family',
    fromNotifier({ to: [block('0.0.0.0/0', ...NOT_INSIDE)], ports: [tcp(443)] }, { to: [block('::/0', 'fd00::/8')], ports: [tcp(443)] }),
  ),
];
