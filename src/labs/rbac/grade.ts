import type { RbacGoal } from '../../schema/goals/rbac.ts';
import { gradeOf, type Grade, type Requirement } from '../shared/grade.ts';
import { readObjects, type LocatedObject, type Problem } from '../shared/read-objects.ts';
import { callerOf } from './caller.ts';
import { DEFAULT_ROLES } from './default-roles.ts';
import { grantsOf, type Grant } from './grants.ts';
import { subjectRequirements } from './grading/subject-requirements.ts';
import { loadRbac } from './load.ts';
import { objectText, rbacShapes, type ObjectReference } from './objects.ts';
import type { Rbac } from './rbac.ts';
import { namedSubjects, subjectOf, subjectText, type NamedSubject } from './who-can.ts';

/**
 * Grades an answer by what it lets whom do, together with the objects that are given and the roles of every cluster. The
 * goal names everybody who may have rights and all of those rights; more of either fails, as does an object that the API
 * server would refuse.
 * @param goal the challenge's goal
 * @param given the text of the objects that are there and not edited; empty where there are none
 * @param answer the learner's text
 */
export function grade(goal: RbacGoal, given: string, answer: string): Grade {
  const fixed = [...DEFAULT_ROLES, ...readObjects(given, rbacShapes).objects.map(({ value }) => value)];
  const { objects, problems } = readObjects(answer, rbacShapes);
  const rbac = loadRbac([...fixed, ...objects.map(({ value }) => value)]);
  const located = ({ index }: ObjectReference): LocatedObject | undefined => objects[index - fixed.length];
  const isFixed = (object: ObjectReference): boolean => located(object) === undefined;
  const isGiven = ({ binding, rule }: Grant): boolean => isFixed(binding.object) && isFixed(rule.origin);
  const requirements = [
    ...goal.subjects.flatMap((each) => subjectRequirements(each, rbac, isGiven)),
    nobodyElse(goal, rbac, isGiven),
    rolesFound(rbac, isFixed),
    ...(goal.bindings === 'none' ? [noBindings(rbac, isFixed)] : []),
    ...goal.stillThere.map((object) => kept(object, rbac, isFixed)),
  ];
  return gradeOf(requirements, [...problems, ...mistakes(rbac, located)]);
}

/** Everybody with rights that the answer gives is in the goal. */
function nobodyElse({ subjects }: RbacGoal, rbac: Rbac, isGiven: (grant: Grant) => boolean): Requirement {
  const meant = new Set(subjects.map(({ subject }) => identity(subject)));
  const others = namedSubjects(rbac).filter(
    (subject) => !meant.has(identity(subject)) && grantsOf(rbac, callerOf(subjectOf(subject))).some((grant) => !isGiven(grant)),
  );
  const text = 'Nobody else gets rights.';
  return others.length === 0 ? { text, met: true } : { text, met: false, detail: `These do: ${others.map(subjectText).join(', ')}.` };
}

/** No binding of the answer waits for a role that somebody might write later, or that is not known here. */
function rolesFound({ warnings }: Rbac, isFixed: (object: ObjectReference) => boolean): Requirement {
  const missing = warnings.filter(({ kind, object }) => kind === 'role-missing' && !isFixed(object));
  const text = 'Every binding refers to a role that is there.';
  return missing.length === 0
    ? { text, met: true }
    : { text, met: false, detail: missing.map(({ object, message }) => `${objectText(object)}: ${message}`).join(' ') };
}

/** The goal is to be reached by the bindings that are there. */
function noBindings({ bindings }: Rbac, isFixed: (object: ObjectReference) => boolean): Requirement {
  const added = bindings.filter(({ object }) => !isFixed(object));
  const text = 'No binding is added.';
  return added.length === 0
    ? { text, met: true }
    : { text, met: false, detail: `There are: ${added.map(({ object }) => objectText(object)).join(', ')}.` };
}

/** Who a subject is: a ServiceAccount is the same written as the user it authenticates as. */
function identity(subject: NamedSubject): string {
  const { user = '', groups = [] } = subjectOf(subject);
  return JSON.stringify([user, groups]);
}

/** An object that must stay is in the answer, under its name. */
function kept(wanted: RbacGoal['stillThere'][number], rbac: Rbac, isFixed: (object: ObjectReference) => boolean): Requirement {
  const text = `${objectText({ namespace: undefined, ...wanted })} is still there.`;
  const there = objectsOf(rbac).some(
    (object) => !isFixed(object) && objectText(object) === objectText({ namespace: undefined, ...wanted }),
  );
  return there ? { text, met: true } : { text, met: false, detail: 'There is no object of that kind and name in the answer.' };
}

function objectsOf({ roles, clusterRoles, bindings, serviceAccounts, namespaces }: Rbac): ObjectReference[] {
  const all = [...[...roles.values(), ...clusterRoles.values()].flat(), ...bindings].map(({ object }) => object);
  return [...all, ...serviceAccounts, ...namespaces];
}

/** What the API server would refuse in the answer, and what is there twice, in its text. */
function mistakes({ warnings }: Rbac, located: (object: ObjectReference) => LocatedObject | undefined): Problem[] {
  return warnings.flatMap(({ kind, object, path, message, refused }): Problem[] => {
    const where = located(object);
    if (where === undefined || !(refused || kind === 'duplicate')) return [];
    return [{ kind: 'unknown-value', line: where.lineOf(path), range: where.rangeOf(path), message }];
  });
}
