import type { DirectionVerdict, Policy, RuleMatch, RuleMiss } from '../index.ts';
import { pathText } from '../../shared/shape.ts';
import type { FieldPath } from '../../../yaml/positions.ts';
import type { Place } from '../../shared/diagnostic.ts';
import type { Said } from '../../shared/grade.ts';
import type { Loaded } from './source-map.ts';

/** A part of a policy: its name in the policy, and where it stands; no place where the policy is given. */
export interface PolicyPart {
  readonly text: string;
  readonly place: Place | undefined;
}

/** A policy that isolates an end, and what its rules say of the connection. */
export interface Reason {
  readonly policy: PolicyPart;
  /** What holds for it as a whole where no rule is named. */
  readonly says: PolicySays | undefined;
  readonly rules: readonly {
    readonly says: Said<RuleSaysCatalogue>;
    /** The rule, then the elements of it that match. */
    readonly parts: readonly PolicyPart[];
  }[];
}

export type PolicySays = 'no-rule' | 'no-rule-for-this';

/** What a rule says of a connection. */
export interface RuleSaysCatalogue {
  allows: null;
  'is-for-other': Pick<RuleMiss, 'direction' | 'peerMatches' | 'portMatches'>;
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
    says: matches.length > 0 ? undefined : 'no-rule-for-this',
    rules: matches.map(({ rule, direction, peer, port }) => ({
      says: { code: 'allows', params: null },
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
    says: misses.length > 0 ? undefined : 'no-rule',
    rules: misses.map(({ direction, peerMatches, portMatches, rule }) => ({
      says: { code: 'is-for-other', params: { direction, peerMatches, portMatches } },
      parts: [partOf(policy, rule.path, pathText(rule.path))],
    })),
  };
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
