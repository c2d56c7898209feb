import type { Cluster } from '../cluster.ts';

/** A way to see a cluster, where plugins differ. */
export interface Reading {
  readonly cluster: Cluster;
  /** What is so with the plugins that see it in this way, as a sentence; empty where nothing needs to be said. */
  readonly remark: string;
}

/** 10.244.0.0, where the addresses begin that Pods without an address are thought to have. */
const POD_NETWORK = 0x0af40000n;

/**
 * Plugins differ in whether a block of addresses matches Pods, and an answer must hold with all of them. So a cluster is
 * looked at twice: with an address for every Pod, and as if no Pod had one.
 * https://kubernetes.io/docs/concepts/services-networking/network-policies/#behavior-of-ipblock-selectors
 */
export function readingsOf(cluster: Cluster): Reading[] {
  const addressed = cluster.pods.map((pod) =>
    pod.addresses.length > 0 ? pod : { ...pod, addresses: [{ family: 4 as const, value: POD_NETWORK + BigInt(pod.index + 1) }] },
  );
  return [
    { cluster: { ...cluster, pods: addressed }, remark: '' },
    {
      cluster: { ...cluster, pods: cluster.pods.map((pod) => ({ ...pod, addresses: [] })) },
      remark: 'That is so with network plugins that do not match Pods by ipBlock.',
    },
  ];
}
