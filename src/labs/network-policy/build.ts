import type { DeepPartial } from '../shared/validate-object.ts';
import type { LabelSelector } from '../shared/label-selector.ts';
import type { FieldPath } from '../../yaml/positions.ts';
import { parseCidr, type Cidr } from './address.ts';
import { storedLabels, type NetworkPolicyObject } from './objects.ts';
import { PROTOCOLS, type PeerMatcher, type Policy, type PortMatcher, type Rule } from './policy.ts';
import { selectPods, type Selectable } from './select-pods.ts';

type Spec = NonNullable<NetworkPolicyObject['spec']>;
type Ports = NonNullable<Spec['ingress']>[number]['ports'];
type Peers = NonNullable<Spec['ingress']>[number]['from'];

/** Where a policy's selectors select: from all Pods, or from those of its own namespace. */
interface Surroundings {
  readonly namespace: string;
  readonly pods: Selectable;
}

/**
 * Compiles a NetworkPolicy that the API server takes, with the defaults it sets: a policy without `policyTypes` is for
 * ingress, and for egress too if it has egress rules; a port without a protocol is TCP.
 * https://github.com/kubernetes/kubernetes/blob/master/pkg/apis/networking/v1/defaults.go
 */
export function buildPolicy(
  { spec = {} }: NetworkPolicyObject,
  reference: Pick<Policy, 'namespace' | 'name' | 'object'>,
  pods: Selectable,
): Policy {
  const { policyTypes = [], ingress = [], egress = [] } = spec;
  const isFor = (type: 'Ingress' | 'Egress'): boolean =>
    policyTypes.length > 0 ? policyTypes.includes(type) : type === 'Ingress' || egress.length > 0;
  const around: Surroundings = { namespace: reference.namespace, pods };
  const podSelector = buildSelector(spec.podSelector);
  return {
    ...reference,
    podSelector,
    selects: selectPods(pods, { namespace: reference.namespace }, podSelector),
    ingress: isFor('Ingress') ? ingress.map(({ ports, from }, i) => buildRule(ports, from, ['spec', 'ingress', i], around)) : undefined,
    egress: isFor('Egress') ? egress.map(({ ports, to }, i) => buildRule(ports, to, ['spec', 'egress', i], around)) : undefined,
  };
}

function buildRule(ports: Ports, peers: Peers, path: FieldPath, around: Surroundings): Rule {
  return {
    path,
    peers: peers === undefined || peers.length === 0 ? 'any' : peers.map((peer) => buildPeer(peer, around)),
    ports: ports === undefined || ports.length === 0 ? 'any' : ports.map(buildPort),
  };
}

function buildPeer(peer: NonNullable<Peers>[number], { namespace, pods }: Surroundings): PeerMatcher {
  const { cidr = '', except = [] } = peer.ipBlock ?? {};
  const [block, ...holes] = [cidr, ...except].flatMap(buildCidr);
  if (block !== undefined) {
    return { kind: 'addresses', cidr: block, except: holes, text: except.length === 0 ? cidr : `${cidr} except ${except.join(', ')}` };
  }
  const podSelector = buildSelector(peer.podSelector);
  const namespaceSelector = peer.namespaceSelector && buildSelector(peer.namespaceSelector);
  const where = namespaceSelector === undefined ? { namespace } : { namespaceSelector };
  return { kind: 'pods', selects: selectPods(pods, where, podSelector), namespaceSelector, podSelector };
}

function buildCidr(text: string): Cidr[] {
  const parsed = parseCidr(text);
  return 'cidr' in parsed ? [parsed.cidr] : [];
}

function buildPort({ protocol: written, port, endPort }: NonNullable<Ports>[number]): PortMatcher {
  const protocol = PROTOCOLS.find((each) => each === written) ?? 'TCP';
  if (port === undefined) return { kind: 'any', protocol };
  if (typeof port === 'string') return { kind: 'name', protocol, name: port };
  return { kind: 'range', protocol, first: port, last: endPort ?? port };
}

function buildSelector(selector: DeepPartial<LabelSelector> | undefined): LabelSelector {
  return {
    matchLabels: storedLabels(selector?.matchLabels),
    matchExpressions: (selector?.matchExpressions ?? []).map(({ key = '', operator = '', values = [] }) => ({
      key,
      operator,
      values: [...values],
    })),
  };
}
