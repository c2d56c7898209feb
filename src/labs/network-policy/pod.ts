import type { Labels } from '../shared/label-selector.ts';
import { shortened } from '../shared/shape.ts';
import type { FieldPath } from '../../yaml/positions.ts';
import { parseAddress, type Address } from './address.ts';
import type { Refusal } from './diagnostics.ts';
import { storedLabels, type PodObject } from './objects.ts';
import { PROTOCOLS, type Protocol } from './policy.ts';
import { isPortNumber } from './syntax.ts';

export interface ContainerPort {
  readonly name: string | undefined;
  readonly number: number;
  readonly protocol: Protocol;
}

/** What policies look at of a Pod, and whether it is still there to be looked at. */
export interface PodNetwork {
  readonly labels: Labels;
  /** The ports that its containers declare, once each. */
  readonly ports: readonly ContainerPort[];
  /** The addresses in its status; none before the Pod runs. */
  readonly addresses: readonly Address[];
  /** Whether it uses its node's network and addresses. */
  readonly hostNetwork: boolean;
  /** The name of its node and that node's addresses, as far as its object has them. */
  readonly node: { readonly name: string | undefined; readonly addresses: readonly Address[] };
  /** Succeeded or Failed: it has no network any more, and another Pod may have its address. */
  readonly finished: boolean;
}

/** A Pod that has not finished. */
export interface Pod extends Omit<PodNetwork, 'finished'> {
  /** Its place among the cluster's Pods. */
  readonly index: number;
  readonly namespace: string;
  readonly name: string;
}

/**
 * What a Pod's object says of its network, and the parts of it that cannot be so and count as absent.
 * @param base the way to it, where it is a template in a workload
 */
export function readPodNetwork(
  { metadata, spec, status }: PodObject,
  base: FieldPath = [],
): {
  readonly network: PodNetwork;
  readonly unusable: readonly Refusal[];
} {
  const unusable: Refusal[] = [];
  const at = (path: FieldPath) => ({ path: [...base, ...path], severity: 'warning' as const });

  const declared = new Map<string, ContainerPort>();
  for (const field of ['containers', 'initContainers'] as const) {
    (spec?.[field] ?? []).forEach((container, i) => {
      // As for a Service's named port, a sidecar's ports count and those of other init containers do not; what policies
      // make of a sidecar's is the plugin's choice:
      // https://github.com/kubernetes/kubernetes/blob/master/staging/src/k8s.io/endpointslice/utils.go
      const ports = field === 'containers' || container.restartPolicy === 'Always' ? container.ports : undefined;
      (ports ?? []).forEach((port, j) => {
        if (port.containerPort === undefined) return;
        if (!isPortNumber(port.containerPort)) {
          const path = ['spec', field, i, 'ports', j, 'containerPort'];
          unusable.push({ code: 'port-number', params: { port: port.containerPort }, ...at(path) });
          return;
        }
        const protocol = PROTOCOLS.find((each) => each === port.protocol) ?? 'TCP';
        declared.set(`${port.name ?? ''}/${port.containerPort}/${protocol}`, { name: port.name, number: port.containerPort, protocol });
      });
    });
  }

  const addressesIn = (one: 'podIP' | 'hostIP', list: 'podIPs' | 'hostIPs'): readonly Address[] => {
    const addresses = new Map<string, Address>();
    const add = (text: string | undefined, path: FieldPath): void => {
      if (text === undefined) return;
      const address = parseAddress(text);
      if (address === undefined) unusable.push({ code: 'no-address', params: { text: shortened(text) }, ...at(path) });
      else addresses.set(`${address.family}/${address.value}`, address);
    };
    add(status?.[one], ['status', one]);
    (status?.[list] ?? []).forEach(({ ip }, i) => add(ip, ['status', list, i, 'ip']));
    return [...addresses.values()];
  };

  return {
    network: {
      labels: storedLabels(metadata?.labels),
      ports: [...declared.values()],
      addresses: addressesIn('podIP', 'podIPs'),
      hostNetwork: spec?.hostNetwork === true,
      node: { name: spec?.nodeName === '' ? undefined : spec?.nodeName, addresses: addressesIn('hostIP', 'hostIPs') },
      finished: status?.phase === 'Succeeded' || status?.phase === 'Failed',
    },
    unusable,
  };
}
