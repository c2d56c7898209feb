import { z } from '../zod.ts';

const pod = z.string().regex(/^[a-z0-9-]+\/[a-z0-9.-]+$/, 'must be "<namespace>/<Pod>"');

const ends = z
  .union([z.string().min(1), z.array(z.string().min(1)).min(1)])
  .describe(
    'One or more of: a Pod as `<namespace>/<Pod>`; `<namespace>/*`, all its Pods; an IP address; a range such as `10.0.0.0/8`, all addresses in it; `*`, all Pods and all addresses. The addresses are those that the goal names, and those at the edges of the ranges in the goal and in the answer.',
  );

const range = z.union([z.cidrv4(), z.cidrv6()]);

const port = z.int().min(1).max(65_535);

const labels = z.record(z.string(), z.string());

/** Connections, together: from each end to each end on each port. */
const connections = z.strictObject({
  from: ends,
  to: ends,
  port: z
    .union([port, z.array(port).min(1)])
    .optional()
    .describe(
      'Ports of the destination; if absent, all ports that Pods declare, the goal names or the answer names, those beside them, and one that nobody names.',
    ),
  endPort: port.optional().describe('Beside a single port: a range of ports, of which those are tried at which the answer changes.'),
  except: z.array(range).default([]).describe('Ranges of addresses that are not meant.'),
  protocol: z.enum(['TCP', 'UDP', 'SCTP']).optional().describe('If absent, TCP beside a port, and every protocol without one.'),
});
export type Connections = z.infer<typeof connections>;

const laterPod = z.strictObject({
  pod: pod.describe('Its namespace and name.'),
  labels: labels.default({}).describe('Its labels.'),
  ports: z.record(z.string(), port).default({}).describe('The TCP ports that it declares, by name.'),
  namespaceLabels: labels.optional().describe('Labels of its namespace, where that comes with it.'),
});

/**
 * What an answer to a challenge of the NetworkPolicy lab must bring about. Every other connection must stay as it is
 * with the given objects alone.
 */
export const networkPolicyGoal = z.strictObject({
  allowed: z.array(connections).default([]).describe('Connections that must be allowed.'),
  denied: z.array(connections).default([]).describe('Connections that must be denied, but for those that must be allowed.'),
  unconstrained: z.array(connections).default([]).describe('Connections that may be allowed or denied, where neither list names them.'),
  externalAddresses: z
    .array(z.union([z.ipv4(), z.ipv6()]))
    .default([])
    .describe('Addresses that stand for the world outside the cluster.'),
  createdLater: z.array(laterPod).default([]).describe('Pods that are created after the answer is written, and not shown.'),
});
export type NetworkPolicyGoal = z.infer<typeof networkPolicyGoal>;
