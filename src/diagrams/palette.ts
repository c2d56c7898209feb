/** What a node of a diagram can be, in the order of the legend. The ids are the classes authors write. */
export const NODE_KINDS = {
  client: 'client',
  control: 'control plane',
  store: 'data store',
  host: 'node component',
  workload: 'workload',
  policy: 'check or policy',
  external: 'outside the cluster',
  attacker: 'attacker',
} as const;
export type NodeKind = keyof typeof NODE_KINDS;

/** Connections that are not simply made: refused ones, and those that work and should not. */
export const EDGE_KINDS = ['denied', 'risky'] as const;
export type EdgeKind = (typeof EDGE_KINDS)[number];

export function isNodeKind(name: string): name is NodeKind {
  return Object.hasOwn(NODE_KINDS, name);
}

export function isEdgeKind(name: string): name is EdgeKind {
  return EDGE_KINDS.some((kind) => kind === name);
}
