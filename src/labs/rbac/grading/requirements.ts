import type { Actions, RbacGoal, SubjectGoal } from '../../../schema/goals/rbac.ts';
import type { Decision } from '../authorize.ts';
import type { EscalationPath } from '../escalation/escalation-paths.ts';
import type { Reason } from '../explain.ts';
import type { ObjectReference } from '../objects.ts';
import type { Action } from '../request.ts';
import type { NamedSubject } from '../who-can.ts';
import type { OverPermission } from './over-permission.ts';

/** What a goal can ask for. */
export interface AskedCatalogue {
  may: { readonly subject: NamedSubject; readonly actions: Actions };
  'may-not': { readonly subject: NamedSubject; readonly actions: Actions };
  'nothing-else': { readonly subject: NamedSubject };
  'without-escalations': { readonly subject: NamedSubject; readonly of: NonNullable<SubjectGoal['withoutEscalations']> };
  'nobody-else': null;
  'roles-found': null;
  'no-bindings': null;
  'still-there': RbacGoal['stillThere'][number];
}

/** What can be so instead. */
export interface FoundCatalogue {
  refused: { readonly action: Action; readonly reason: Reason };
  allowed: { readonly action: Action; readonly decision: Extract<Decision, { allowed: true }> };
  excess: { readonly excess: readonly OverPermission[] };
  escalations: { readonly paths: readonly EscalationPath[] };
  subjects: { readonly subjects: readonly NamedSubject[] };
  'role-missing': { readonly object: ObjectReference; readonly kind: string; readonly name: string };
  bindings: { readonly objects: readonly ObjectReference[] };
  absent: null;
}
