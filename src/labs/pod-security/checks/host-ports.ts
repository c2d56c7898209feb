import type { Check, CheckedPod, Finding } from '../check.ts';
import { containersOf } from '../visit-containers.ts';
import { placesOf, unique } from '../places.ts';

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
  return {
    code: 'host-ports',
    params: { places: placesOf(bad), ports: unique(bad.map(({ hostPort }) => hostPort)) },
    paths: bad.map(({ path }) => path),
  };
}
