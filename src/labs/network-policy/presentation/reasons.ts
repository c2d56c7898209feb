import type { DirectionVerdict, Policy, RuleMatch, RuleMiss } from '../index.ts';
import { pathText } from '../../shared/shape.ts';
import { joined } from '../../shared/wording.ts';
import type { FieldPath } from '../../../yaml/positions.ts';
import type { Place } from '../../shared/diagnostic.ts';
import type { Loaded } from './source-map.ts';

/** A part of a policy: its name in the policy, and where it stands; no place where the policy is given. */
export interface PolicyPart {
  readonly text: string;
  readonly place: Place | undefined;
}

/** A policy that isolates an end, and what its rules say of the connection. */
export interface Reason {
  readonly policy: PolicyPart;
  /** What holds for it as a whole where no rule is named; empty otherwise. */
  readonly says: string;
  readonly rules: readonly {
    readonly text: string;
    /** The rule, then the elements of it that match. */
    readonly parts: readonly PolicyPart[];
  }[];
}

type PartOf = (policy: Policy, path: FieldPath, text: string) => PolicyPart;

/** Policies and rules behind what one direction says: those that allow come first. */
export function reasonsOf(verdict: DirectionVerdict, loaded: Pick<Loaded, 'isWritten' | 'placeOf'>): Reason[] {
  if (verdict.state === 'not-isolated') return [];
  const partOf: PartOf = (policy, path, text) => policyPart(loaded, policy, path, text);
  const reasons = verdict.selectedBy.map((policy): Reason => {
    if (verdict.state === 'allowed')
      return allowing(
        policy,
        partOf,
        verdict.matches.filter((match) => match.policy === policy),
      );
    return denying(
      policy,
      partOf,
      verdict.misses.filter((miss) => miss.policy === policy),
    );
  });
  return reasons.sort((a, b) => Number(b.rules.length > 0) - Number(a.rules.length > 0));
}

function allowing(policy: Policy, partOf: PartOf, matches: readonly RuleMatch[]): Reason {
  return {
    policy: partOf(policy, ['metadata', 'name'], `${policy.namespace}/${policy.name}`),
    says: matches.length > 0 ? '' : 'has no rule for this connection',
    rules: matches.map(({ rule, direction, peer, port }) => ({
      text: 'allows it',
      parts: [
        partOf(policy, rule.path, pathText(rule.path)),
        ...(peer ? [partOf(policy, peer.path, `${direction === 'ingress' ? 'from' : 'to'}[${peer.index}]`)] : []),
        ...(port ? [partOf(policy, port.path, `ports[${port.index}]`)] : []),
      ],
    })),
  };
}

function denying(policy: Policy, partOf: PartOf, misses: readonly RuleMiss[]): Reason {
  return {
    policy: partOf(policy, ['metadata', 'name'], `${policy.namespace}/${policy.name}`),
    says: misses.length > 0 ? '' : 'has no rule',
    rules: misses.map((miss) => ({ text: `is for ${missText(miss)}`, parts: [partOf(policy, miss.rule.path, pathText(miss.rule.path))] })),
  };
}

function missText({ direction, peerMatches, portMatches }: RuleMiss): string {
  const peer = direction === 'ingress' ? 'another source' : 'another destination';
  return joined([...(peerMatches ? [] : [peer]), ...(portMatches ? [] : ['another port or protocol'])]);
}

/** A part of a policy, with the way to its line if the policy is one of the text. */
export function policyPart(
  { isWritten, placeOf }: Pick<Loaded, 'isWritten' | 'placeOf'>,
  { object }: Policy,
  path: FieldPath,
  text: string,
): PolicyPart {
  return { text, place: isWritten(object) ? placeOf(object, path) : undefined };
}
