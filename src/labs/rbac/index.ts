export { canHaveEffect } from './api-resources.ts';
export { authorize, type Decision } from './authorize.ts';
export { userInfoOf, serviceAccountUser, type UserInfo } from './user-info.ts';
export { DEFAULT_OBJECTS } from './defaults/default-objects.ts';
export type { RbacDiagnostic } from './diagnostics.ts';
export { FINDING_IDS, type Evidence, type FindingId } from './escalation/finding.ts';
export { escalationPaths, nearEscalations, type EscalationPath, type NearEscalation } from './escalation/escalation-paths.ts';
export type { Reason } from './explain.ts';
export { grade, type RbacGrade } from './grade.ts';
export type { Grant } from './grants.ts';
export { loadPolicyModel } from './load.ts';
export { rbacShapes } from './shapes.ts';
export { objectText, scopeText, type Binding, type ObjectReference, type Role, type Rule, type Scope } from './objects.ts';
export type { LeftOut, PolicyModel } from './policy-model.ts';
export {
  actionOf,
  actionText,
  type Action,
  type Request,
  type RequestedAction,
  type ResourceAction,
  type Subject,
  type UrlAction,
} from './request.ts';
export { whatCan, type Rights } from './what-can.ts';
export { namedSubjects, subjectOf, subjectText, whoCan, type Holder, type NamedSubject } from './who-can.ts';
