import type { Check, CheckedPod, Finding } from '../check.ts';
import { securityContextsOf } from '../visit-containers.ts';
import { placesOf, unique } from '../places.ts';

/**
 * Nobody takes the runtime's AppArmor profile away.
 *
 * Field, of the Pod and every container: securityContext.appArmorProfile.type. Allowed: absent profile, RuntimeDefault,
 * Localhost.
 * Annotations: container.apparmor.security.beta.kubernetes.io/*. Allowed: empty, runtime/default, localhost/*.
 * Since v1.0, the fields too, which Kubernetes itself has had since v1.30.
 * https://kubernetes.io/docs/concepts/security/pod-security-standards/#baseline
 */
export const appArmorProfile: Check = {
  id: 'appArmorProfile',
  level: 'baseline',
  versions: [{ since: 'v1.0', check: refuseUnconfined }],
};

const TYPES: readonly string[] = ['RuntimeDefault', 'Localhost'];
const ANNOTATION = 'container.apparmor.security.beta.kubernetes.io/';

function refuseUnconfined(pod: CheckedPod): Finding | undefined {
  const bad = securityContextsOf(pod).flatMap(({ context, path, label }) => {
    if (context.appArmorProfile === undefined) return [];
    const { type = '' } = context.appArmorProfile;
    return TYPES.includes(type) ? [] : [{ type, label, path: [...path, 'appArmorProfile', 'type'] }];
  });
  const annotations = Object.entries(pod.annotations)
    .map(([key, value = '']) => ({ key, value }))
    .filter(({ key, value }) => key.startsWith(ANNOTATION) && !isAllowedAnnotation(value));
  if (bad.length === 0 && annotations.length === 0) return undefined;
  return {
    code: 'app-armor',
    params: { places: placesOf(bad), types: unique(bad.map(({ type }) => type)), annotations },
    paths: [...bad.map(({ path }) => path), ...annotations.map(({ key }) => ['metadata', 'annotations', key])],
  };
}

function isAllowedAnnotation(value: string): boolean {
  return value === '' || value === 'runtime/default' || value.startsWith('localhost/');
}
