import type { Diagnostic } from '../shared/diagnostic.ts';
import type { ShapeCatalogue } from '../shared/shape.ts';
import type { CidrFault } from './address.ts';

/** What can be said of Namespaces, Pods and policies. */
export interface PolicyCatalogue extends ShapeCatalogue {
  'name-missing': null;
  'name-invalid': { readonly name: string; readonly of: 'namespace' | 'object' };
  'namespace-invalid': { readonly namespace: string };
  'label-key': { readonly key: string };
  'label-value': { readonly value: string };
  'policy-types': null;
  'end-port-alone': null;
  'end-port-name': null;
  'end-port-below': { readonly endPort: number; readonly port: number };
  'port-name': { readonly name: string };
  'port-range-text': { readonly text: string; readonly first: number; readonly last: number };
  'port-number': { readonly port: number };
  'peer-both': null;
  'peer-empty': null;
  cidr: { readonly text: string; readonly fault: CidrFault };
  'cidr-outside': { readonly text: string; readonly of: string };
  'selector-values': { readonly operator: string; readonly wanted: 'some' | 'none' };
  'selector-operator': { readonly operator: string };
  'no-address': { readonly text: string };
  replaced: { readonly kind: string; readonly name: string };
  'namespace-unknown': { readonly namespace: string };
  'too-much': null;
}

/** Something that is wrong with one object, taken by itself. */
export type Refusal = Diagnostic<PolicyCatalogue>;

/** What is wrong with an object of a cluster, and what becomes of it. */
export type ObjectProblem = Refusal & {
  /** The object's place in the list that was loaded, from 0. */
  readonly object: number;
  /** The object is not in the cluster; or the part counts as absent; or the object takes an earlier one's place. */
  readonly effect: 'left-out' | 'ignored' | 'replaces';
  /** Whether reading the text has found it already. */
  readonly isKnown: boolean;
};
