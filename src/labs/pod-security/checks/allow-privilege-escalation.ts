import type { Check, CheckedPod, Finding } from '../check.ts';
import { isForWindows } from '../relaxations.ts';
import { containersOf } from '../visit-containers.ts';
import { placesOf } from '../places.ts';

/**
 * No process of a container gains rights that its parent does not have, by a set-user-ID program for example.
 *
 * Field, of every container: securityContext.allowPrivilegeEscalation.
 * Allowed: false. Since v1.8; from v1.25 on, not asked of Pods for Windows.
 * https://kubernetes.io/docs/concepts/security/pod-security-standards/#restricted
 */
export const allowPrivilegeEscalation: Check = {
  id: 'allowPrivilegeEscalation',
  level: 'restricted',
  versions: [
    { since: 'v1.8', check: demandNoEscalation },
    { since: 'v1.25', check: demandNoEscalationOnLinux },
  ],
};

function demandNoEscalation(pod: CheckedPod): Finding | undefined {
  const bad = containersOf(pod).filter(({ container }) => container.securityContext?.allowPrivilegeEscalation !== false);
  if (bad.length === 0) return undefined;
  return {
    code: 'privilege-escalation',
    params: { places: placesOf(bad) },
    paths: bad.map(({ path }) => [...path, 'securityContext', 'allowPrivilegeEscalation']),
  };
}

function demandNoEscalationOnLinux(pod: CheckedPod): Finding | undefined {
  return isForWindows(pod) ? undefined : demandNoEscalation(pod);
}
