import type { DirectionVerdict, Policy, RuleMatch, RuleMiss } from '../../../labs/network-policy/index.ts';
import { pathText } from '../../../labs/shared/shape.ts';
import { joined } from '../../../labs/shared/wording.ts';
import type { FieldPath } from '../../../yaml/positions.ts';

/** A place in a policy's object. */
export interface Place {
  readonly path: FieldPath;
  readonly text: string;
}

/** A policy that isolates an end, and what its rules say of the connection. */
export interface Reason {
  readonly policy: Policy;
  /** What holds for it as a whole where no rule is named; empty otherwise. */
  readonly says: string;
  readonly rules: readonly {
    readonly text: string;
    /** The rule, then the elements of it that match. */
    readonly places: readonly Place[];
  }[];
}

/** Policies and rules behind what one direction says: those that allow come first. */
export function reasonsOf(verdict: DirectionVerdict): Reason[] {
  if (verdict.state === 'not-isolated') return [];
  const reasons = verdict.selectedBy.map((policy): Reason => {
    if (verdict.state === 'allowed')
      return allowing(
        policy,
        verdict.matches.filter((match) => match.policy === policy),
      );
    return denying(
      policy,
      verdict.misses.filter((miss) => miss.policy === policy),
    );
  });
  return reasons.sort((a, b) => Number(b.rules.length > 0) - Number(a.rules.length > 0));
}

function allowing(policy: Policy, matches: readonly RuleMatch[]): Reason {
  return {
    policy,
    says: matches.length > 0 ? '' : 'has no rule for this connection',
    rules: matches.map(({ rule, direction, peer, port }) => ({
      text: 'allows it',
      places: [
        { path: rule.path, text: pathText(rule.path) },
        ...(peer ? [{ path: peer.path, text: `${direction === 'ingress' ? 'from' : 'to'}[${peer.index}]` }] : []),
        ...(port ? [{ path: port.path, text: `ports[${port.index}]` }] : []),
      ],
    })),
  };
}

function denying(policy: Policy, misses: readonly RuleMiss[]): Reason {
  return {
    policy,
    says: misses.length > 0 ? '' : 'has no rule',
    rules: misses.map((miss) => ({ text: `is for ${missText(miss)}`, places: [{ path: miss.rule.path, text: pathText(miss.rule.path) }] })),
  };
}

function missText({ direction, peerMatches, portMatches }: RuleMiss): string {
  const peer = direction === 'ingress' ? 'another source' : 'another destination';
  return joined([...(peerMatches ? [] : [peer]), ...(portMatches ? [] : ['another port or protocol'])]);
}
