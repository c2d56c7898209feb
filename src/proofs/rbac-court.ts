import type { ProofRequest } from '../schema/proof.ts';
import { authorize } from '../labs/rbac/authorize.ts';
import { DEFAULT_OBJECTS } from '../labs/rbac/defaults/default-objects.ts';
import { loadPolicyModel } from '../labs/rbac/load.ts';
import { RBAC_MESSAGES } from '../labs/rbac/messages.ts';
import { reasonText } from '../labs/rbac/reason-text.ts';
import { rbacShapes } from '../labs/rbac/shapes.ts';
import { messageOf } from '../labs/shared/diagnostic.ts';
import { shapeFaults, type Court } from './court.ts';

/** Sends requests to a cluster with these roles and bindings, beside those that come with Kubernetes. */
export function rbacCourt(objects: readonly unknown[]): Court<ProofRequest> {
  const model = loadPolicyModel(objects, DEFAULT_OBJECTS);
  return {
    faults: [
      ...shapeFaults(objects, rbacShapes),
      ...model.diagnostics
        .filter(({ severity }) => severity !== 'note')
        .map((diagnostic) => ({
          object: diagnostic.object.index,
          path: diagnostic.path,
          message: messageOf(RBAC_MESSAGES, diagnostic),
        })),
    ],
    rule({ as, groups = [], ...action }) {
      const decision = authorize(model, { user: as, groups, ...action });
      if (!decision.allowed) return { goes: false, because: reasonText(decision.reasons[0]) };
      return {
        goes: true,
        because: decision.by === 'superuser' ? 'system:masters may do everything.' : `${decision.grant.role.object.name} allows it.`,
      };
    },
  };
}
