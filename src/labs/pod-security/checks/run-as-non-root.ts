import type { Check, CheckedPod, Finding } from '../check.ts';
import { hasUserNamespace } from '../relaxations.ts';
import { containersOf, securityContextsOf } from '../visit-containers.ts';
import { placesOf } from '../places.ts';

/**
 * The kubelet must refuse to start a container as root.
 *
 * Field, of the Pod and every container: securityContext.runAsNonRoot.
 * Allowed: true; in a container also absent where the Pod has true. Nowhere false, even where another value would win.
 * Since v1.0; from v1.35 on any value in a Pod with hostUsers: false.
 * https://kubernetes.io/docs/concepts/security/pod-security-standards/#restricted
 */
export const runAsNonRoot: Check = {
  id: 'runAsNonRoot',
  level: 'restricted',
  versions: [
    { since: 'v1.0', check: demandNonRoot },
    { since: 'v1.35', check: runAsNonRootSince1_35 },
  ],
};

function demandNonRoot(pod: CheckedPod): Finding | undefined {
  const contrary = securityContextsOf(pod).filter(({ context }) => context.runAsNonRoot === false);
  if (contrary.length > 0) {
    return {
      code: 'may-be-root',
      params: { places: placesOf(contrary) },
      paths: contrary.map(({ path }) => [...path, 'runAsNonRoot']),
    };
  }
  if (pod.spec.securityContext?.runAsNonRoot === true) return undefined;
  const silent = containersOf(pod).filter(({ container }) => container.securityContext?.runAsNonRoot === undefined);
  if (silent.length === 0) return undefined;
  return {
    code: 'non-root-absent',
    params: { places: placesOf(silent) },
    paths: silent.map(({ path }) => [...path, 'securityContext', 'runAsNonRoot']),
  };
}

function runAsNonRootSince1_35(pod: CheckedPod): Finding | undefined {
  return hasUserNamespace(pod) ? undefined : demandNonRoot(pod);
}
