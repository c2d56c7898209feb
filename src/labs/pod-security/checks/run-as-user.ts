import type { Check, CheckedPod, Finding } from '../check.ts';
import { hasUserNamespace } from '../relaxations.ts';
import { securityContextsOf } from '../visit-containers.ts';
import { placesOf } from '../places.ts';

/**
 * Nobody asks to run as root.
 *
 * Field, of the Pod and every container: securityContext.runAsUser.
 * Allowed: absent, any number but 0. Since v1.23; from v1.35 on any number in a Pod with hostUsers: false.
 * https://kubernetes.io/docs/concepts/security/pod-security-standards/#restricted
 */
export const runAsUser: Check = {
  id: 'runAsUser',
  level: 'restricted',
  versions: [
    { since: 'v1.23', check: refuseRoot },
    { since: 'v1.35', check: runAsUserSince1_35 },
  ],
};

function refuseRoot(pod: CheckedPod): Finding | undefined {
  const bad = securityContextsOf(pod).filter(({ context }) => context.runAsUser === 0);
  if (bad.length === 0) return undefined;
  return {
    code: 'root',
    params: { places: placesOf(bad) },
    paths: bad.map(({ path }) => [...path, 'runAsUser']),
  };
}

function runAsUserSince1_35(pod: CheckedPod): Finding | undefined {
  return hasUserNamespace(pod) ? undefined : refuseRoot(pod);
}
