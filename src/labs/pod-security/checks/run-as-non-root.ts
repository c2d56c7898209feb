import type { Check, CheckedPod, Finding } from '../check.ts';
import { hasUserNamespace } from '../relaxations.ts';
import { containersOf, securityContextsOf } from '../visit-containers.ts';
import { placesText } from '../wording.ts';

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
    { since: 'v1.35', check: demandNonRootOnTheNode },
  ],
};

function demandNonRoot(pod: CheckedPod): Finding | undefined {
  const contrary = securityContextsOf(pod).filter(({ context }) => context.runAsNonRoot === false);
  if (contrary.length > 0) {
    return {
      message: `securityContext.runAsNonRoot is false in ${placesText(contrary)}: it must be true.`,
      paths: contrary.map(({ path }) => [...path, 'runAsNonRoot']),
    };
  }
  if (pod.spec.securityContext?.runAsNonRoot === true) return undefined;
  const silent = containersOf(pod).filter(({ container }) => container.securityContext?.runAsNonRoot === undefined);
  if (silent.length === 0) return undefined;
  return {
    message: `securityContext.runAsNonRoot must be true in the Pod, or in ${placesText(silent)}.`,
    paths: silent.map(({ path }) => [...path, 'securityContext', 'runAsNonRoot']),
  };
}

function demandNonRootOnTheNode(pod: CheckedPod): Finding | undefined {
  return hasUserNamespace(pod) ? undefined : demandNonRoot(pod);
}
