import type { FieldPath } from '../../yaml/positions.ts';
import type { ResolvedEndpoint, UnusableEndpoint } from './endpoint.ts';
import type { Direction, Policy, Rule } from './policy.ts';

/** What policies say of a connection. */
export type Verdict =
  /** Both directions were asked, and both must allow. Replies to an allowed connection are allowed with it. */
  | {
      readonly kind: 'decided';
      readonly allowed: boolean;
      readonly from: ResolvedEndpoint;
      readonly to: ResolvedEndpoint;
      readonly egress: DirectionVerdict;
      readonly ingress: DirectionVerdict;
      readonly notes: readonly Note[];
    }
  /** No policy can block a Pod's access to itself. */
  | { readonly kind: 'itself'; readonly allowed: true }
  /** There is no such connection. */
  | { readonly kind: 'impossible'; readonly allowed: false; readonly reason: Impossible };

export type Impossible =
  | { readonly part: 'from' | 'to'; readonly is: UnusableEndpoint['reason'] }
  | { readonly part: 'port' | 'protocol'; readonly is: 'unknown' };

/** What holds for one direction: egress at the source, ingress at the destination. */
export type DirectionVerdict =
  | {
      readonly state: 'not-isolated';
      readonly allowed: true;
      readonly because: 'outside-cluster' | 'host-network' | 'no-policy' | 'own-node';
    }
  | {
      readonly state: 'allowed';
      readonly allowed: true;
      readonly selectedBy: readonly Policy[];
      /** Every rule that allows the connection; one is enough. */
      readonly matches: readonly RuleMatch[];
    }
  | {
      readonly state: 'denied';
      readonly allowed: false;
      readonly selectedBy: readonly Policy[];
      /** Every rule of those policies, and why it does not match. */
      readonly misses: readonly RuleMiss[];
    };

export interface RuleReference {
  readonly policy: Policy;
  readonly direction: Direction;
  readonly rule: Rule;
  /** Its place in `ingress` or `egress`, from 0. */
  readonly index: number;
}

export interface RuleMatch extends RuleReference {
  readonly matches: true;
  /** The first element of `from` or `to` that matches; none where the rule has no such list and matches everybody. */
  readonly peer: ElementMatch | undefined;
  /** The first element of `ports` that matches; none where the rule has no such list and matches every port. */
  readonly port: ElementMatch | undefined;
  /** Whether the other end is matched by its address and by no selector. */
  readonly byAddress: boolean;
}

export interface ElementMatch {
  readonly index: number;
  readonly path: FieldPath;
}

export interface RuleMiss extends RuleReference {
  readonly matches: false;
  readonly peerMatches: boolean;
  readonly portMatches: boolean;
}

/** Something that NetworkPolicy leaves to the plugin, or that the verdict cannot know. */
export type Note = 'host-network' | 'pod-by-address' | 'pod-without-address' | 'own-node';
