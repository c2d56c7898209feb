import { addressBeside, addressText, parseAddress, type Address, type Cidr } from '../address.ts';
import type { PortProbe } from '../match-port.ts';
import type { Protocol } from '../policy.ts';
import { isPortNumber } from '../syntax.ts';

/** Ports of a protocol, the last one included. */
export interface PortRange {
  readonly protocol: Protocol;
  readonly first: number;
  readonly last: number;
}

/**
 * The addresses at which a range begins and ends, and those just beyond. Between two edges nothing changes: who tries the
 * edges of every range that rules and goal name has tried all addresses.
 */
export function boundaryAddresses({ family, first, last }: Cidr): string[] {
  const start: Address = { family, value: first };
  const end: Address = { family, value: last };
  return [start, end, addressBeside(start, -1), addressBeside(end, 1)]
    .filter((each) => each !== undefined)
    .map(addressText)
    .filter((text) => parseAddress(text) !== undefined);
}

/** The ports at which a range begins and ends. */
export function portBounds({ protocol, first, last }: PortRange): PortProbe[] {
  return [
    { port: first, protocol },
    { port: last, protocol },
  ];
}

/** The ports just before a range and just behind it. */
export function portsBeyond({ protocol, first, last }: PortRange): PortProbe[] {
  return [first - 1, last + 1].filter(isPortNumber).map((port) => ({ port, protocol }));
}
