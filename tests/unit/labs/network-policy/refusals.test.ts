import { describe, expect, test } from 'vitest';
import { loadCluster } from '../../../../src/labs/network-policy/cluster.ts';
import { pathText } from '../../../../src/labs/shared/shape.ts';
import { policy } from './objects.ts';

/** What is wrong with a policy, and whether it is in the cluster all the same. */
function refused(spec: Readonly<Record<string, unknown>>): { problems: string[]; there: boolean } {
  const { problems, policies } = loadCluster([policy('shop/p', spec)]);
  return { problems: problems.map(({ code, path, effect }) => `${effect}: ${pathText(path)} ${code}`), there: policies.length === 1 };
}

const from = (...peers: unknown[]) => ({ podSelector: {}, ingress: [{ from: peers }] });
const ports = (...list: unknown[]) => ({ podSelector: {}, egress: [{ ports: list }] });
const block = (cidr: string, ...except: string[]) => from({ ipBlock: { cidr, except } });

/** https://github.com/kubernetes/kubernetes/blob/master/pkg/apis/networking/validation/validation.go */
describe('the API server refuses a policy', () => {
  test.each<[string, Readonly<Record<string, unknown>>, string]>([
    ['with an unknown policy type', { policyTypes: ['ingress'] }, 'spec.policyTypes[0] unknown-value'],
    ['with three policy types', { policyTypes: ['Ingress', 'Egress', 'Ingress'] }, 'spec.policyTypes policy-types'],
    ['with an unknown protocol', ports({ protocol: 'ICMP' }), 'spec.egress[0].ports[0].protocol unknown-value'],
    ['with a protocol in small letters', ports({ protocol: 'tcp' }), 'spec.egress[0].ports[0].protocol unknown-value'],
    ['with the port 0', ports({ port: 0 }), 'spec.egress[0].ports[0].port port-number'],
    ['with a port above 65535', ports({ port: 65536 }), 'spec.egress[0].ports[0].port port-number'],
    ['with a number in quotation marks as a port', ports({ port: '80' }), 'spec.egress[0].ports[0].port port-name'],
    ['with a port name of 16 signs', ports({ port: 'abcdefghijklmnop' }), 'spec.egress[0].ports[0].port port-name'],
    ['with endPort and no port', ports({ endPort: 90 }), 'spec.egress[0].ports[0].endPort end-port-alone'],
    ['with endPort below port', ports({ port: 90, endPort: 80 }), 'spec.egress[0].ports[0].endPort end-port-below'],
    ['with endPort above 65535', ports({ port: 90, endPort: 70000 }), 'spec.egress[0].ports[0].endPort port-number'],
    ['with endPort beside a name', ports({ port: 'http', endPort: 90 }), 'spec.egress[0].ports[0].endPort end-port-name'],
    ['with a peer that is empty', from({}), 'spec.ingress[0].from[0] peer-empty'],
    ['with a block beside a selector', from({ ipBlock: { cidr: '10.0.0.0/8' }, podSelector: {} }), 'spec.ingress[0].from[0] peer-both'],
    ['with a block without cidr', from({ ipBlock: {} }), 'spec.ingress[0].from[0].ipBlock missing-field'],
    ['with an address for a range', block('10.0.0.1'), 'spec.ingress[0].from[0].ipBlock.cidr cidr'],
    ['with bits beyond the prefix length', block('192.168.0.5/24'), 'spec.ingress[0].from[0].ipBlock.cidr cidr'],
    [
      'with an exception outside the range',
      block('10.0.0.0/8', '192.168.0.0/24'),
      'spec.ingress[0].from[0].ipBlock.except[0] cidr-outside',
    ],
    [
      'with an exception that is the whole range',
      block('10.0.0.0/8', '10.0.0.0/8'),
      'spec.ingress[0].from[0].ipBlock.except[0] cidr-outside',
    ],
    ['with an exception of the other family', block('0.0.0.0/0', 'fd00::/8'), 'spec.ingress[0].from[0].ipBlock.except[0] cidr-outside'],
    ['with an exception that is no range', block('0.0.0.0/0', '169.254.169.254'), 'spec.ingress[0].from[0].ipBlock.except[0] cidr'],
    [
      'with an unknown operator',
      from({ podSelector: { matchExpressions: [{ key: 'app', operator: 'Equals', values: ['web'] }] } }),
      'spec.ingress[0].from[0].podSelector.matchExpressions[0].operator selector-operator',
    ],
    [
      'with In and no values',
      from({ namespaceSelector: { matchExpressions: [{ key: 'team', operator: 'In', values: [] }] } }),
      'spec.ingress[0].from[0].namespaceSelector.matchExpressions[0].values selector-values',
    ],
    [
      'with Exists and values',
      { podSelector: { matchExpressions: [{ key: 'app', operator: 'Exists', values: ['web'] }] } },
      'spec.podSelector.matchExpressions[0].values selector-values',
    ],
    [
      'with an expression without an operator',
      { podSelector: { matchExpressions: [{ key: 'app' }] } },
      'spec.podSelector.matchExpressions[0] missing-field',
    ],
    [
      'with a key that no label can have',
      { podSelector: { matchLabels: { 'a/b/c': 'x' } } },
      'spec.podSelector.matchLabels.a/b/c label-key',
    ],
    [
      'with a value that no label can have',
      { podSelector: { matchExpressions: [{ key: 'app', operator: 'In', values: ['web*'] }] } },
      'spec.podSelector.matchExpressions[0].values[0] label-value',
    ],
    ['with a list that is none', { podSelector: {}, ingress: {} }, 'spec.ingress wrong-type'],
    ['with a text for a selector', from({ podSelector: 'web' }), 'spec.ingress[0].from[0].podSelector wrong-type'],
  ])('%s', (_, spec, refusal) => {
    const { problems, there } = refused(spec);
    expect(problems).toContain(`left-out: ${refusal}`);
    expect(there).toBe(false);
  });

  test.each([
    ['has no name', { namespace: 'shop' }, 'metadata name-missing'],
    ['has a name in capitals', { name: 'Deny_All' }, 'metadata.name name-invalid'],
    ['names an impossible namespace', { name: 'p', namespace: 'a.b' }, 'metadata.namespace namespace-invalid'],
  ])('that %s', (_, metadata, refusal) => {
    const { problems, policies } = loadCluster([{ ...policy('x/p', { podSelector: {} }), metadata }]);
    expect(problems.map(({ code, path }) => `${pathText(path)} ${code}`)).toEqual([refusal]);
    expect(policies).toEqual([]);
  });
});

test('a range with host bits is answered with the range that was meant', () => {
  const fault = (cidr: string) => loadCluster([policy('shop/p', block(cidr))]).problems.map(({ params }) => params);
  expect(fault('192.168.0.5/24')).toEqual([{ text: '192.168.0.5/24', fault: { is: 'host-bits', right: '192.168.0.0/24' } }]);
  expect(fault('2001:db8::1/32')).toEqual([{ text: '2001:db8::1/32', fault: { is: 'host-bits', right: '2001:db8::/32' } }]);
});

test('a range of ports as a text is answered with the two fields that it takes', () => {
  const { problems } = loadCluster([policy('shop/p', ports({ port: '80-90' }))]);
  expect(problems).toMatchObject([{ code: 'port-range-text', params: { first: 80, last: 90 } }]);
});

test('labels of a selector without matchLabels are named as such', () => {
  const { problems } = loadCluster([policy('shop/p', { podSelector: { app: 'web' } })]);
  expect(problems).toMatchObject([{ code: 'bare-label', path: ['spec', 'podSelector', 'app'] }]);
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
      problems: ['ignored: spec.policyType unknown-field'],
      there: true,
    });
  });
});
