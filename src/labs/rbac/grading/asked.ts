import type { Actions } from '../../../schema/goals/rbac.ts';
import { joined, quoted } from '../../shared/wording.ts';
import type { Rbac } from '../rbac.ts';
import { withGroup, type RequestedAction } from '../request.ts';
import { resourceText } from '../rules/match-resource.ts';

/** Verbs whose requests are for a collection, or for an object that does not exist yet, and carry no name. */
const WITHOUT_NAME = new Set(['create', 'list', 'watch', 'deletecollection']);

/** A name that no rule is limited to: what may be done with it may be done with any object. */
export function unlistedName({ roles, clusterRoles }: Rbac): string {
  const rules = [...roles.values(), ...clusterRoles.values()].flat().flatMap((role) => role.rules);
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

/** `get and list pods and pods/log in shop`. */
export function actionsText(actions: Actions, last: 'and' | 'or'): string {
  if ('paths' in actions) return `${joined(actions.verbs, last)} ${joined(actions.paths, last)}`;
  const { verbs, apiGroup, resources, names, namespace } = actions;
  const what = joined(
    resources.map((resource) => written(resource, apiGroup)),
    last,
  );
  const which = names === undefined ? '' : ` named ${joined(names.map(quoted), last)}`;
  return `${joined(verbs, last)} ${what}${which}${namespace === undefined ? ' in the whole cluster' : ` in ${namespace}`}`;
}

/** `deployments.apps/scale`, as `kubectl` writes it. */
function written(resourceAndSubresource: string, apiGroup: string): string {
  const [resource = '', subresource = ''] = resourceAndSubresource.split('/');
  return resourceText(withGroup(resource, apiGroup), subresource);
}
