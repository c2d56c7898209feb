export { loadCluster, type Cluster } from './cluster.ts';
export { endpointText, type Endpoint } from './endpoint.ts';
export { evaluateConnection } from './evaluate.ts';
export type { PortProbe } from './match-port.ts';
export type { Pod } from './pod.ts';
export type { Policy } from './policy.ts';
export { reachability } from './reachability.ts';
export { policyShapes, shapes } from './shapes.ts';
export type { DirectionVerdict, RuleMatch, RuleMiss } from './verdict.ts';
