import type { ProofRequest } from '../schema/proof.ts';
import { authorize } from '../labs/rbac/authorize.ts';
import { DEFAULT_OBJECTS } from '../labs/rbac/defaults/default-objects.ts';
import { loadPolicyModel } from '../labs/rbac/load.ts';
import { rbacShapes } from '../labs/rbac/shapes.ts';
import { shapeFaults, type Court, type ObjectFault } from './court.ts';

/** Sends requests to a cluster with these roles and bindings, beside those that come with Kubernetes. */
export function rbacCourt(objects: readonly unknown[]): Court<ProofRequest> {
  const model = loadPolicyModel(objects, DEFAULT_OBJECTS);
  return {
    faults: [
      ...shapeFaults(objects, rbacShapes),
      ...model.diagnostics
        .filter(({ severity }) => severity !== 'note')
        .map((diagnostic): ObjectFault => ({ object: diagnostic.object.index, said: { code: 'rbac', params: diagnostic } })),
    ],
    rule({ as, groups = [], ...action }) {
      const decision = authorize(model, { user: as, groups, ...action });
      if (!decision.allowed) return { goes: false, ground: { code: 'request-denied', params: decision.reasons[0] } };
      return {
        goes: true,
        ground:
          decision.by === 'superuser'
            ? { code: 'superuser', params: null }
            : { code: 'role-allows', params: { role: decision.grant.role.object.name } },
      };
    },
  };
}
