import { callerOf, SUPERUSERS } from './caller.ts';
import { grantsOf, type Grant } from './grants.ts';
import type { Rbac } from './rbac.ts';
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

/** All rules that hold for somebody, each with the binding and role that it comes from. */
export function whatCan(rbac: Rbac, subject: Subject): Rights {
  const caller = callerOf(subject);
  const grants = grantsOf(rbac, caller);
  const inNamespace = Map.groupBy(
    grants.filter(({ scope }) => scope.kind === 'namespace'),
    ({ scope }) => (scope.kind === 'namespace' ? scope.namespace : ''),
  );
  return {
    superuser: caller.groups.includes(SUPERUSERS),
    cluster: grants.filter(({ scope }) => scope.kind === 'cluster'),
    namespaces: [...inNamespace].map(([namespace, each]) => ({ namespace, grants: each })),
  };
}
