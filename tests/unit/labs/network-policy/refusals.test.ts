import { describe, expect, test } from 'vitest';
import { loadCluster } from '../../../../src/labs/network-policy/cluster.ts';
import { policy } from './objects.ts';

/** What is wrong with a policy, and whether it is in the cluster all the same. */
function refused(spec: Readonly<Record<string, unknown>>): { problems: string[]; there: boolean } {
  const { problems, policies } = loadCluster([policy('shop/p', spec)]);
  return { problems: problems.map(({ message, effect }) => `${effect}: ${message}`), there: policies.length === 1 };
}

const from = (...peers: unknown[]) => ({ podSelector: {}, ingress: [{ from: peers }] });
const ports = (...list: unknown[]) => ({ podSelector: {}, egress: [{ ports: list }] });
const block = (cidr: string, ...except: string[]) => from({ ipBlock: { cidr, except } });

/** https://github.com/kubernetes/kubernetes/blob/master/pkg/apis/networking/validation/validation.go */
describe('the API server refuses a policy', () => {
  test.each<[string, Readonly<Record<string, unknown>>, string]>([
    ['with an unknown policy type', { policyTypes: ['ingress'] }, 'spec.policyTypes[0] is "ingress"; it must be one of Egress, Ingress'],
    ['with three policy types', { policyTypes: ['Ingress', 'Egress', 'Ingress'] }, 'spec.policyTypes has more than two entries'],
    [
      'with an unknown protocol',
      ports({ protocol: 'ICMP' }),
      'spec.egress[0].ports[0].protocol is "ICMP"; it must be one of SCTP, TCP, UDP',
    ],
    [
      'with a protocol in small letters',
      ports({ protocol: 'tcp' }),
      'spec.egress[0].ports[0].protocol is "tcp"; it must be one of SCTP, TCP, UDP',
    ],
    ['with the port 0', ports({ port: 0 }), 'spec.egress[0].ports[0].port is 0; it must be from 1 to 65535'],
    ['with a port above 65535', ports({ port: 65536 }), 'spec.egress[0].ports[0].port is 65536; it must be from 1 to 65535'],
    [
      'with a number in quotation marks as a port',
      ports({ port: '80' }),
      'spec.egress[0].ports[0].port is the text "80"; it must be the name of a port, of at most 15 lower-case letters, digits and hyphens, with a letter among them; a number stands without quotation marks',
    ],
    [
      'with a port name of 16 signs',
      ports({ port: 'abcdefghijklmnop' }),
      'spec.egress[0].ports[0].port is the text "abcdefghijklmnop"; it must be the name of a port, of at most 15 lower-case letters, digits and hyphens, with a letter among them; a number stands without quotation marks',
    ],
    ['with endPort and no port', ports({ endPort: 90 }), 'spec.egress[0].ports[0].endPort needs the field "port" beside it'],
    ['with endPort below port', ports({ port: 90, endPort: 80 }), 'spec.egress[0].ports[0].endPort is 80, which is below the port 90'],
    [
      'with endPort above 65535',
      ports({ port: 90, endPort: 70000 }),
      'spec.egress[0].ports[0].endPort is 70000; it must be from 1 to 65535',
    ],
    [
      'with endPort beside a name',
      ports({ port: 'http', endPort: 90 }),
      'spec.egress[0].ports[0].endPort must not stand beside a port that is a name',
    ],
    ['with a peer that is empty', from({}), 'spec.ingress[0].from[0] needs "podSelector", "namespaceSelector" or "ipBlock"'],
    [
      'with a block beside a selector',
      from({ ipBlock: { cidr: '10.0.0.0/8' }, podSelector: {} }),
      'spec.ingress[0].from[0] has "ipBlock" beside a selector; they need an element each',
    ],
    ['with a block without cidr', from({ ipBlock: {} }), 'spec.ingress[0].from[0].ipBlock (IPBlock) needs the field "cidr"'],
    [
      'with an address for a range',
      block('10.0.0.1'),
      'spec.ingress[0].from[0].ipBlock.cidr is "10.0.0.1"; it must be a range of addresses such as 10.0.0.0/8 or 2001:db8::/32, without leading zeros',
    ],
    [
      'with bits beyond the prefix length',
      block('192.168.0.5/24'),
      'spec.ingress[0].from[0].ipBlock.cidr is "192.168.0.5/24"; it must have no bits set beyond the prefix length',
    ],
    [
      'with an exception outside the range',
      block('10.0.0.0/8', '192.168.0.0/24'),
      'spec.ingress[0].from[0].ipBlock.except[0] is "192.168.0.0/24"; it must be a part of 10.0.0.0/8, and not all of it',
    ],
    [
      'with an exception that is the whole range',
      block('10.0.0.0/8', '10.0.0.0/8'),
      'spec.ingress[0].from[0].ipBlock.except[0] is "10.0.0.0/8"; it must be a part of 10.0.0.0/8, and not all of it',
    ],
    [
      'with an exception of the other family',
      block('0.0.0.0/0', 'fd00::/8'),
      'spec.ingress[0].from[0].ipBlock.except[0] is "fd00::/8"; it must be a part of 0.0.0.0/0, and not all of it',
    ],
    [
      'with an exception that is no range',
      block('0.0.0.0/0', '169.254.169.254'),
      'spec.ingress[0].from[0].ipBlock.except[0] is "169.254.169.254"; it must be a range of addresses such as 10.0.0.0/8 or 2001:db8::/32, without leading zeros',
    ],
    [
      'with an unknown operator',
      from({ podSelector: { matchExpressions: [{ key: 'app', operator: 'Equals', values: ['web'] }] } }),
      'spec.ingress[0].from[0].podSelector.matchExpressions[0].operator is "Equals"; it must be In, NotIn, Exists or DoesNotExist',
    ],
    [
      'with In and no values',
      from({ namespaceSelector: { matchExpressions: [{ key: 'team', operator: 'In', values: [] }] } }),
      'spec.ingress[0].from[0].namespaceSelector.matchExpressions[0].values needs at least one value for the operator In',
    ],
    [
      'with Exists and values',
      { podSelector: { matchExpressions: [{ key: 'app', operator: 'Exists', values: ['web'] }] } },
      'spec.podSelector.matchExpressions[0].values must be absent with the operator Exists',
    ],
    [
      'with an expression without an operator',
      { podSelector: { matchExpressions: [{ key: 'app' }] } },
      'spec.podSelector.matchExpressions[0] (LabelSelectorRequirement) needs the field "operator"',
    ],
    [
      'with a key that no label can have',
      { podSelector: { matchLabels: { 'a/b/c': 'x' } } },
      'spec.podSelector.matchLabels.a/b/c has the key "a/b/c", which no label can have',
    ],
    [
      'with a value that no label can have',
      { podSelector: { matchExpressions: [{ key: 'app', operator: 'In', values: ['web*'] }] } },
      'spec.podSelector.matchExpressions[0].values[0] has the value "web*", which no label can have',
    ],
    ['with a list that is none', { podSelector: {}, ingress: {} }, 'spec.ingress is an object; it must be a list'],
    [
      'with a text for a selector',
      from({ podSelector: 'web' }),
      'spec.ingress[0].from[0].podSelector is the text "web"; it must be an object with fields',
    ],
  ])('%s', (_, spec, message) => {
    const { problems, there } = refused(spec);
    expect(problems).toContain(`left-out: ${message}`);
    expect(there).toBe(false);
  });

  test.each([
    ['has no name', { namespace: 'shop' }, 'metadata needs the field "name"'],
    [
      'has a name in capitals',
      { name: 'Deny_All' },
      'metadata.name is "Deny_All"; it must be at most 253 lower-case letters, digits, hyphens and dots, with a letter or a digit at both ends',
    ],
    ['names an impossible namespace', { name: 'p', namespace: 'a.b' }, 'metadata.namespace is "a.b", which no namespace can be named'],
  ])('that %s', (_, metadata, message) => {
    const { problems, policies } = loadCluster([{ ...policy('x/p', { podSelector: {} }), metadata }]);
    expect(problems.map((each) => each.message)).toEqual([message]);
    expect(policies).toEqual([]);
  });
});

