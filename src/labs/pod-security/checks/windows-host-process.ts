import type { Check, CheckedPod, Finding } from '../check.ts';
import { securityContextsOf } from '../visit-containers.ts';
import { placesOf } from '../places.ts';

/**
 * No container is a process of a Windows node.
 *
 * Field, of the Pod and every container: securityContext.windowsOptions.hostProcess.
 * Allowed: absent, false. Since v1.0.
 * https://kubernetes.io/docs/concepts/security/pod-security-standards/#baseline
 */
export const windowsHostProcess: Check = {
  id: 'windowsHostProcess',
  level: 'baseline',
  versions: [{ since: 'v1.0', check: refuseHostProcess }],
};

function refuseHostProcess(pod: CheckedPod): Finding | undefined {
  const bad = securityContextsOf(pod).filter(({ context }) => context.windowsOptions?.hostProcess === true);
  if (bad.length === 0) return undefined;
  return {
    code: 'host-process',
    params: { places: placesOf(bad) },
    paths: bad.map(({ path }) => [...path, 'windowsOptions', 'hostProcess']),
  };
}
