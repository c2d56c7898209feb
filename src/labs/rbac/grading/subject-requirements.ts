import type { Actions, SubjectGoal } from '../../../schema/goals/rbac.ts';
import { requirement, type Requirement } from '../../shared/grade.ts';
import { authorize } from '../authorize.ts';
import { escalationPaths } from '../escalation/escalation-paths.ts';
import { FINDING_IDS, type FindingId } from '../escalation/finding.ts';
import { grantsOf, type Grant } from '../grants.ts';
import type { PolicyModel } from '../policy-model.ts';
import { actionOf } from '../request.ts';
import { userInfoOf } from '../user-info.ts';
import { subjectOf } from '../who-can.ts';
import { requestsOf, unlistedName } from './expected-actions.ts';
import { overPermissionOf, type OverPermission } from './over-permission.ts';
import type { AskedCatalogue, FoundCatalogue } from './requirements.ts';

type RbacRequirement = Requirement<AskedCatalogue, FoundCatalogue>;

/**
 * What a goal asks of one subject.
 * @param isGiven whether a grant comes from objects that are not edited, so that it is no excess
 */
export function subjectRequirements(goal: SubjectGoal, model: PolicyModel, isGiven: (grant: Grant) => boolean): RbacRequirement[] {
  return [
    ...goal.may.map((actions) => may(goal, actions, model)),
    ...goal.mayNot.map((actions) => mayNot(goal, actions, model)),
    nothingElse(goal, model, isGiven),
    ...(goal.withoutEscalations === undefined ? [] : [withoutEscalations(goal, goal.withoutEscalations, model)]),
  ];
}

function may({ subject }: SubjectGoal, actions: Actions, model: PolicyModel): RbacRequirement {
  const asked = { code: 'may' as const, params: { subject, actions } };
  for (const action of requestsOf(actions, unlistedName(model))) {
    const decision = authorize(model, { ...subjectOf(subject), ...action });
    if (!decision.allowed)
      return requirement(asked, [{ code: 'refused', params: { action: actionOf(action), reason: decision.reasons[0] } }]);
  }
  return requirement(asked, []);
}

function mayNot({ subject }: SubjectGoal, actions: Actions, model: PolicyModel): RbacRequirement {
  const asked = { code: 'may-not' as const, params: { subject, actions } };
  for (const action of requestsOf(actions, unlistedName(model))) {
    const decision = authorize(model, { ...subjectOf(subject), ...action });
    if (decision.allowed) return requirement(asked, [{ code: 'allowed', params: { action: actionOf(action), decision } }]);
  }
  return requirement(asked, []);
}

function nothingElse(
  { subject, may: needed, mayAlso }: SubjectGoal,
  model: PolicyModel,
  isGiven: (grant: Grant) => boolean,
): RbacRequirement {
  const grants = grantsOf(model, userInfoOf(subjectOf(subject))).filter((grant) => !isGiven(grant));
  const all = grants.flatMap((grant) => overPermissionOf(grant, [...needed, ...mayAlso]));
  const excess = [...new Map<string, OverPermission>(all.map((each) => [JSON.stringify(each), each])).values()];
  return requirement({ code: 'nothing-else', params: { subject } }, excess.length === 0 ? [] : [{ code: 'excess', params: { excess } }]);
}

function withoutEscalations(
  { subject }: SubjectGoal,
  of: NonNullable<SubjectGoal['withoutEscalations']>,
  model: PolicyModel,
): RbacRequirement {
  const unwanted: readonly FindingId[] = of === 'all' ? FINDING_IDS : of;
  const paths = escalationPaths(model, subjectOf(subject)).filter(({ finding }) => unwanted.includes(finding));
  return requirement(
    { code: 'without-escalations', params: { subject, of } },
    paths.length === 0 ? [] : [{ code: 'escalations', params: { paths } }],
  );
}
