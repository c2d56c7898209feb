import type { Check, CheckedPod, Finding } from '../check.ts';
import { isForWindows } from '../relaxations.ts';
import { filters, refuseUnconfinedSeccomp } from '../seccomp.ts';
import { containersOf } from '../visit-containers.ts';
import { placesOf } from '../places.ts';

/**
 * The system calls of every container are filtered, by a profile that is named.
 *
 * Field, of the Pod and every container: securityContext.seccompProfile.type.
 * Allowed: RuntimeDefault, Localhost; in a container also absent where the Pod has one of them, and in the Pod absent
 * where all containers have one. Nowhere another value, even where another one would win.
 * Since v1.19, in place of seccompProfile_baseline; from v1.25 on, not asked of Pods for Windows.
 * https://kubernetes.io/docs/concepts/security/pod-security-standards/#restricted
 */
export const seccompProfileRestricted: Check = {
  id: 'seccompProfile_restricted',
  level: 'restricted',
  versions: [
    { since: 'v1.19', check: demandSeccomp },
    { since: 'v1.25', check: seccompSince1_25 },
  ],
  overrides: ['seccompProfile_baseline'],
};

function demandSeccomp(pod: CheckedPod): Finding | undefined {
  const unconfined = refuseUnconfinedSeccomp(pod);
  if (unconfined !== undefined) return unconfined;
  if (filters(pod.spec.securityContext?.seccompProfile ?? {})) return undefined;
  const silent = containersOf(pod).filter(({ container }) => container.securityContext?.seccompProfile === undefined);
  if (silent.length === 0) return undefined;
  return {
    code: 'seccomp-absent',
    params: { places: placesOf(silent) },
    paths: silent.map(({ path }) => [...path, 'securityContext', 'seccompProfile', 'type']),
  };
}

function seccompSince1_25(pod: CheckedPod): Finding | undefined {
  return isForWindows(pod) ? undefined : demandSeccomp(pod);
}
