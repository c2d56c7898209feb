import type { Pod, PortProbe } from '../index.ts';

/** `TCP 8080, 9090; UDP 53`: each protocol once. */
export function portsText(probes: readonly PortProbe[]): string {
  const byProtocol = new Map<string, number[]>();
  for (const { port, protocol } of probes) byProtocol.set(protocol, [...(byProtocol.get(protocol) ?? []), port]);
  return [...byProtocol].map(([protocol, ports]) => `${protocol} ${ports.join(', ')}`).join('; ');
}

/** The ports that a Pod's containers declare, once each by number and protocol. */
export function declaredPorts({ ports }: Pick<Pod, 'ports'>): PortProbe[] {
  const byText = new Map(ports.map(({ number, protocol }) => [`${number}/${protocol}`, { port: number, protocol }]));
  return [...byText.values()];
}
