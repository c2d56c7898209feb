import type { Check, CheckedPod, Finding } from '../check.ts';
import { containersOf } from '../visit-containers.ts';
import { placesOf } from '../places.ts';

/**
 * A privileged container has nearly the rights of a process on the node.
 *
 * Field, of every container: securityContext.privileged.
 * Allowed: absent, false. Since v1.0.
 * https://kubernetes.io/docs/concepts/security/pod-security-standards/#baseline
 */
export const privileged: Check = {
  id: 'privileged',
  level: 'baseline',
  versions: [{ since: 'v1.0', check: refusePrivileged }],
};

function refusePrivileged(pod: CheckedPod): Finding | undefined {
  const bad = containersOf(pod).filter(({ container }) => container.securityContext?.privileged === true);
  if (bad.length === 0) return undefined;
  return {
    code: 'privileged',
    params: { places: placesOf(bad) },
    paths: bad.map(({ path }) => [...path, 'securityContext', 'privileged']),
  };
}
