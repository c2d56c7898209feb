import { pathText } from '../../shared/shape.ts';
import { joined, quoted } from '../../shared/wording.ts';
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
    message: `${bad.length === 1 ? 'Volume' : 'Volumes'} ${joined(bad.map(({ label }) => label))} must not be of the type hostPath, which is a path of the node.`,
    paths: bad.map(({ i }) => ['spec', 'volumes', i, 'hostPath']),
  };
}
