import type { Check, CheckedPod, Finding } from '../check.ts';
import { refuseUnconfinedSeccomp } from '../seccomp.ts';
import { containersOf } from '../visit-containers.ts';
import { unique } from '../places.ts';

/**
 * Nobody asks for a container whose system calls are not filtered.
 *
 * From v1.0 to v1.18, annotations: seccomp.security.alpha.kubernetes.io/pod, and
 * container.seccomp.security.alpha.kubernetes.io/ with the name of a container. Allowed: absent, runtime/default,
 * docker/default, localhost/*.
 * Since v1.19, field of the Pod and every container: securityContext.seccompProfile.type. Allowed: absent profile,
 * RuntimeDefault, Localhost. Annotations no longer matter.
 * https://kubernetes.io/docs/concepts/security/pod-security-standards/#baseline
 */
export const seccompProfileBaseline: Check = {
  id: 'seccompProfile_baseline',
  level: 'baseline',
  versions: [
    { since: 'v1.0', check: refuseUnconfinedAnnotations },
    { since: 'v1.19', check: refuseUnconfinedSeccomp },
  ],
};

const POD_ANNOTATION = 'seccomp.security.alpha.kubernetes.io/pod';
const CONTAINER_ANNOTATION = 'container.seccomp.security.alpha.kubernetes.io/';

function refuseUnconfinedAnnotations(pod: CheckedPod): Finding | undefined {
  const keys = [POD_ANNOTATION, ...containersOf(pod).map(({ container }) => `${CONTAINER_ANNOTATION}${container.name ?? ''}`)];
  const bad = unique(keys).flatMap((key) => {
    const value = Object.hasOwn(pod.annotations, key) ? (pod.annotations[key] ?? '') : undefined;
    return value === undefined || isAllowed(value) ? [] : [{ key, value }];
  });
  if (bad.length === 0) return undefined;
  return {
    code: 'seccomp-annotations',
    params: { annotations: bad },
    paths: bad.map(({ key }) => ['metadata', 'annotations', key]),
  };
}

function isAllowed(value: string): boolean {
  return value === 'runtime/default' || value === 'docker/default' || value.startsWith('localhost/');
}
