import { z } from 'zod';
import { challenge } from './challenge.ts';
import type { Lab } from './lab.ts';

/** A lab's challenges with their goals, by lab. */
export const labChallenge = {
  'pod-security': challenge.extend({ goal: z.unknown() }),
  rbac: challenge.extend({ goal: z.unknown() }),
  'network-policy': challenge.extend({ goal: z.unknown() }),
} as const satisfies Record<Lab, z.ZodType>;
