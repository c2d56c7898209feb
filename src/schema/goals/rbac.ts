import { z } from '../zod.ts';
import { ESCALATION_FINDINGS } from './escalation-findings.ts';

const name = z.string().min(1);
const names = z.array(name).min(1);

/** Things that may be done, together: every verb with every resource and every name. */
const resourceActions = z.strictObject({
  verbs: names.describe('Verbs of the API, such as `get`.'),
  apiGroup: z.string().default('').describe('The API group; the core group if absent.'),
  resources: names.describe('Resources and subresources as rules write them: `pods`, `pods/log`.'),
  names: names.optional().describe('The objects; any of them if absent.'),
  namespace: name.optional().describe('The namespace; cluster-scoped or all namespaces if absent.'),
});

const urlActions = z.strictObject({
  verbs: names.describe('HTTP methods in small letters.'),
  paths: names.describe('URLs that are no resources, such as `/healthz`.'),
});

export const actions = z.union([resourceActions, urlActions]);
export type Actions = z.infer<typeof actions>;
export type ResourceActions = z.infer<typeof resourceActions>;

/** Whom a binding can name. */
const subject = z.discriminatedUnion('kind', [
  z.strictObject({ kind: z.enum(['User', 'Group']), name }),
  z.strictObject({ kind: z.literal('ServiceAccount'), name, namespace: name }),
]);

const subjectGoal = z.strictObject({
  subject: subject.describe('Who it is about.'),
  may: z.array(actions).default([]).describe('What they must be able to do.'),
  mayAlso: z.array(actions).default([]).describe('What they may be able to do without harm; verbs, groups and resources can be `*`.'),
  mayNot: z
    .array(actions)
    .default([])
    .describe('What is named as forbidden. All that is in neither `may` nor `mayAlso` is forbidden as well.'),
  withoutEscalations: z
    .union([z.literal('all'), z.array(z.enum(ESCALATION_FINDINGS)).min(1)])
    .optional()
    .describe('The ways to more rights that must not be there.'),
});
export type SubjectGoal = z.infer<typeof subjectGoal>;

const kept = z.strictObject({
  kind: z.enum(['Role', 'ClusterRole', 'RoleBinding', 'ClusterRoleBinding', 'ServiceAccount', 'Namespace']),
  name,
  namespace: name.optional(),
});

/**
 * What an answer to a challenge of the RBAC lab must bring about. Nobody but its subjects may get any right. The roles
 * and bindings that come with Kubernetes are there, as in every cluster.
 */
export const rbacGoal = z.strictObject({
  subjects: z.array(subjectGoal).min(1).describe('Everybody who has rights, and which.'),
  stillThere: z.array(kept).default([]).describe('Objects that the answer must still have, by kind and name.'),
  bindings: z.enum(['any', 'none']).default('any').describe('Whether the answer may have bindings beside those that are given.'),
});
export type RbacGoal = z.infer<typeof rbacGoal>;
