import type { Check, CheckedPod, Finding } from '../check.ts';
import { securityContextsOf } from '../visit-containers.ts';
import { placesOf } from '../places.ts';

/**
 * A container keeps to the SELinux types made for containers, and to the runtime's user and role.
 *
 * Field, of the Pod and every container: securityContext.seLinuxOptions.type. Allowed: absent, empty, container_t,
 * container_init_t, container_kvm_t; since v1.31 container_engine_t.
 * Fields, of the same: seLinuxOptions.user, seLinuxOptions.role. Allowed: absent, empty.
 * Since v1.0.
 * https://kubernetes.io/docs/concepts/security/pod-security-standards/#baseline
 */
export const seLinuxOptions: Check = {
  id: 'seLinuxOptions',
  level: 'baseline',
  versions: [
    { since: 'v1.0', check: (pod) => refuseOtherThan(pod, TYPES_1_0) },
    { since: 'v1.31', check: (pod) => refuseOtherThan(pod, TYPES_1_31) },
  ],
};

const TYPES_1_0 = ['container_t', 'container_init_t', 'container_kvm_t'];
const TYPES_1_31 = [...TYPES_1_0, 'container_engine_t'];

function refuseOtherThan(pod: CheckedPod, types: readonly string[]): Finding | undefined {
  const bad = securityContextsOf(pod).flatMap(({ context, path, label }) => {
    const options = context.seLinuxOptions ?? {};
    return (['type', 'user', 'role'] as const).flatMap((field) => {
      const value = options[field] ?? '';
      const allowed = value === '' || (field === 'type' && types.includes(value));
      return allowed ? [] : [{ field, value, label, path: [...path, 'seLinuxOptions', field] }];
    });
  });
  if (bad.length === 0) return undefined;
  return {
    code: 'se-linux',
    params: { places: placesOf(bad), set: bad.map(({ field, value }) => ({ field, value })), types },
    paths: bad.map(({ path }) => path),
  };
}
