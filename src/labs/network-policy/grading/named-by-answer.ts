import { addressBeside, addressText, parseAddress, type Cidr } from '../address.ts';
import type { PortProbe } from '../match-port.ts';
import { DIRECTIONS, type Policy } from '../policy.ts';
import { isPortNumber } from '../syntax.ts';

/** The most addresses and ports of policies that are tried; an answer to a challenge has a handful. */
export const MOST_NAMED = 40;

/** Addresses and ports at which policies change what they allow: the edges of their ranges, and what is just beyond. */
export interface NamedByPolicies {
  readonly addresses: readonly string[];
  readonly ports: readonly PortProbe[];
}

/** What has to be tried besides the goal's own connections, so that nothing can be opened where nobody looks. */
export function namedByPolicies(policies: readonly Policy[]): NamedByPolicies {
  const rules = policies.flatMap((policy) => DIRECTIONS.flatMap((direction) => policy[direction] ?? []));
  const ranges = rules
    .flatMap(({ peers }) => (peers === 'any' ? [] : peers))
    .flatMap((peer) => (peer.kind === 'addresses' ? [peer.cidr, ...peer.except] : []));
  const ports = rules
    .flatMap((rule) => (rule.ports === 'any' ? [] : rule.ports))
    .flatMap((port) => {
      const numbers = port.kind === 'range' ? [port.first - 1, port.first, port.last, port.last + 1] : [];
      return numbers.filter(isPortNumber).map((number): PortProbe => ({ port: number, protocol: port.protocol }));
    });
  return {
    addresses: [...new Set(ranges.flatMap(edgesOf))],
    ports: [...new Map(ports.map((each) => [`${each.protocol} ${each.port}`, each])).values()],
  };
}

function edgesOf({ family, first, last }: Cidr): string[] {
  const [start, end] = [
    { family, value: first },
    { family, value: last },
  ] as const;
  return [addressBeside(start, -1), start, end, addressBeside(end, 1)]
    .filter((each) => each !== undefined)
    .map(addressText)
    .filter((text) => parseAddress(text) !== undefined);
}
