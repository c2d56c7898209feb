import type { Check, CheckedPod, Finding } from '../check.ts';
import { hasUserNamespace } from '../relaxations.ts';
import { securityContextsOf } from '../visit-containers.ts';
import { placesText } from '../wording.ts';

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
    { since: 'v1.35', check: refuseRootOfTheNode },
  ],
};

function refuseRoot(pod: CheckedPod): Finding | undefined {
  const bad = securityContextsOf(pod).filter(({ context }) => context.runAsUser === 0);
  if (bad.length === 0) return undefined;
  return {
    message: `securityContext.runAsUser is 0, which is root, in ${placesText(bad)}: it must be another number or absent.`,
    paths: bad.map(({ path }) => [...path, 'runAsUser']),
  };
}

function refuseRootOfTheNode(pod: CheckedPod): Finding | undefined {
  return hasUserNamespace(pod) ? undefined : refuseRoot(pod);
}
