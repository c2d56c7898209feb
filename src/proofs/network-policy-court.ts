import type { ProofConnection } from '../schema/proof.ts';
import { loadCluster } from '../labs/network-policy/cluster.ts';
import { parseEndpoint } from '../labs/network-policy/endpoint.ts';
import { evaluateConnection } from '../labs/network-policy/evaluate.ts';
import { shapes } from '../labs/network-policy/shapes.ts';
import { shapeFaults, type Court, type ObjectFault } from './court.ts';

/** Opens connections in a cluster of these Pods and policies, with a plugin that enforces them. */
export function networkPolicyCourt(objects: readonly unknown[]): Court<ProofConnection> {
  const cluster = loadCluster(objects);
  return {
    faults: [
      ...shapeFaults(objects, shapes),
      ...cluster.problems
        .filter(({ isKnown }) => !isKnown)
        .map((problem): ObjectFault => ({ object: problem.object, said: { code: 'network-policy', params: problem } })),
    ],
    rule({ from, to, ...probe }) {
      const verdict = evaluateConnection(cluster, { from: parseEndpoint(from), to: parseEndpoint(to), ...probe });
      return { goes: verdict.allowed, ground: { code: 'connection', params: verdict } };
    },
  };
}