describe('the API server takes a policy', () => {
  test.each<[string, Readonly<Record<string, unknown>>]>([
    ['with no fields in its spec', {}],
    ['with one policy type twice', { policyTypes: ['Egress', 'Egress'] }],
    ['with a port and no protocol, and a protocol and no port', ports({ port: 80 }, { protocol: 'UDP' }, {})],
    ['with a named port', ports({ port: 'serve-81-tcp', protocol: 'UDP' })],
    ['with a range of one port', ports({ port: 80, endPort: 80 })],
    ['with ranges of both families', from({ ipBlock: { cidr: '::/0', except: ['fd00::/8'] } }, { ipBlock: { cidr: '0.0.0.0/0' } })],
    ['with an IPv6 range in capitals', block('2001:DB8::/32')],
    ['with both selectors in one element', from({ podSelector: {}, namespaceSelector: {} })],
    ['with an empty rule', { podSelector: {}, ingress: [{}], egress: [{}] }],
    ['with a label of a domain and an empty value', { podSelector: { matchLabels: { 'kubernetes.io/metadata.name': 'x', empty: '' } } }],
    ['with empty fields', { podSelector: null, ingress: null, egress: [{ to: null, ports: null }] }],
    ['with a dash and nothing behind it, which is an empty rule', { ingress: [null], egress: [{ ports: [null] }] }],
  ])('%s', (_, spec) => {
    expect(refused(spec)).toEqual({ problems: [], there: true });
  });

  test('and drops a field that it does not know', () => {
    expect(refused({ podSelector: {}, policyType: ['Egress'] })).toEqual({
      problems: ['ignored: "policyType" is not a field of spec (NetworkPolicySpec); "policyTypes" is one'],
      there: true,
    });
  });
});
