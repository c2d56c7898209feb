import { namespace, pod, policy } from './objects.ts';

/**
 * Nine Pods, x/a to z/c, that serve ports 80 and 81 under a name for each protocol. What is probed follows the published
 * tests of Kubernetes (test/e2e/network/netpol) and of the Network Policy API project (cmd/policy-assistant); the cases
 * are our own.
 */
const NAMESPACES = ['x', 'y', 'z'];
const NAMES = ['a', 'b', 'c'];
export const PODS = NAMESPACES.flatMap((where) => NAMES.map((name) => `${where}/${name}`));
const PORTS = [80, 81].flatMap((port) =>
  (['TCP', 'UDP', 'SCTP'] as const).map((protocol) => ({ name: `serve-${port}-${protocol.toLowerCase()}`, containerPort: port, protocol })),
);
export const AROUND = [
  ...NAMESPACES.map((name) => namespace(name, { ns: name })),
  ...PODS.map((path, i) => pod(path, { labels: { pod: path.slice(2) }, ports: PORTS, ip: `192.168.0.${i + 1}` })),
];

type Spec = Readonly<Record<string, unknown>>;
/** Whether a connection from one Pod to another must be allowed; Pods as `x/a`. */
type Table = (from: string, to: string) => boolean;
type Case = readonly [name: string, policies: readonly Spec[], port: string, table: Table];

const all = {};
const podIs = (...names: string[]) => ({ podSelector: { matchExpressions: [{ key: 'pod', operator: 'In', values: names }] } });
const nsIs = (name: string) => ({ namespaceSelector: { matchLabels: { ns: name } } });
const nsIsNot = (name: string) => ({ namespaceSelector: { matchExpressions: [{ key: 'ns', operator: 'NotIn', values: [name] }] } });
const a = { matchLabels: { pod: 'a' } };
const ingressTo = (podSelector: Spec, ...ingress: unknown[]): Spec => policy('x/in', { podSelector, policyTypes: ['Ingress'], ingress });
const egressOf = (podSelector: Spec, ...egress: unknown[]): Spec => policy('x/out', { podSelector, policyTypes: ['Egress'], egress });
const named = (name: string, spec: Spec): Spec => policy(name, spec['spec'] as Spec);
const inX = (path: string): boolean => path.startsWith('x/');
const inY = (path: string): boolean => path.startsWith('y/');
const open: Table = () => true;

