import {
  answer,
  app,
  notIn,
  named,
  tcp,
  block,
  dnsPods,
  NOT_INSIDE,
  toDatabase,
  toPayments,
  toRelay,
  type Answer,
} from './answer-parts.ts';
import { policy } from './objects.ts';

const FROM_FRONTEND = { from: [{ podSelector: app('frontend') }], ports: [tcp(5432)] };
const crawler = (...to: unknown[]) =>
  policy('shop/crawler', { podSelector: app('crawler'), policyTypes: ['Egress'], egress: [{ to, ports: [tcp(80), tcp(443)] }] });

/** Answers that get round the task: what they leave, change or open must be found out, by the words given. */
export const CHEATS: readonly (Answer & { readonly says: string })[] = [
  {
    ...answer('frontend-to-database', 'with a Pod relabelled', {
      apiVersion: 'v1',
      kind: 'Pod',
      metadata: { name: 'reports', namespace: 'shop', labels: { app: 'frontend' } },
      spec: { containers: [] },
    }),
    says: 'sandbox/frontend can connect to shop/database',
  },
  {
    ...answer('namespace-by-name', 'with a namespace relabelled', {
      apiVersion: 'v1',
      kind: 'Namespace',
      metadata: { name: 'edge', labels: { name: 'edge' } },
    }),
    says: 'edge-test/gateway can connect to shop/web',
  },
  {
    ...answer(
      'dns-after-default-deny',
      'with the given policy replaced',
      policy('shop/default-deny-egress', {
        policyTypes: ['Egress'],
        egress: [{ to: [dnsPods], ports: [{ protocol: 'UDP', port: 53 }, tcp(53)] }],
      }),
    ),
    says: 'NetworkPolicy "default-deny-egress" is here twice; this one replaces the earlier one.',
  },
  {
    ...answer(
      'both-ends',
      'in a namespace that does not exist',
      policy('shopp/web', { podSelector: app('web'), policyTypes: ['Egress'], egress: [{}] }),
    ),
    says: 'There is no namespace "shopp" here.',
  },
  {
    ...answer(
      'metadata-service',
      'with an exception that is no range',
      policy('shop/crawler', {
        podSelector: app('crawler'),
        policyTypes: ['Egress'],
        egress: [{ to: [block('0.0.0.0/0', '169.254.169.254')] }],
      }),
    ),
    says: 'spec.egress[0].to[0].ipBlock.except[0] is "169.254.169.254"; it must be a range',
  },
  {
    ...answer(
      'frontend-to-database',
      'with a field that does not exist',
      policy('shop/database', { podSelector: app('database'), ingres: [] }),
    ),
    says: '"ingres" is not a field of spec (NetworkPolicySpec)',
  },
  {
    ...answer(
      'frontend-to-database',
      'by the addresses of Pods',
      toDatabase({ from: [{ podSelector: app('frontend') }, block('10.244.0.0/16')], ports: [tcp(5432)] }),
    ),
    says: 'sandbox/frontend can connect to shop/database on TCP 5432.',
  },
  {
    ...answer(
      'frontend-to-database',
      'with the others cut off',
      toDatabase({ from: [{ podSelector: app('frontend') }], ports: [tcp(5432)] }),
      policy('sandbox/deny', { policyTypes: ['Egress'] }),
    ),
    says: 'Nothing else is opened or closed. sandbox/frontend can no longer connect to',
  },
  {
    ...answer(
      'named-port',
      'by a number for each version of today',
      toPayments('v1', 'v1', 8080),
      toPayments('v2', 'v2', 9090),
      toPayments('v3', 'v3', 7070),
    ),
    says: 'shop/checkout can connect to shop/payments-v4 (created later) on TCP 7070.',
  },
  {
    ...answer(
      'port-range',
      'by a block, which matches no Pods with some plugins',
      toRelay({ from: [block('0.0.0.0/0')], ports: [{ protocol: 'UDP', port: 30000, endPort: 30100 }] }),
    ),
    says: 'That is so with network plugins that do not match Pods by ipBlock.',
  },
  {
    ...answer(
      'own-namespace-only',
      'with the team’s egress closed',
      policy('team-a/own', {
        policyTypes: ['Ingress', 'Egress'],
        ingress: [{ from: [{ podSelector: {} }] }],
        egress: [{ to: [{ podSelector: {} }] }],
      }),
    ),
    says: 'team-a/cache can no longer connect to team-b/web on TCP 8080.',
  },
  {
    ...answer(
      'not-production',
      'with a list that is complete today',
      policy('packages/mirror', {
        podSelector: app('mirror'),
        ingress: [
          {
            from: [{ namespaceSelector: { matchExpressions: [{ key: 'env', operator: 'In', values: ['dev', 'staging', 'qa', 'test'] }] } }],
            ports: [tcp(5000)],
          },
        ],
      }),
    ),
    says: 'shop-pr-1234/newcomer (created later) cannot connect to packages/mirror on TCP 5000.',
  },
  {
    ...answer('frontend-to-database', 'with a back door on a port that nobody declares', toDatabase(FROM_FRONTEND, { ports: [tcp(2222)] })),
    says: 'Nothing else can connect to shop/database. sandbox/frontend can connect to shop/database on TCP 2222.',
  },
  {
    ...answer('frontend-to-database', 'with a back door for one address', toDatabase(FROM_FRONTEND, { from: [block('198.51.100.99/32')] })),
    says: '198.51.100.99 can connect to shop/database on TCP 5432.',
  },
  {
    ...answer('frontend-to-database', 'with a back door by SCTP', toDatabase(FROM_FRONTEND, { ports: [{ protocol: 'SCTP' }] })),
    says: 'can connect to shop/database on SCTP 61000.',
  },
  {
    ...answer('metadata-service', 'with a few addresses for the Internet', crawler(block('203.0.113.0/24'), block('198.51.100.0/24'))),
    says: 'shop/crawler cannot connect to 9.255.255.255 on TCP 80.',
  },
  {
    ...answer('metadata-service', 'with a part of the Internet left out', crawler(block('0.0.0.0/0', ...NOT_INSIDE, '93.0.0.0/8'))),
    says: 'shop/crawler cannot connect to 93.0.0.0 on TCP 80.',
  },
  {
    ...answer('metadata-service', 'with a hole in an exception', crawler(block('0.0.0.0/0', ...NOT_INSIDE), block('10.9.9.9/32'))),
    says: 'shop/crawler cannot connect to any address in 10.0.0.0/8. shop/crawler can connect to 10.9.9.9 on TCP 80.',
  },
  {
    ...answer(
      'port-range',
      'with a gap in the range',
      toRelay({
        ports: [
          { protocol: 'UDP', port: 30000, endPort: 30060 },
          { protocol: 'UDP', port: 30062, endPort: 30100 },
        ],
      }),
    ),
    says: 'cannot connect to calls/relay on UDP 30061.',
  },
  {
    ...answer(
      'frontend-to-database',
      'with more ports than anybody checks',
      toDatabase(FROM_FRONTEND, { ports: Array.from({ length: 2000 }, (_, i) => tcp(20000 + 10 * i)) }),
    ),
    says: 'These are more policies, or they name more addresses and ports, than can be tried here. The task needs few.',
  },
  {
    ...answer(
      'metadata-service',
      'with the ports between the two',
      policy('shop/crawler', {
        podSelector: app('crawler'),
        policyTypes: ['Egress'],
        egress: [{ to: [block('0.0.0.0/0', ...NOT_INSIDE)], ports: [{ port: 80, endPort: 443 }] }],
      }),
    ),
    says: 'Nothing else is opened or closed. shop/crawler can now connect to 203.0.113.10 on TCP 81.',
  },
  {
    ...answer(
      'metadata-service',
      'with half of the Internet left out, from one special range to another',
      crawler(block('128.0.0.0/1', '169.254.0.0/16')),
    ),
    says: 'shop/crawler cannot connect to 9.255.255.255 on TCP 80.',
  },
  {
    ...answer(
      'frontend-to-database',
      'with all but the Pods of today',
      toDatabase({ from: [{ podSelector: notIn('app', 'reports') }], ports: [tcp(5432)] }),
    ),
    says: 'shop/newcomer (created later) can connect to shop/database on TCP 5432.',
  },
  {
    ...answer(
      'frontend-to-database',
      'from all namespaces but those of today',
      toDatabase({
        from: [{ podSelector: app('frontend'), namespaceSelector: notIn('kubernetes.io/metadata.name', 'sandbox') }],
        ports: [tcp(5432)],
      }),
    ),
    says: 'visitors/frontend (created later) can connect to shop/database on TCP 5432.',
  },
  {
    ...answer(
      'own-namespace-only',
      'with all but the other team of today',
      policy('team-a/own', { ingress: [{ from: [{ namespaceSelector: notIn('kubernetes.io/metadata.name', 'team-b') }] }] }),
    ),
    says: 'team-c/web (created later) can connect to team-a/',
  },
  {
    ...answer(
      'dns-after-default-deny',
      'with all namespaces but those of today',
      policy('shop/dns', {
        policyTypes: ['Egress'],
        egress: [
          {
            to: [{ ...dnsPods, namespaceSelector: notIn('kubernetes.io/metadata.name', 'sandbox') }],
            ports: [{ protocol: 'UDP', port: 53 }, tcp(53)],
          },
        ],
      }),
    ),
    says: 'can connect to visitors/resolver (created later) on UDP 53.',
  },
  {
    ...answer(
      'one-element-or-two',
      'by the name of the namespace of today',
      policy('shop/api', {
        podSelector: app('api'),
        ingress: [{ from: [{ podSelector: app('prometheus'), namespaceSelector: named('observability') }], ports: [tcp(9090)] }],
      }),
    ),
    says: 'thanos/prometheus (created later) cannot connect to shop/api on TCP 9090.',
  },
  {
    ...answer(
      'namespace-by-name',
      'with all namespaces but those of today',
      policy('shop/web', {
        podSelector: app('web'),
        ingress: [{ from: [{ namespaceSelector: notIn('kubernetes.io/metadata.name', 'shop', 'edge-test') }], ports: [tcp(8080)] }],
      }),
    ),
    says: 'visitors/gateway (created later) can connect to shop/web on TCP 8080.',
  },
  {
    ...answer(
      'port-range',
      'with signalling servers of all namespaces',
      policy('calls/relay', {
        podSelector: app('relay'),
        ingress: [
          { from: [{ podSelector: app('signalling'), namespaceSelector: {} }], ports: [tcp(8443)] },
          { ports: [{ protocol: 'UDP', port: 30000, endPort: 30100 }] },
        ],
      }),
    ),
    says: 'visitors/signalling (created later) can connect to calls/relay on TCP 8443.',
  },
  {
    ...answer(
      'not-production',
      'by the name of the namespace of today',
      policy('packages/mirror', {
        podSelector: app('mirror'),
        ingress: [
          {
            from: [
              {
                namespaceSelector: {
                  matchExpressions: [
                    { key: 'env', operator: 'Exists' },
                    { key: 'kubernetes.io/metadata.name', operator: 'NotIn', values: ['shop-prod'] },
                  ],
                },
              },
            ],
            ports: [tcp(5000)],
          },
        ],
      }),
    ),
    says: 'billing/builder (created later) can connect to packages/mirror on TCP 5000.',
  },
];
