import { z } from './zod.ts';
import { plainText } from './fields.ts';

const kubernetesObject = z.looseObject({ apiVersion: z.string().min(1), kind: z.string().min(1) });
const objects = z.array(kubernetesObject);

const request = z.strictObject({
  as: z.string().min(1).describe('The user name, such as `system:serviceaccount:shop:web`.'),
  groups: z.array(z.string().min(1)).optional().describe('Groups beside those that authentication adds.'),
  verb: z.string().min(1),
  apiGroup: z.string().optional().describe('The core group if absent.'),
  resource: z.string().min(1),
  subresource: z.string().min(1).optional(),
  name: z.string().min(1).optional(),
  namespace: z.string().min(1).optional(),
});
export type ProofRequest = z.infer<typeof request>;

const connection = z.strictObject({
  from: z.string().min(1).describe('A Pod as `<namespace>/<Pod>`, or an IP address.'),
  to: z.string().min(1).describe('A Pod as `<namespace>/<Pod>`, or an IP address.'),
  port: z.int().min(1).max(65_535),
  protocol: z.enum(['TCP', 'UDP', 'SCTP']).optional(),
});
export type ProofConnection = z.infer<typeof connection>;

const shared = {
  shows: plainText.describe('What is tried, and what the practice changes.'),
  given: objects.default([]).describe('Objects that are there either way.'),
  without: objects.describe('Objects that are there as long as the practice is not followed.'),
  with: objects.describe('Objects that the practice puts in their place.'),
};

/** What is tried: it must go without the practice and not with it. What is to go on must go with it. */
const tried = <Schema extends z.ZodType>(schema: Schema) => ({
  tries: z.array(schema).min(1).describe('The step itself: goes without the practice, and not with it.'),
  stillGoes: z.array(schema).min(1).describe('Honest work that goes with the practice in place.'),
});

/**
 * A file below `content/proofs/`: that a practice prevents a technique, so that an engine of the guide can judge it.
 * Pod Security tries to create Pods or workloads, RBAC requests to the API, NetworkPolicy connections.
 */
export const proof = z.discriminatedUnion('engine', [
  z.strictObject({ engine: z.literal('pod-security'), ...shared, ...tried(kubernetesObject) }),
  z.strictObject({ engine: z.literal('rbac'), ...shared, ...tried(request) }),
  z.strictObject({ engine: z.literal('network-policy'), ...shared, ...tried(connection) }),
]);
export type Proof = z.infer<typeof proof>;