export const CASES: readonly Case[] = [
  ['no policy', [], '80', open],
  ['ingress: nothing', [ingressTo(all)], '80', (_, to) => !inX(to)],
  ['egress: nothing', [egressOf(all)], '80', (from) => !inX(from)],
  ['both: nothing', [named('x/in', ingressTo(all)), egressOf(all)], '80', (from, to) => !inX(from) && !inX(to)],
  ['ingress: everything', [ingressTo(all, {})], '81', open],
  ['egress: everything', [egressOf(all, {})], '81', open],
  ['ingress: nothing to a', [ingressTo(a)], '80', (_, to) => to !== 'x/a'],
  ['egress: nothing from a', [egressOf(a)], '80', (from) => from !== 'x/a'],
  ['ingress: from b of the namespace', [ingressTo(a, { from: [podIs('b')] })], '80', (from, to) => to !== 'x/a' || from === 'x/b'],
  [
    'ingress: from b or c, as two elements',
    [ingressTo(a, { from: [podIs('b'), podIs('c')] })],
    '80',
    (from, to) => to !== 'x/a' || from === 'x/b' || from === 'x/c',
  ],
  [
    'ingress: from b or c, as one expression',
    [ingressTo(a, { from: [podIs('b', 'c')] })],
    '80',
    (from, to) => to !== 'x/a' || from === 'x/b' || from === 'x/c',
  ],
  [
    'ingress: from b or c, as two rules',
    [ingressTo(a, { from: [podIs('b')] }, { from: [podIs('c')] })],
    '80',
    (from, to) => to !== 'x/a' || from === 'x/b' || from === 'x/c',
  ],
  ['ingress: from the own namespace', [ingressTo(all, { from: [{ podSelector: {} }] })], '80', (from, to) => !inX(to) || inX(from)],
  ['ingress: from all namespaces', [ingressTo(a, { from: [{ namespaceSelector: {} }] })], '80', open],
  ['ingress: from all Pods of all namespaces', [ingressTo(a, { from: [{ namespaceSelector: {}, podSelector: {} }] })], '80', open],
  [
    'ingress: from b of all namespaces',
    [ingressTo(a, { from: [{ namespaceSelector: {}, ...podIs('b') }] })],
    '80',
    (from, to) => to !== 'x/a' || from.endsWith('/b'),
  ],
  ['ingress: from y', [ingressTo(a, { from: [nsIs('y')] })], '80', (from, to) => to !== 'x/a' || inY(from)],
  [
    'ingress: from all Pods of y',
    [ingressTo(a, { from: [{ ...nsIs('y'), podSelector: {} }] })],
    '80',
    (from, to) => to !== 'x/a' || inY(from),
  ],
  [
    'ingress: from y by its name',
    [ingressTo(a, { from: [{ namespaceSelector: { matchLabels: { 'kubernetes.io/metadata.name': 'y' } } }] })],
    '80',
    (from, to) => to !== 'x/a' || inY(from),
  ],
  ['ingress: from all but x', [ingressTo(a, { from: [nsIsNot('x')] })], '80', (from, to) => to !== 'x/a' || !inX(from)],
  [
    'ingress: from all but x, or from b',
    [ingressTo(a, { from: [nsIsNot('x'), podIs('b')] })],
    '80',
    (from, to) => to !== 'x/a' || !inX(from) || from === 'x/b',
  ],
  [
    'ingress: from b of all but x',
    [ingressTo(a, { from: [{ ...nsIsNot('x'), ...podIs('b') }] })],
    '80',
    (from, to) => to !== 'x/a' || (!inX(from) && from.endsWith('/b')),
  ],
  [
    'ingress: from b and c of all but x',
    [ingressTo(a, { from: [{ ...nsIsNot('x'), ...podIs('b', 'c') }] })],
    '80',
    (from, to) => to !== 'x/a' || (!inX(from) && !from.endsWith('/a')),
  ],
  ['ingress: from a of y', [ingressTo(a, { from: [{ ...nsIs('y'), ...podIs('a') }] })], '80', (from, to) => to !== 'x/a' || from === 'y/a'],
  ['ingress: from a namespace that does not exist', [ingressTo(a, { from: [nsIs('w')] })], '80', (_, to) => to !== 'x/a'],
  ['egress: to a of y', [egressOf(a, { to: [{ ...nsIs('y'), ...podIs('a') }] })], '80', (from, to) => from !== 'x/a' || to === 'y/a'],
  ['egress: to all but y', [egressOf(a, { to: [nsIsNot('y')] })], '80', (from, to) => from !== 'x/a' || !inY(to)],
  ['egress: to the own namespace', [egressOf(all, { to: [{ podSelector: {} }] })], '80', (from, to) => !inX(from) || inX(to)],
  ['a port: the one asked', [ingressTo(a, { from: [nsIs('y')], ports: [{ port: 81 }] })], '81', (from, to) => to !== 'x/a' || inY(from)],
  ['a port: another', [ingressTo(a, { from: [nsIs('y')], ports: [{ port: 81 }] })], '80', (_, to) => to !== 'x/a'],
  [
    'a second policy for the other port',
    [named('x/81', ingressTo(a, { from: [nsIs('y')], ports: [{ port: 81 }] })), ingressTo(a, { from: [nsIs('y')], ports: [{ port: 80 }] })],
    '80',
    (from, to) => to !== 'x/a' || inY(from),
  ],
  ['all ports of TCP: TCP', [ingressTo(a, { ports: [{ protocol: 'TCP' }] })], '80', open],
  ['all ports of TCP: UDP', [ingressTo(a, { ports: [{ protocol: 'TCP' }] })], 'UDP 80', (_, to) => to !== 'x/a'],
  ['a port without a protocol is TCP: UDP', [ingressTo(a, { ports: [{ port: 80 }] })], 'UDP 80', (_, to) => to !== 'x/a'],
  ['an empty port is all of TCP: TCP', [ingressTo(a, { ports: [{}] })], '81', open],
  ['an empty port is all of TCP: SCTP', [ingressTo(a, { ports: [{}] })], 'SCTP 81', (_, to) => to !== 'x/a'],
  [
    'SCTP does not open TCP',
    [named('x/deny', ingressTo(all)), ingressTo(a, { ports: [{ protocol: 'SCTP', port: 81 }] })],
    '81',
    (_, to) => !inX(to),
  ],
  ['SCTP isolates for TCP', [ingressTo(a, { ports: [{ protocol: 'SCTP', port: 80 }] })], '81', (_, to) => to !== 'x/a'],
  ['UDP does not open TCP', [ingressTo(a, { ports: [{ protocol: 'UDP', port: 81 }] })], '81', (_, to) => to !== 'x/a'],
  ['UDP opens UDP', [ingressTo(a, { ports: [{ protocol: 'UDP', port: 81 }] })], 'UDP 81', open],
  ['SCTP opens SCTP', [ingressTo(a, { ports: [{ protocol: 'SCTP', port: 80 }] })], 'SCTP 80', open],
  ['a name: its port', [ingressTo(all, { ports: [{ port: 'serve-81-tcp' }] })], '81', open],
  ['a name: another port', [ingressTo(all, { ports: [{ port: 'serve-81-tcp' }] })], '80', (_, to) => !inX(to)],
  ['a name of another protocol', [ingressTo(all, { ports: [{ port: 'serve-81-udp' }] })], '81', (_, to) => !inX(to)],
  ['a name of another protocol: that protocol', [ingressTo(all, { ports: [{ port: 'serve-81-udp' }] })], 'UDP 81', (_, to) => !inX(to)],
  ['a name with its protocol', [ingressTo(all, { ports: [{ port: 'serve-81-udp', protocol: 'UDP' }] })], 'UDP 81', open],
  ['a name that no container has', [ingressTo(all, { ports: [{ port: 'serve-7981-tcp' }] })], '81', (_, to) => !inX(to)],
  ['a name, for egress', [egressOf(all, { ports: [{ port: 'serve-80-tcp' }] })], '80', open],
  ['a name, for egress: another port', [egressOf(all, { ports: [{ port: 'serve-80-tcp' }] })], '81', (from) => !inX(from)],
  ['a range that has the port', [ingressTo(all, { ports: [{ port: 53, endPort: 80 }] })], '80', open],
  ['a range that ends before it', [ingressTo(all, { ports: [{ port: 53, endPort: 80 }] })], '81', (_, to) => !inX(to)],
  ['a number and a name', [ingressTo(all, { ports: [{ port: 80 }, { port: 'serve-81-tcp' }] })], '81', open],
  ['an allow-all policy beside a narrow one', [named('x/80', ingressTo(all, { ports: [{ port: 80 }] })), ingressTo(all, {})], '81', open],
  [
    'an allow-all policy beside a narrow one, for egress',
    [named('x/80', egressOf(all, { ports: [{ port: 80 }] })), egressOf(all, {})],
    '81',
    open,
  ],
  ['egress allowed, ingress not', [egressOf(a, {}), ingressTo(a)], '80', (_, to) => to !== 'x/a'],
  [
    'the client denies what the servers allow',
    [
      egressOf(a, { to: [{ ...nsIs('y'), ...podIs('a') }] }),
      policy('y/from-xa', { podSelector: podIs('a', 'b').podSelector, ingress: [{ from: [{ ...nsIs('x'), ...podIs('a') }] }] }),
    ],
    '80',
    (from, to) => (from === 'x/a' ? to === 'y/a' : to !== 'y/a' && to !== 'y/b'),
  ],
  [
    'ingress and egress in one policy',
    [
      policy('x/p', {
        podSelector: a,
        policyTypes: ['Ingress', 'Egress'],
        ingress: [{ from: [podIs('b')] }],
        egress: [{ ports: [{ port: 80 }] }],
      }),
    ],
    '80',
    (from, to) => to !== 'x/a' || from === 'x/b',
  ],
  [
    'ingress and egress in one policy: another port',
    [
      policy('x/p', {
        podSelector: a,
        policyTypes: ['Ingress', 'Egress'],
        ingress: [{ from: [podIs('b')] }],
        egress: [{ ports: [{ port: 80 }] }],
      }),
    ],
    '81',
    (from, to) => from !== 'x/a' && (to !== 'x/a' || from === 'x/b'),
  ],
  [
    'a block with one Pod in it',
    [egressOf(a, { to: [{ ipBlock: { cidr: '192.168.0.5/32' } }] })],
    '80',
    (from, to) => from !== 'x/a' || to === 'y/b',
  ],
  [
    'a block with all Pods but one',
    [egressOf(a, { to: [{ ipBlock: { cidr: '192.168.0.0/24', except: ['192.168.0.2/32'] } }] })],
    '80',
    (from, to) => from !== 'x/a' || to !== 'x/b',
  ],
  [
    'a block that another block leaves out',
    [
      egressOf(a, { to: [{ ipBlock: { cidr: '192.168.0.0/24', except: ['192.168.0.2/32'] } }] }),
      named('x/hole', egressOf(a, { to: [{ ipBlock: { cidr: '192.168.0.2/32' } }] })),
    ],
    '80',
    open,
  ],
  [
    'a block for ingress',
    [ingressTo(a, { from: [{ ipBlock: { cidr: '192.168.0.0/29' } }] })],
    '80',
    (from, to) => to !== 'x/a' || PODS.indexOf(from) < 7,
  ],
  [
    'no Pod by address, all by selector',
    [ingressTo(a, { from: [{ ipBlock: { cidr: '0.0.0.0/31' } }] }), named('x/all', ingressTo(a, { from: [{ namespaceSelector: {} }] }))],
    '80',
    open,
  ],
];
