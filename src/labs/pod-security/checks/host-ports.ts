import { joined } from '../../shared/wording.ts';
import type { Check, CheckedPod, Finding } from '../check.ts';
import { containersOf } from '../visit-containers.ts';
import { placesText, unique } from '../wording.ts';

/**
 * A container takes no port of its node.
 *
 * Field, of every container: ports[*].hostPort.
 * Allowed: absent, 0. Since v1.0.
 * In a Pod with hostNetwork the API server fills in hostPort. What is filled in is not reported here: such a Pod is
 * refused for hostNetwork.
 * https://kubernetes.io/docs/concepts/security/pod-security-standards/#baseline
 */
export const hostPorts: Check = {
  id: 'hostPorts',
  level: 'baseline',
  versions: [{ since: 'v1.0', check: refuseHostPorts }],
};

function refuseHostPorts(pod: CheckedPod): Finding | undefined {
  const bad = containersOf(pod).flatMap(({ container, path, label }) =>
    (container.ports ?? []).flatMap(({ hostPort = 0 }, i) =>
      hostPort === 0 ? [] : [{ hostPort, label, path: [...path, 'ports', i, 'hostPort'] }],
    ),
  );
  if (bad.length === 0) return undefined;
  const ports = joined(unique(bad.map(({ hostPort }) => String(hostPort))));
  return {
    message: `hostPort is ${ports} in ${placesText(bad)}: it must be 0 or absent.`,
    paths: bad.map(({ path }) => path),
  };
}
