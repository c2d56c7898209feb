import type { Diagnostic } from '../shared/diagnostic.ts';
import type { ShapeCatalogue } from '../shared/shape.ts';
import type { ObjectKind, ObjectReference, RoleKind } from './objects.ts';

/** What can be said of roles, bindings and what stands beside them. */
export interface RbacCatalogue extends ShapeCatalogue {
  'name-missing': { readonly kind: ObjectKind };
  'name-invalid': { readonly kind: ObjectKind; readonly name: string };
  'namespace-absent': { readonly kind: ObjectKind };
  'namespace-invalid': { readonly namespace: string };
  'namespace-unused': { readonly kind: ObjectKind };
  /** An object takes the place of an earlier one of its name, or of one that comes with Kubernetes. */
  replaced: { readonly object: Pick<ObjectReference, 'kind' | 'name' | 'namespace'>; readonly earlier: 'text' | 'default' };
  'rule-without': { readonly list: 'verbs' | 'apiGroups' | 'resources' };
  'rule-urls-in-role': null;
  'rule-both': null;
  'aggregation-selector': null;
  'aggregation-empty': null;
  'aggregation-replaces': null;
  'role-ref-group': { readonly apiGroup: string };
  'role-ref-role': null;
  'role-ref-kind': { readonly kind: string };
  'role-ref-nameless': null;
  'role-ref-name': { readonly name: string };
  /** A binding of this name refers to another role, and cannot be changed to this one. */
  'role-ref-changed': { readonly kind: string; readonly name: string };
  'role-missing': { readonly kind: RoleKind; readonly name: string; readonly namespace: string | undefined };
  'subject-nameless': null;
  'subject-kind': { readonly kind: string };
  'subject-api-group': { readonly kind: 'User' | 'Group' | 'ServiceAccount'; readonly apiGroup: string };
  'subject-account-name': { readonly name: string };
  'subject-namespace-missing': null;
  'subject-namespace-own': { readonly namespace: string };
  'subject-namespace-unused': { readonly kind: 'User' | 'Group' };
  'no-effect': NoEffect;
}

/** Why a word of a rule matches no request that a client can make. */
export type NoEffect =
  | { readonly why: 'subresource-wildcard'; readonly resource: string }
  | { readonly why: 'group-with-version'; readonly apiGroup: string; readonly right: string }
  | { readonly why: 'core-group-name'; readonly apiGroup: string }
  | { readonly why: 'capitals'; readonly word: string; readonly right: string }
  | { readonly why: 'no-such-resource'; readonly resource: string; readonly apiGroup: string; readonly groups: readonly string[] }
  | { readonly why: 'singular'; readonly resource: string; readonly right: string }
  | { readonly why: 'in-no-namespace'; readonly resource: string };

/** What is said of one object, taken by itself. */
export type Fault = Diagnostic<RbacCatalogue>;

/** What is said of an object of the list that was loaded. */
export type RbacDiagnostic = Fault & { readonly object: ObjectReference };
