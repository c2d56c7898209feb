import { userInfoOf, SUPERUSERS, type UserInfo } from '../user-info.ts';
import { grantsOf, type Grant } from '../grants.ts';
import { objectKey, type Scope } from '../objects.ts';
import type { PolicyModel } from '../policy-model.ts';
import type { Subject } from '../request.ts';
import { bind } from './bind.ts';
import { csrApprove } from './csr-approve.ts';
import { ephemeralContainers } from './ephemeral-containers.ts';
import { escalate } from './escalate.ts';
import {
  FINDING_IDS,
  goodPractices,
  type Escalation,
  type Evidence,
  type FindingId,
  type LackedRight,
  type PermissionMatcher,
} from './finding.ts';
import { exec } from './exec.ts';
import { impersonate } from './impersonate.ts';
import { mutatingPolicy } from './mutating-policy.ts';
import { namespaceLabel } from './namespace-label.ts';
import { nodesProxy } from './nodes-proxy.ts';
import { podCreate } from './pod-create.ts';
import { podImage } from './pod-image.ts';
import { pvHostpath } from './pv-hostpath.ts';
import { secretsRead } from './secrets-read.ts';
import { tokenRequest } from './token-request.ts';
import { webhookConfig } from './webhook-config.ts';
import { wildcard } from './wildcard.ts';

/** All ways that are looked for; belonging to `system:masters`, which comes by no rule, is looked for beside them. */
export const ESCALATIONS: readonly Escalation[] = [
  wildcard,
  escalate,
  bind,
  impersonate,
  tokenRequest,
  csrApprove,
  secretsRead,
  podCreate,
  podImage,
  exec,
  ephemeralContainers,
  nodesProxy,
  pvHostpath,
  webhookConfig,
  mutatingPolicy,
  namespaceLabel,
];

/** A way from somebody's rights to more. */
export interface EscalationPath {
  readonly finding: FindingId;
  /** Where it works. */
  readonly scope: Scope;
  /** The names it is limited to; undefined where it is not. */
  readonly limitedTo: readonly string[] | undefined;
  /** Every grant that is part of it; none for `system:masters`. */
  readonly evidence: readonly Evidence[];
  readonly documentation: string;
}

/**
 * The known ways from what somebody may do to more than that: for the whole cluster, and for each namespace in which a
 * RoleBinding gives a part of it. They are ways, not attacks: some people must have such rights.
 * https://kubernetes.io/docs/concepts/security/rbac-good-practices/#privilege-escalation-risks
 */
export function escalationPaths(model: PolicyModel, subject: Subject): EscalationPath[] {
  const userInfo = userInfoOf(subject);
  const grants = givenGrants(model, userInfo);
  const everywhere = grants.filter(({ scope }) => scope.kind === 'cluster');
  const namespaces = new Set(grants.flatMap(({ scope }) => (scope.kind === 'namespace' ? [scope.namespace] : [])));
  const paths = ESCALATIONS.flatMap((escalation) => [
    ...pathIn({ kind: 'cluster' }, { own: everywhere, everywhere: [], all: grants }, escalation),
    ...[...namespaces].flatMap((namespace) => {
      const here = grants.filter(({ scope }) => scope.kind === 'namespace' && scope.namespace === namespace);
      return pathIn({ kind: 'namespace', namespace }, { own: here, everywhere, all: grants }, escalation);
    }),
  ]);
  const superuser: EscalationPath[] = userInfo.groups.includes(SUPERUSERS)
    ? [
        {
          finding: 'system-masters',
          scope: { kind: 'cluster' },
          limitedTo: undefined,
          evidence: [],
          documentation: goodPractices('least-privilege'),
        },
      ]
    : [];
  return [...superuser, ...paths].sort((a, b) => FINDING_IDS.indexOf(a.finding) - FINDING_IDS.indexOf(b.finding));
}

/** A right that would be a way to more, if one other right were there beside it. */
export interface NearEscalation {
  readonly finding: FindingId;
  readonly scope: Scope;
  readonly evidence: readonly Evidence[];
  readonly lacks: LackedRight;
  readonly documentation: string;
}

/**
 * Rights that lack one other to be a way to more: whoever gets that one some day has the way. Told only of findings whose
 * way is not open in the same scope.
 */
