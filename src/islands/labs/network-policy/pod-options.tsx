import { useMemo } from 'preact/hooks';
import { podName, type PodSummary } from '../../../labs/network-policy/presentation/pod-summary.ts';

/** Options for all Pods, by namespace. */
export function PodOptions({ pods }: { pods: readonly PodSummary[] }) {
  // There may be thousands: the same elements are not compared again.
  return useMemo(
    () => (
      <>
        {[...new Set(pods.map(({ namespace }) => namespace))].map((namespace) => (
          <optgroup key={namespace} label={`namespace ${namespace}`}>
            {pods
              .filter((pod) => pod.namespace === namespace)
              .map((pod) => (
                <option key={pod.name} value={podName(pod)}>
                  {podName(pod)}
                </option>
              ))}
          </optgroup>
        ))}
      </>
    ),
    [pods],
  );
}
