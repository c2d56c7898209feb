import type { Check, CheckedPod, Finding } from '../check.ts';
import { unique } from '../places.ts';

/**
 * A Pod sets only kernel parameters that are its own and cannot hurt its neighbours.
 *
 * Field: spec.securityContext.sysctls[*].name.
 * Allowed: the names below, by version. Since v1.0; names were added in v1.27, v1.29, v1.32 and v1.37.
 * https://kubernetes.io/docs/concepts/security/pod-security-standards/#baseline
 */
export const sysctls: Check = {
  id: 'sysctls',
  level: 'baseline',
  versions: [
    { since: 'v1.0', check: (pod) => refuseOtherThan(pod, SAFE_1_0) },
    { since: 'v1.27', check: (pod) => refuseOtherThan(pod, SAFE_1_27) },
    { since: 'v1.29', check: (pod) => refuseOtherThan(pod, SAFE_1_29) },
    { since: 'v1.32', check: (pod) => refuseOtherThan(pod, SAFE_1_32) },
    { since: 'v1.37', check: (pod) => refuseOtherThan(pod, SAFE_1_37) },
  ],
};

const SAFE_1_0 = [
  'kernel.shm_rmid_forced',
  'net.ipv4.ip_local_port_range',
  'net.ipv4.ip_unprivileged_port_start',
  'net.ipv4.ping_group_range',
  'net.ipv4.tcp_syncookies',
];
const SAFE_1_27 = [...SAFE_1_0, 'net.ipv4.ip_local_reserved_ports'];
const SAFE_1_29 = [
  ...SAFE_1_27,
  'net.ipv4.tcp_fin_timeout',
  'net.ipv4.tcp_keepalive_intvl',
  'net.ipv4.tcp_keepalive_probes',
  'net.ipv4.tcp_keepalive_time',
];
const SAFE_1_32 = [...SAFE_1_29, 'net.ipv4.tcp_rmem', 'net.ipv4.tcp_wmem'];
const SAFE_1_37 = [...SAFE_1_32, 'net.ipv4.tcp_notsent_lowat', 'net.ipv4.tcp_slow_start_after_idle'];

function refuseOtherThan({ spec }: CheckedPod, safe: readonly string[]): Finding | undefined {
  const bad = (spec.securityContext?.sysctls ?? []).flatMap(({ name = '' }, i) => (safe.includes(name) ? [] : [{ name, i }]));
  if (bad.length === 0) return undefined;
  return {
    code: 'sysctls',
    params: { names: unique(bad.map(({ name }) => name)), allowed: safe },
    paths: bad.map(({ i }) => ['spec', 'securityContext', 'sysctls', i, 'name']),
  };
}
