import { BlockList, isIPv4 } from 'node:net';
import { matchesSelector, type LabelSelector } from '../../../../src/labs/shared/label-selector.ts';
import type { Labels } from './objects.ts';

interface Meta {
  readonly kind: string;
  readonly metadata: { readonly name: string; readonly namespace: string; readonly labels?: Labels };
}
interface PodObject extends Meta {
  readonly spec: {
    readonly hostNetwork?: boolean;
    readonly nodeName?: string;
    readonly containers: readonly { readonly ports: readonly { name?: string; containerPort: number; protocol?: string }[] }[];
  };
  readonly status: { readonly podIP?: string; readonly hostIP?: string; readonly phase?: string };
}
interface Peer {
  readonly podSelector?: LabelSelector;
  readonly namespaceSelector?: LabelSelector;
  readonly ipBlock?: { readonly cidr: string; readonly except?: readonly string[] };
}
interface Rule {
  readonly from?: readonly Peer[];
  readonly to?: readonly Peer[];
  readonly ports?: readonly { port?: number | string; endPort?: number; protocol?: string }[];
}
interface PolicyObject extends Meta {
  readonly spec: {
    readonly podSelector?: LabelSelector;
    readonly policyTypes?: readonly string[];
    readonly ingress?: readonly Rule[];
    readonly egress?: readonly Rule[];
  };
}

/**
 * What the documentation says, written out as plainly as can be, to hold against the engine: a connection at a time, no
 * compiling, Node's own arithmetic of addresses. The objects are valid.
 */
export function isAllowedByTheBook(objects: readonly unknown[], words: string): boolean {
  const all = objects as readonly Meta[];
  const pods = all.filter(
    (each): each is PodObject => each.kind === 'Pod' && !['Succeeded', 'Failed'].includes((each as PodObject).status.phase ?? ''),
  );
  const policies = all.filter((each): each is PolicyObject => each.kind === 'NetworkPolicy');
  const [source = '', , target = '', protocol = '', port = ''] = words.split(' ');

  const podOf = (end: string): PodObject | undefined =>
    pods.find(({ metadata, status, spec }) =>
      end.includes('/') ? `${metadata.namespace}/${metadata.name}` === end : status.podIP === end && spec.hostNetwork !== true,
    );
  const from = podOf(source);
  const to = podOf(target);
  if ((source.includes('/') && !from) || (target.includes('/') && !to)) return false;
  if (from && from === to) return true;

  const namespaceLabels = (name: string): Labels => ({
    ...all.find(({ kind, metadata }) => kind === 'Namespace' && metadata.name === name)?.metadata.labels,
    'kubernetes.io/metadata.name': name,
  });
  const inBlock = (cidr: string, address: string): boolean => {
    const [network = '', prefix] = cidr.split('/');
    const list = new BlockList();
    list.addSubnet(network, Number(prefix), isIPv4(network) ? 'ipv4' : 'ipv6');
    return isIPv4(network) === isIPv4(address) && list.check(address, isIPv4(address) ? 'ipv4' : 'ipv6');
  };
  const matchesPeer = (peer: Peer, policy: PolicyObject, pod: PodObject | undefined, end: string): boolean => {
    if (peer.ipBlock) {
      const address = pod ? pod.status.podIP : end;
      const { cidr, except = [] } = peer.ipBlock;
      return address !== undefined && inBlock(cidr, address) && !except.some((each) => inBlock(each, address));
    }
    if (!pod || pod.spec.hostNetwork === true) return false;
    const { namespace, labels = {} } = pod.metadata;
    const inNamespace = peer.namespaceSelector
      ? matchesSelector(peer.namespaceSelector, namespaceLabels(namespace))
      : namespace === policy.metadata.namespace;
    return inNamespace && (!peer.podSelector || matchesSelector(peer.podSelector, labels));
  };
  const matchesPort = (wanted: NonNullable<Rule['ports']>[number]): boolean => {
    if ((wanted.protocol ?? 'TCP') !== protocol) return false;
    if (wanted.port === undefined) return true;
    if (typeof wanted.port === 'number') return Number(port) >= wanted.port && Number(port) <= (wanted.endPort ?? wanted.port);
    if (!to || to.spec.hostNetwork === true) return false;
    return to.spec.containers.some(({ ports }) =>
      ports.some((each) => each.name === wanted.port && each.containerPort === Number(port) && (each.protocol ?? 'TCP') === protocol),
    );
  };
  const allows = (type: 'Ingress' | 'Egress', subject: PodObject | undefined, peer: PodObject | undefined, end: string): boolean => {
    if (!subject || subject.spec.hostNetwork === true) return true;
    const { nodeName } = subject.spec;
    if (
      nodeName !== undefined &&
      (peer ? peer.spec.hostNetwork === true && peer.spec.nodeName === nodeName : end === subject.status.hostIP)
    ) {
      return true;
    }
    const applying = policies.filter(
      ({ metadata, spec }) =>
        typesOf(spec).includes(type) &&
        metadata.namespace === subject.metadata.namespace &&
        matchesSelector(spec.podSelector ?? {}, subject.metadata.labels ?? {}),
    );
    if (applying.length === 0) return true;
    return applying.some((policy) =>
      ((type === 'Ingress' ? policy.spec.ingress : policy.spec.egress) ?? []).some((rule) => {
        const peers = (type === 'Ingress' ? rule.from : rule.to) ?? [];
        const ports = rule.ports ?? [];
        return (
          (peers.length === 0 || peers.some((each) => matchesPeer(each, policy, peer, end))) &&
          (ports.length === 0 || ports.some(matchesPort))
        );
      }),
    );
  };
  return allows('Egress', from, to, target) && allows('Ingress', to, from, source);
}

/** The types of a policy, as the API server completes them. */
export function typesOf({
  policyTypes = [],
  egress = [],
}: {
  readonly policyTypes?: readonly string[];
  readonly egress?: readonly unknown[];
}): readonly string[] {
  if (policyTypes.length > 0) return policyTypes;
  return egress.length > 0 ? ['Ingress', 'Egress'] : ['Ingress'];
}
