import { pathText } from '../../shared/shape.ts';
import { quoted } from '../../shared/wording.ts';
import type { Check, CheckedPod, Finding } from '../check.ts';

/**
 * No volume is a file or directory of the node.
 *
 * Field: spec.volumes[*].hostPath.
 * Allowed: absent. Since v1.0.
 * https://kubernetes.io/docs/concepts/security/pod-security-standards/#baseline
 */
export const hostPathVolumes: Check = {
  id: 'hostPathVolumes',
  level: 'baseline',
  versions: [{ since: 'v1.0', check: refuseHostPaths }],
};

function refuseHostPaths({ spec }: CheckedPod): Finding | undefined {
  const bad = (spec.volumes ?? []).flatMap(({ name, hostPath }, i) =>
    hostPath === undefined ? [] : [{ label: name === undefined ? pathText(['spec', 'volumes', i]) : quoted(name), i }],
  );
  if (bad.length === 0) return undefined;
  return {
    code: 'host-paths',
    params: { volumes: bad.map(({ label }) => label) },
    paths: bad.map(({ i }) => ['spec', 'volumes', i, 'hostPath']),
  };
}
