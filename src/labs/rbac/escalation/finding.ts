import { ESCALATION_FINDINGS } from '../../../schema/goals/escalation-findings.ts';
import type { FieldPath } from '../../../yaml/positions.ts';
import type { Grant } from '../grants.ts';

/** The known ways to more rights, one a file beside this one, in the order in which they are told. */
export const FINDING_IDS = ESCALATION_FINDINGS;
export type FindingId = (typeof FINDING_IDS)[number];

/** A grant that gives a part of an escalation. */
export interface Evidence extends Grant {
  /** The verbs that count, of those the rule names; `*` where it names all. */
  readonly verbs: readonly string[];
  /** The names it is limited to; undefined where it is for all. */
  readonly limitedTo: readonly string[] | undefined;
  /** The parts of the rule that matter, as ways in the object in which it is written. */
  readonly paths: readonly FieldPath[];
}

/** A right that is looked for: says what of it a grant gives. */
export type PermissionMatcher = (grant: Grant) => Evidence | undefined;

/** A right that lacks another one to be a way to more. */
export interface OneShort {
  readonly held: PermissionMatcher;
  readonly lacks: LackedRight;
}

/** A right that would make a way complete, as a rule would name it. */
export interface LackedRight {
  readonly verb: string;
  readonly apiGroup: string;
  readonly resource: string;
}

/** A known way from rights to more rights. */
export interface Escalation {
  readonly id: FindingId;
  /** The page, and its section, that says so. */
  readonly documentation: string;
  /**
   * Each of these is enough. One that takes two rights needs both; the first of them says what is gained, and its names
   * are the limit of the whole.
   */
  readonly ways: readonly (readonly [PermissionMatcher] | readonly [PermissionMatcher, PermissionMatcher])[];
  /** More ways, whose other rights count wherever they hold: something is gained where the first right holds. */
  readonly crossNamespaceWays?: readonly (readonly [PermissionMatcher, ...PermissionMatcher[]])[];
  /** Rights that open no way by themselves, and the one that each lacks for it. */
  readonly oneShort?: readonly OneShort[];
  /** Whether two rights of a way work together, where it takes more than having both. */
  readonly together?: (first: Evidence, second: Evidence) => boolean;
}

const GOOD_PRACTICES = 'https://kubernetes.io/docs/concepts/security/rbac-good-practices/';

/** A section of Kubernetes' own list of such rights. */
export function goodPractices(section: string): string {
  return `${GOOD_PRACTICES}#${section}`;
}
