import type { Check, CheckedPod, Finding } from '../check.ts';

/**
 * A Pod has namespaces of its own and shares none of the node's.
 *
 * Fields: spec.hostNetwork, spec.hostPID, spec.hostIPC.
 * Allowed: absent, false. Since v1.0.
 * https://kubernetes.io/docs/concepts/security/pod-security-standards/#baseline
 */
export const hostNamespaces: Check = {
  id: 'hostNamespaces',
  level: 'baseline',
  versions: [{ since: 'v1.0', check: refuseSharedNamespaces }],
};

const NAMESPACES = [
  { field: 'hostNetwork', name: 'network' },
  { field: 'hostPID', name: 'process' },
  { field: 'hostIPC', name: 'IPC' },
] as const;

function refuseSharedNamespaces({ spec }: CheckedPod): Finding | undefined {
  const shared = NAMESPACES.filter(({ field }) => spec[field] === true);
  if (shared.length === 0) return undefined;
  return {
    code: 'host-namespaces',
    params: { shared },
    paths: shared.map(({ field }) => ['spec', field]),
  };
}
