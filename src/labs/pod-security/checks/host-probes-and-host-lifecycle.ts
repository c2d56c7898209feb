import type { Check, CheckedPod, Finding } from '../check.ts';
import { containersOf } from '../visit-containers.ts';
import { placesOf, unique } from '../places.ts';

/**
 * Probes and lifecycle hooks go to the Pod itself: the kubelet sends them from the node, so another host would let the
 * author of a Pod choose where the node connects to.
 *
 * Fields, of every container: livenessProbe, readinessProbe, startupProbe, lifecycle.postStart and lifecycle.preStop, in
 * each of them httpGet.host and tcpSocket.host.
 * Allowed: absent, empty. Since v1.34.
 * https://kubernetes.io/docs/concepts/security/pod-security-standards/#baseline
 */
export const hostProbesAndHostLifecycle: Check = {
  id: 'hostProbesAndHostLifecycle',
  level: 'baseline',
  versions: [{ since: 'v1.34', check: refuseHosts }],
};

function refuseHosts(pod: CheckedPod): Finding | undefined {
  const bad = containersOf(pod).flatMap(({ container, path, label }) => {
    const handlers = [
      { handler: container.livenessProbe, at: ['livenessProbe'] },
      { handler: container.readinessProbe, at: ['readinessProbe'] },
      { handler: container.startupProbe, at: ['startupProbe'] },
      { handler: container.lifecycle?.postStart, at: ['lifecycle', 'postStart'] },
      { handler: container.lifecycle?.preStop, at: ['lifecycle', 'preStop'] },
    ];
    return handlers.flatMap(({ handler, at }) =>
      (['httpGet', 'tcpSocket'] as const).flatMap((action) => {
        const host = handler?.[action]?.host ?? '';
        return host === '' ? [] : [{ host, label, path: [...path, ...at, action, 'host'] }];
      }),
    );
  });
  if (bad.length === 0) return undefined;
  return {
    code: 'probe-hosts',
    params: { places: placesOf(bad), hosts: unique(bad.map(({ host }) => host)) },
    paths: bad.map(({ path }) => path),
  };
}
