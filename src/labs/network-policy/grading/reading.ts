import type { Cluster } from '../cluster.ts';
import { parseEnd, resolveEnd, type ResolvedEnd, type UnusableEnd } from '../end.ts';
import { evaluateBetween } from '../evaluate.ts';
import type { Verdict } from '../verdict.ts';
import type { Trial } from './asked.ts';

/** A way to see a cluster, where plugins differ. */
export class Reading {
  readonly #cluster: Cluster;
  readonly #ends = new Map<string, ResolvedEnd | UnusableEnd>();
  /** What is so with the plugins that see it in this way, as a sentence; empty where nothing needs to be said. */
  readonly remark: string;

  constructor(cluster: Cluster, remark = '') {
    this.#cluster = cluster;
    this.remark = remark;
  }

  verdictOn({ from, to, ...probe }: Trial): Verdict {
    return evaluateBetween(this.#cluster, this.#end(from), this.#end(to), probe);
  }

  #end(text: string): ResolvedEnd | UnusableEnd {
    let end = this.#ends.get(text);
    if (end === undefined) this.#ends.set(text, (end = resolveEnd(this.#cluster, parseEnd(text))));
    return end;
  }
}

/** 10.244.0.0, where the addresses begin that Pods without an address are thought to have. */
const POD_NETWORK = 0x0af40000n;

/**
 * Plugins differ in whether a block of addresses matches Pods: Kubernetes' own e2e tests expect it, and for Cilium a block
 * is only what is no Pod. An answer must hold with all of them. So a cluster is looked at twice: with an address for every
 * Pod, and as if no Pod had one.
 * https://docs.cilium.io/en/stable/security/policy/language/
 */
export function readingsOf(cluster: Cluster): Reading[] {
  const addressed = cluster.pods.map((pod) =>
    pod.addresses.length > 0 ? pod : { ...pod, addresses: [{ family: 4 as const, value: POD_NETWORK + BigInt(pod.index + 1) }] },
  );
  return [
    new Reading({ ...cluster, pods: addressed }),
    new Reading(
      { ...cluster, pods: cluster.pods.map((pod) => ({ ...pod, addresses: [] })) },
      'That is so with network plugins that do not match Pods by ipBlock.',
    ),
  ];
}
