import type { ProofConnection } from '../schema/proof.ts';
import { loadCluster } from '../labs/network-policy/cluster.ts';
import { parseEndpoint } from '../labs/network-policy/endpoint.ts';
import { evaluateConnection } from '../labs/network-policy/evaluate.ts';
import { explainVerdict } from '../labs/network-policy/explain-verdict.ts';
import { POLICY_MESSAGES } from '../labs/network-policy/messages.ts';
import { shapes } from '../labs/network-policy/shapes.ts';
import { messageOf } from '../labs/shared/diagnostic.ts';
import { shapeFaults, type Court } from './court.ts';

/** Opens connections in a cluster of these Pods and policies, with a plugin that enforces them. */
export function networkPolicyCourt(objects: readonly unknown[]): Court<ProofConnection> {
  const cluster = loadCluster(objects);
  return {
    faults: [
      ...shapeFaults(objects, shapes),
      ...cluster.problems
        .filter(({ isKnown }) => !isKnown)
        .map((problem) => ({ object: problem.object, path: problem.path, message: messageOf(POLICY_MESSAGES, problem) })),
    ],
    rule({ from, to, ...probe }) {
      const verdict = evaluateConnection(cluster, { from: parseEndpoint(from), to: parseEndpoint(to), ...probe });
      return { goes: verdict.allowed, because: explainVerdict(verdict).join(' ') };
    },
  };
}
