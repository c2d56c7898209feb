import type { z } from './zod.ts';
import { challenge } from './challenge.ts';
import { networkPolicyGoal } from './goals/network-policy.ts';
import { podSecurityGoal } from './goals/pod-security.ts';
import { rbacGoal } from './goals/rbac.ts';
import type { Lab } from './lab.ts';

/** A lab's challenges with their goals, by lab. */
export const labChallenge = {
  'pod-security': challenge.extend({ goal: podSecurityGoal }),
  rbac: challenge.extend({ goal: rbacGoal }),
  'network-policy': challenge.extend({ goal: networkPolicyGoal }),
} as const satisfies Record<Lab, z.ZodType>;

export type LabChallenge = z.infer<(typeof labChallenge)[Lab]>;
