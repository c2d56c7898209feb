export { canHaveEffect } from './api-resources.ts';
export { authorize, type Decision } from './authorize.ts';
export { callerOf, serviceAccountUser, type Caller } from './caller.ts';
export { DEFAULT_ROLES } from './default-roles.ts';
export { FINDING_IDS, type Evidence, type FindingId } from './escalation/escalation.ts';
export { escalationPaths, type EscalationPath } from './escalation/escalation-paths.ts';
export type { Reason } from './explain.ts';
export { grade } from './grade.ts';
export type { Grant } from './grants.ts';
export { loadRbac } from './load.ts';
export { objectText, rbacShapes, scopeText, type Binding, type ObjectReference, type Role, type Rule, type Scope } from './objects.ts';
export type { LoadProblem, Rbac, Warning } from './rbac.ts';
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
