import { addedCapabilities } from '../added-capabilities.ts';
import type { Check, CheckedPod, Finding } from '../check.ts';
import { placesOf, unique } from '../places.ts';

/**
 * A container adds no capability beyond the default set of Docker. NET_RAW, which is in that set, may not be added either.
 *
 * Field, of every container: securityContext.capabilities.add.
 * Allowed: absent, empty, the names below, written as here: upper case and without "CAP_". Since v1.0.
 * https://kubernetes.io/docs/concepts/security/pod-security-standards/#baseline
 */
export const capabilitiesBaseline: Check = {
  id: 'capabilities_baseline',
  level: 'baseline',
  versions: [{ since: 'v1.0', check: refuseUnusualCapabilities }],
};

const ALLOWED = [
  'AUDIT_WRITE',
  'CHOWN',
  'DAC_OVERRIDE',
  'FOWNER',
  'FSETID',
  'KILL',
  'MKNOD',
  'NET_BIND_SERVICE',
  'SETFCAP',
  'SETGID',
  'SETPCAP',
  'SETUID',
  'SYS_CHROOT',
];

function refuseUnusualCapabilities(pod: CheckedPod): Finding | undefined {
  const bad = addedCapabilities(pod).filter(({ capability }) => !ALLOWED.includes(capability));
  if (bad.length === 0) return undefined;
  return {
    code: 'added-capabilities',
    params: { places: placesOf(bad), capabilities: unique(bad.map(({ capability }) => capability)), allowed: ALLOWED },
    paths: bad.map(({ path }) => path),
  };
}
