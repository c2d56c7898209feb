import type { Check, CheckedPod, Finding } from '../check.ts';
import { hasUserNamespace } from '../relaxations.ts';
import { refuseUnmaskedProc } from '../unmasked-proc.ts';

/**
 * A container sees /proc with the parts hidden that a runtime hides.
 *
 * Field, of every container: securityContext.procMount.
 * Allowed: absent, Default. Since v1.0; from v1.35 on any value in a Pod with hostUsers: false.
 * https://kubernetes.io/docs/concepts/security/pod-security-standards/#baseline
 */
export const procMount: Check = {
  id: 'procMount',
  level: 'baseline',
  versions: [
    { since: 'v1.0', check: refuseUnmaskedProc },
    { since: 'v1.35', check: refuseUnmaskedProcOfTheNode },
  ],
};

function refuseUnmaskedProcOfTheNode(pod: CheckedPod): Finding | undefined {
  return hasUserNamespace(pod) ? undefined : refuseUnmaskedProc(pod);
}
