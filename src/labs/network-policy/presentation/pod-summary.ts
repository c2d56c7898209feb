import { endpointText, type Endpoint } from '../endpoint.ts';
import type { Pod } from '../pod.ts';

/** What a form knows of a Pod. */
export type PodSummary = Pick<Pod, 'namespace' | 'name' | 'ports'>;

export function endpointOf({ namespace, name }: Pick<Pod, 'namespace' | 'name'>): Endpoint {
  return { namespace, pod: name };
}

/** `shop/frontend` */
export function podName(pod: Pick<Pod, 'namespace' | 'name'>): string {
  return endpointText(endpointOf(pod));
}

export function podAt<Known extends PodSummary>({ pods }: { readonly pods: readonly Known[] }, end: Endpoint): Known | undefined {
  return 'ip' in end ? undefined : pods.find(({ namespace, name }) => namespace === end.namespace && name === end.pod);
}
