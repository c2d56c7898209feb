import type { Actions } from '../../../schema/goals/rbac.ts';
import type { PolicyModel } from '../policy-model.ts';
import type { RequestedAction } from '../request.ts';

/** Verbs whose requests are for a collection, or for an object that does not exist yet, and carry no name. */
const WITHOUT_NAME = new Set(['create', 'list', 'watch', 'deletecollection']);

/** A name that no rule is limited to: what may be done with it may be done with any object. */
export function unlistedName({ roles, clusterRoles }: PolicyModel): string {
  const rules = [...roles.values(), ...clusterRoles.values()].flatMap((role) => role.rules);
  const listed = new Set(rules.flatMap(({ resourceNames }) => resourceNames));
  let name = 'example';
  for (let i = 1; listed.has(name); i += 1) name = `example-${i}`;
  return name;
}

/**
 * The single requests that a goal's actions stand for.
 * @param anyName the name of an object where the actions are for any
 */
export function requestsOf(actions: Actions, anyName: string): RequestedAction[] {
  if ('paths' in actions) return actions.verbs.flatMap((verb) => actions.paths.map((path) => ({ verb, path })));
  const { verbs, apiGroup, resources, names, namespace } = actions;
  return verbs.flatMap((verb) =>
    resources.flatMap((each) => {
      const [resource = '', subresource = ''] = each.split('/');
      const named = subresource !== '' || !WITHOUT_NAME.has(verb);
      const objects = names ?? (named ? [anyName] : ['']);
      return objects.map((name) => ({ verb, apiGroup, resource, subresource, name, namespace }));
    }),
  );
}
