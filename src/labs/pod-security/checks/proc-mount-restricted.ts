import type { Check } from '../check.ts';
import { refuseUnmaskedProc } from '../unmasked-proc.ts';

/**
 * A container sees /proc with the parts hidden that a runtime hides, also in a user namespace.
 *
 * Field, of every container: securityContext.procMount.
 * Allowed: absent, Default. Since v1.35, when procMount, which it overrides, began to spare Pods with hostUsers: false.
 * https://kubernetes.io/docs/concepts/security/pod-security-standards/#restricted
 */
export const procMountRestricted: Check = {
  id: 'procMount_restricted',
  level: 'restricted',
  versions: [{ since: 'v1.35', check: refuseUnmaskedProc }],
  overrides: ['procMount'],
};
