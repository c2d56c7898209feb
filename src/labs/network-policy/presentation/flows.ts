import { evaluateConnection, type Cluster, type Endpoint, type PortProbe } from '../index.ts';

/** Connections one way between two ends: the ports that are allowed, or those that are denied. */
export interface Flow {
  readonly allowed: boolean;
  readonly probes: readonly PortProbe[];
  /** Whether policies at the source deny some of them. */
  readonly deniedAtSource: boolean;
  /** Whether policies at the destination deny some of them. */
  readonly deniedAtDestination: boolean;
}

/** What is allowed from one end to another, then what is denied; nothing where no port is asked. */
export function flowsBetween(cluster: Cluster, from: Endpoint, to: Endpoint, probes: readonly PortProbe[]): Flow[] {
  const decided = probes.flatMap((probe) => {
    const verdict = evaluateConnection(cluster, { from, to, ...probe });
    return verdict.kind === 'decided' ? [{ probe, verdict }] : [];
  });
  return [true, false].flatMap((allowed) => {
    const these = decided.filter(({ verdict }) => verdict.allowed === allowed);
    if (these.length === 0) return [];
    return [
      {
        allowed,
        probes: these.map(({ probe }) => probe),
        deniedAtSource: these.some(({ verdict }) => !verdict.egress.allowed),
        deniedAtDestination: these.some(({ verdict }) => !verdict.ingress.allowed),
      },
    ];
  });
}
