import type { Actions, SubjectGoal } from '../../../schema/goals/rbac.ts';
import type { Requirement } from '../../shared/grade.ts';
import { counted } from '../../../text/counted.ts';
import { authorize } from '../authorize.ts';
import { callerOf } from '../caller.ts';
import { FINDING_IDS, type FindingId } from '../escalation/escalation.ts';
import { escalationPaths, type EscalationPath } from '../escalation/escalation-paths.ts';
import { grantsOf, type Grant } from '../grants.ts';
import { objectText, scopeText } from '../objects.ts';
import type { Rbac } from '../rbac.ts';
import { actionOf, actionText } from '../request.ts';
import { subjectOf, subjectText } from '../who-can.ts';
import { actionsText, requestsOf, unlistedName } from './asked.ts';
import { excessOf } from './excess.ts';

/** The most examples that are shown of one thing. */
const EXAMPLES = 3;

/**
 * What a goal asks of one subject.
 * @param isGiven whether a grant comes from objects that are not edited, so that it is no excess
 */
export function subjectRequirements(goal: SubjectGoal, rbac: Rbac, isGiven: (grant: Grant) => boolean): Requirement[] {
  return [
    ...goal.may.map((actions) => may(goal, actions, rbac)),
    ...goal.mayNot.map((actions) => mayNot(goal, actions, rbac)),
    nothingElse(goal, rbac, isGiven),
    ...(goal.withoutEscalations === undefined ? [] : [freeOf(goal, goal.withoutEscalations, rbac)]),
  ];
}

function may({ subject }: SubjectGoal, actions: Actions, rbac: Rbac): Requirement {
  const text = `${subjectText(subject)} may ${actionsText(actions, 'and')}.`;
  for (const action of requestsOf(actions, unlistedName(rbac))) {
    const decision = authorize(rbac, { ...subjectOf(subject), ...action });
    if (!decision.allowed) return { text, met: false, detail: `Refused: ${actionText(actionOf(action))}. ${decision.reasons[0].text}` };
  }
  return { text, met: true };
}

function mayNot({ subject }: SubjectGoal, actions: Actions, rbac: Rbac): Requirement {
  const text = `${subjectText(subject)} may not ${actionsText(actions, 'or')}.`;
  for (const action of requestsOf(actions, unlistedName(rbac))) {
    const decision = authorize(rbac, { ...subjectOf(subject), ...action });
    if (decision.allowed) return { text, met: false, detail: `Allowed: ${actionText(actionOf(action))}. ${decision.text}` };
  }
  return { text, met: true };
}

function nothingElse({ subject, may: needed, mayAlso }: SubjectGoal, rbac: Rbac, isGiven: (grant: Grant) => boolean): Requirement {
  const text = `${subjectText(subject)} has no rights beyond the task.`;
  const grants = grantsOf(rbac, callerOf(subjectOf(subject))).filter((grant) => !isGiven(grant));
  const excess = [...new Set(grants.flatMap((grant) => excessOf(grant, [...needed, ...mayAlso])))];
  return excess.length === 0 ? { text, met: true } : { text, met: false, detail: `There is more: ${examples(excess)}.` };
}

function freeOf({ subject }: SubjectGoal, free: NonNullable<SubjectGoal['withoutEscalations']>, rbac: Rbac): Requirement {
  const unwanted: readonly FindingId[] = free === 'all' ? FINDING_IDS : free;
  const text =
    free === 'all'
      ? `${subjectText(subject)} has no known way to more rights.`
      : `${subjectText(subject)} has no way to more rights by ${free.join(', ')}.`;
  const found = escalationPaths(rbac, subjectOf(subject)).filter(({ finding }) => unwanted.includes(finding));
  return found.length === 0 ? { text, met: true } : { text, met: false, detail: `Found: ${examples(found.map(pathText))}.` };
}

function pathText({ finding, scope, evidence: [first] }: EscalationPath): string {
  const from = first === undefined ? '' : `, by ${objectText(first.binding.object)} and ${objectText(first.rule.origin)}`;
  return `${finding} ${scopeText(scope)}${from}`;
}

function examples(all: readonly string[]): string {
  const more = all.length - EXAMPLES;
  return `${all.slice(0, EXAMPLES).join('; ')}${more > 0 ? `; and ${counted(more, 'other')}` : ''}`;
}
