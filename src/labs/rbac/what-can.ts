import { userInfoOf, SUPERUSERS } from './user-info.ts';
import { grantsOf, type Grant } from './grants.ts';
import type { PolicyModel } from './policy-model.ts';
import type { Subject } from './request.ts';

/** All that somebody may do, by where they may. */
export interface Rights {
  /** They are in `system:masters` and may do everything, whatever the rules say. */
  readonly superuser: boolean;
  /** Rules that hold everywhere: in all namespaces, for cluster-scoped resources and for URLs. */
  readonly cluster: readonly Grant[];
  /** Rules that hold in one namespace only, by its name. Rules for cluster-scoped resources and URLs have no effect there. */
  readonly namespaces: readonly { readonly namespace: string; readonly grants: readonly Grant[] }[];
}

/**
 * All rules that hold for somebody, each with the binding and role that it comes from, but for those by which everybody may
 * find out about the API and themselves in every cluster.
 */
export function whatCan(model: PolicyModel, subject: Subject): Rights {
  const userInfo = userInfoOf(subject);
  const grants = grantsOf(model, userInfo).filter(({ binding }) => !binding.object.isDefault);
  const inNamespace = Map.groupBy(
    grants.filter(({ scope }) => scope.kind === 'namespace'),
    ({ scope }) => (scope.kind === 'namespace' ? scope.namespace : ''),
  );
  return {
    superuser: userInfo.groups.includes(SUPERUSERS),
    cluster: grants.filter(({ scope }) => scope.kind === 'cluster'),
    namespaces: [...inNamespace].map(([namespace, each]) => ({ namespace, grants: each })),
  };
}
