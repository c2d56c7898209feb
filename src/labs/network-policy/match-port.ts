import type { ResolvedEndpoint } from './endpoint.ts';
import type { PortMatcher, Protocol } from './policy.ts';

/** The port of the destination that a connection goes to. */
export interface PortProbe {
  readonly port: number;
  readonly protocol: Protocol;
}

/**
 * Whether an element of `ports` matches. A name is the port that a container of the destination gave it, for ingress and
 * egress alike; several Pods may mean different numbers by it, and an address outside the cluster has no names.
 */
export function matchesPort(matcher: PortMatcher, { port, protocol }: PortProbe, destination: ResolvedEndpoint): boolean {
  if (matcher.protocol !== protocol) return false;
  switch (matcher.kind) {
    case 'any':
      return true;
    case 'range':
      return matcher.first <= port && port <= matcher.last;
    case 'name':
      return (
        destination.kind === 'pod' &&
        !destination.pod.hostNetwork &&
        destination.pod.ports.some((each) => each.name === matcher.name && each.number === port && each.protocol === protocol)
      );
  }
}