export function nearEscalations(model: PolicyModel, subject: Subject): NearEscalation[] {
  const grants = givenGrants(model, userInfoOf(subject));
  const open = new Set(escalationPaths(model, subject).map(({ finding, scope }) => `${finding} ${scopeKey(scope)}`));
  const byScope = Map.groupBy(grants, ({ scope }) => scopeKey(scope));
  return ESCALATIONS.flatMap(({ id, oneShort = [], documentation }) =>
    [...byScope].flatMap(([key, [first, ...rest]]): NearEscalation[] => {
      if (first === undefined || open.has(`${id} ${key}`) || open.has(`${id} ${scopeKey({ kind: 'cluster' })}`)) return [];
      return oneShort
        .flatMap(({ held, lacks }): NearEscalation[] => {
          const evidence = merged(evidenceOf(held, [first, ...rest]));
          return evidence.length === 0 ? [] : [{ finding: id, scope: first.scope, evidence, lacks, documentation }];
        })
        .slice(0, 1);
    }),
  );
}

function scopeKey(scope: Scope): string {
  return scope.kind === 'cluster' ? 'cluster' : `in ${scope.namespace}`;
}

/** What somebody holds, as one scope sees it. */
interface Held {
  readonly own: readonly Grant[];
  readonly everywhere: readonly Grant[];
  /** All of it, whatever the scope. */
  readonly all: readonly Grant[];
}

/** The path that a scope's own grants open, alone or together with others. */
function pathIn(scope: Scope, held: Held, escalation: Escalation): EscalationPath[] {
  const ways = [
    ...escalation.ways.flatMap((needs) => wayOf(needs, held, escalation.together) ?? []),
    ...(escalation.crossNamespaceWays ?? []).flatMap((needs) => wayApart(needs, held) ?? []),
  ];
  if (ways.length === 0) return [];
  const limits = ways.flatMap(({ gained }) => gained.map(({ limitedTo }) => limitedTo));
  const limitedTo = limits.includes(undefined) ? undefined : [...new Set(limits.flatMap((names) => names ?? []))];
  const evidence = merged(ways.flatMap(({ gained, others }) => [...gained, ...others]));
  return [{ finding: escalation.id, scope, limitedTo, evidence, documentation: escalation.documentation }];
}

/** What grants give of a way: the right that says what is gained, and the others that it takes. */
interface Way {
  readonly gained: readonly Evidence[];
  readonly others: readonly Evidence[];
}

function evidenceOf(need: PermissionMatcher, grants: readonly Grant[]): Evidence[] {
  return grants.flatMap((grant) => need(grant) ?? []);
}

/** A way, if the scope's own grants give its first right, and any grants the others. */
function wayApart([first, ...rest]: readonly [PermissionMatcher, ...PermissionMatcher[]], { own, all }: Held): Way | undefined {
  const gained = evidenceOf(first, own);
  const others = rest.map((need) => evidenceOf(need, all));
  return [gained, ...others].some(({ length }) => length === 0) ? undefined : { gained, others: others.flat() };
}

/** A way, if all of its rights are there and the scope's own grants give at least one of them. */
function wayOf(
  [first, second]: Escalation['ways'][number],
  { own, everywhere }: Held,
  together: Escalation['together'] = () => true,
): Way | undefined {
  if (second === undefined) {
    const gained = evidenceOf(first, own);
    return gained.length === 0 ? undefined : { gained, others: [] };
  }
  if (evidenceOf(first, own).length === 0 && evidenceOf(second, own).length === 0) return undefined;
  const firsts = evidenceOf(first, [...own, ...everywhere]);
  const seconds = evidenceOf(second, [...own, ...everywhere]);
  const gained = firsts.filter((part) => seconds.some((other) => together(part, other)));
  const others = seconds.filter((other) => firsts.some((part) => together(part, other)));
  return gained.length === 0 ? undefined : { gained, others };
}

/** What bindings of these objects give: what every cluster has is no way that somebody opened. */
function givenGrants(model: PolicyModel, userInfo: UserInfo): Grant[] {
  return grantsOf(model, userInfo).filter(({ binding }) => !binding.object.isDefault);
}

/** Each grant once, with all that counts of it. */
function merged(evidence: readonly Evidence[]): Evidence[] {
  return [
    ...Map.groupBy(
      evidence,
      ({ binding, rule }) => `${objectKey(binding.object)} ${objectKey(rule.origin)} ${rule.path.join('.')}`,
    ).values(),
  ].flatMap((parts) => {
    const [first] = parts;
    if (first === undefined) return [];
    const paths = new Map(parts.flatMap((part) => part.paths.map((path) => [path.join('.'), path])));
    return [{ ...first, verbs: [...new Set(parts.flatMap(({ verbs }) => verbs))], paths: [...paths.values()] }];
  });
}
