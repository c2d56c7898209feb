import type { LabelSelector } from '../shared/label-selector.ts';
import type { FieldPath } from '../../yaml/positions.ts';
import type { Cidr } from './address.ts';
import type { IndexSet } from './index-set.ts';

export const DIRECTIONS = ['ingress', 'egress'] as const;
export type Direction = (typeof DIRECTIONS)[number];

export const PROTOCOLS = ['TCP', 'UDP', 'SCTP'] as const;
export type Protocol = (typeof PROTOCOLS)[number];

/** An element of `from` or `to`, ready to be matched. */
export type PeerMatcher =
  | {
      readonly kind: 'pods';
      /** Indexes of the Pods it selects. */
      readonly selects: IndexSet;
      /** None: the policy's own namespace. */
      readonly namespaceSelector: LabelSelector | undefined;
      readonly podSelector: LabelSelector;
    }
  | { readonly kind: 'addresses'; readonly cidr: Cidr; readonly except: readonly Cidr[]; readonly text: string };

/** An element of `ports`: every port of a protocol, a range of one or more numbers, or the port that has a name in the Pod. */
export type PortMatcher = { readonly protocol: Protocol } & (
  | { readonly kind: 'any' }
  | { readonly kind: 'range'; readonly first: number; readonly last: number }
  | { readonly kind: 'name'; readonly name: string }
);

/** A rule allows what matches one of its peers and one of its ports. */
export interface Rule {
  /** The way to the rule in the policy's object. */
  readonly path: FieldPath;
  /** `any`: the rule has no `from` or `to`, or an empty one. */
  readonly peers: readonly PeerMatcher[] | 'any';
  readonly ports: readonly PortMatcher[] | 'any';
}

/** A NetworkPolicy compiled. It isolates the Pods it selects for each direction that has rules here, be they none. */
export interface Policy {
  readonly namespace: string;
  readonly name: string;
  /** Its object's place in the list that was loaded. */
  readonly object: number;
  readonly podSelector: LabelSelector;
  /** Indexes of the Pods it selects. */
  readonly selects: IndexSet;
  readonly ingress: readonly Rule[] | undefined;
  readonly egress: readonly Rule[] | undefined;
}

/** The rules of all policies that isolate a Pod for a direction; undefined where none does. */
export function rulesFor(
  { policies }: { readonly policies: readonly Policy[] },
  direction: Direction,
  pod: number,
): readonly Rule[] | undefined {
  const isolating = policies.filter((policy) => policy[direction] !== undefined && policy.selects.has(pod));
  return isolating.length === 0 ? undefined : isolating.flatMap((policy) => policy[direction] ?? []);
}
