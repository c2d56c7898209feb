import { userInfoOf, serviceAccountUser, SUPERUSERS } from './user-info.ts';
import { grantsOf, reaches, type Grant } from './grants.ts';
import { nameKey } from './objects.ts';
import type { PolicyModel } from './policy-model.ts';
import { actionOf, type RequestedAction, type Subject } from './request.ts';
import { ruleAllows } from './rules/rule-allows.ts';

/** Somebody whom a binding names, or a ServiceAccount that is among the objects. */
export type NamedSubject =
  | { readonly kind: 'User' | 'Group'; readonly name: string }
  | { readonly kind: 'ServiceAccount'; readonly name: string; readonly namespace: string };

/** Somebody who may do what was asked, and every rule by which they may. */
export interface Holder {
  readonly subject: NamedSubject;
  /** Empty for `system:masters`, which needs no rule. */
  readonly grants: readonly Grant[];
}

/**
 * Who may do something, of all whom the objects name. Whoever comes by it through a group is there beside the group:
 * a ServiceAccount through `system:serviceaccounts`, everybody named through `system:authenticated`. Nobody knows who
 * else is in a group; that is for authentication to say.
 */
export function whoCan(model: PolicyModel, action: RequestedAction): Holder[] {
  const asked = actionOf(action);
  return namedSubjects(model).flatMap((subject) => {
    const userInfo = userInfoOf(subjectOf(subject));
    const grants = grantsOf(model, userInfo).filter(({ scope, rule }) => reaches(scope, asked) && ruleAllows(rule, asked));
    return grants.length > 0 || userInfo.groups.includes(SUPERUSERS) ? [{ subject, grants }] : [];
  });
}

/** Everybody whom the objects name, each once, in the order of the bindings; not whom only those of every cluster name. */
export function namedSubjects({ bindings, serviceAccounts }: PolicyModel): NamedSubject[] {
  const given = bindings.filter(({ object }) => !object.isDefault);
  const bound = given.flatMap(({ object, subjects }) =>
    subjects.flatMap(({ kind, name, namespace = object.namespace }): NamedSubject[] => {
      if (kind === 'User' || kind === 'Group') return [{ kind, name }];
      return kind === 'ServiceAccount' && namespace !== undefined ? [{ kind, name, namespace }] : [];
    }),
  );
  const there = serviceAccounts.map(({ name, namespace = '' }): NamedSubject => ({ kind: 'ServiceAccount', name, namespace }));
  return [...new Map([...bound, ...there].map((subject) => [nameKey(subject), subject])).values()];
}

/** Who asks when a named subject does; of a group, a member who is in no other and is not named. */
export function subjectOf(subject: NamedSubject): Subject {
  switch (subject.kind) {
    case 'User':
      return { user: subject.name };
    case 'Group':
      return { groups: [subject.name] };
    case 'ServiceAccount':
      return { user: serviceAccountUser(subject.namespace, subject.name) };
  }
}
