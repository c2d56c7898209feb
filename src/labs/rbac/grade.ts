import type { RbacGoal } from '../../schema/goals/rbac.ts';
import { requirement, type Grade, type ObjectDiagnostic, type Requirement } from '../shared/grade.ts';
import { DEFAULT_OBJECTS } from './defaults/default-objects.ts';
import type { RbacCatalogue } from './diagnostics.ts';
import { grantsOf, type Grant } from './grants.ts';
import type { AskedCatalogue, FoundCatalogue } from './grading/requirements.ts';
import { subjectRequirements } from './grading/subject-requirements.ts';
import { loadPolicyModel } from './load.ts';
import { nameKey, type ObjectReference } from './objects.ts';
import type { PolicyModel } from './policy-model.ts';
import { userInfoOf } from './user-info.ts';
import { namedSubjects, subjectOf, type NamedSubject } from './who-can.ts';

export type RbacGrade = Grade<AskedCatalogue, FoundCatalogue, RbacCatalogue>;
type RbacRequirement = Requirement<AskedCatalogue, FoundCatalogue>;
type IsFixed = (object: ObjectReference) => boolean;

/**
 * Grades an answer by what it lets whom do, together with the objects that are given and those of every cluster. The goal
 * names everybody who may have rights and all of those rights; more of either fails, as does an object that the API server
 * would refuse.
 * @param goal the challenge's goal
 * @param given the objects that are there and not edited
 * @param answer the learner's objects
 */
export function grade(goal: RbacGoal, given: readonly unknown[], answer: readonly unknown[]): RbacGrade {
  const model = loadPolicyModel([...given, ...answer], DEFAULT_OBJECTS);
  const isFixed: IsFixed = ({ isDefault, index }) => isDefault || index < given.length;
  const isGiven = ({ binding, rule }: Grant): boolean => isFixed(binding.object) && isFixed(rule.origin);
  return {
    requirements: [
      ...goal.subjects.flatMap((each) => subjectRequirements(each, model, isGiven)),
      nobodyElse(goal, model, isGiven),
      rolesFound(model, isFixed),
      ...(goal.bindings === 'none' ? [noBindings(model, isFixed)] : []),
      ...goal.stillThere.map((object) => stillThere(object, model, isFixed)),
    ],
    mistakes: mistakes(model, isFixed, given.length),
  };
}

/** Everybody with rights that the answer gives is in the goal. */
function nobodyElse({ subjects }: RbacGoal, model: PolicyModel, isGiven: (grant: Grant) => boolean): RbacRequirement {
  const meant = new Set(subjects.map(({ subject }) => identity(subject)));
  const others = namedSubjects(model).filter(
    (subject) => !meant.has(identity(subject)) && grantsOf(model, userInfoOf(subjectOf(subject))).some((grant) => !isGiven(grant)),
  );
  return requirement(
    { code: 'nobody-else', params: null },
    others.length === 0 ? [] : [{ code: 'subjects', params: { subjects: others } }],
  );
}

/** No binding of the answer waits for a role that somebody might write later, or that is not known here. */
function rolesFound({ diagnostics }: PolicyModel, isFixed: IsFixed): RbacRequirement {
  const missing = diagnostics.flatMap((each) =>
    each.code === 'role-missing' && !isFixed(each.object)
      ? [{ code: 'role-missing' as const, params: { object: each.object, kind: each.params.kind, name: each.params.name } }]
      : [],
  );
  return requirement({ code: 'roles-found', params: null }, missing);
}

/** The goal is to be reached by the bindings that are there. */
function noBindings({ bindings }: PolicyModel, isFixed: IsFixed): RbacRequirement {
  const objects = bindings.map(({ object }) => object).filter((object) => !isFixed(object));
  return requirement({ code: 'no-bindings', params: null }, objects.length === 0 ? [] : [{ code: 'bindings', params: { objects } }]);
}

/** Who a subject is: a ServiceAccount is the same written as the user it authenticates as. */
function identity(subject: NamedSubject): string {
  const { user = '', groups = [] } = subjectOf(subject);
  return JSON.stringify([user, groups]);
}

/** An object that must stay is in the answer, under its name. */
function stillThere(wanted: RbacGoal['stillThere'][number], model: PolicyModel, isFixed: IsFixed): RbacRequirement {
  const key = nameKey(wanted);
  const isThere = objectsOf(model).some((object) => !isFixed(object) && nameKey(object) === key);
  return requirement({ code: 'still-there', params: wanted }, isThere ? [] : [{ code: 'absent', params: null }]);
}

function objectsOf({ roles, clusterRoles, bindings, serviceAccounts, namespaces }: PolicyModel): ObjectReference[] {
  const all = [...roles.values(), ...clusterRoles.values(), ...bindings].map(({ object }) => object);
  return [...all, ...serviceAccounts, ...namespaces];
}

/** What the API server would refuse in the answer, and what takes the place of what is given. */
function mistakes({ diagnostics }: PolicyModel, isFixed: IsFixed, given: number): ObjectDiagnostic<RbacCatalogue>[] {
  return diagnostics.flatMap(({ object, ...said }): ObjectDiagnostic<RbacCatalogue>[] => {
    const counts = said.severity === 'error' || said.code === 'replaced';
    return isFixed(object) || !counts ? [] : [{ ...said, object: object.index - given }];
  });
}
