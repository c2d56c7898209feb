import type { Refusal } from '../labs/network-policy/diagnostics.ts';
import type { Verdict } from '../labs/network-policy/verdict.ts';
import type { Level } from '../labs/pod-security/level.ts';
import type { Fault } from '../labs/rbac/diagnostics.ts';
import type { Reason } from '../labs/rbac/explain.ts';
import type { Said } from '../labs/shared/grade.ts';
import type { Shapes, ShapeProblem } from '../labs/shared/shape.ts';
import { validateObject } from '../labs/shared/validate-object.ts';

/** Why a try goes or does not, by engine: what its own words are made of. */
export interface GroundCatalogue {
  'namespace-missing': { readonly namespace: string | undefined };
  'namespace-refused': null;
  'object-refused': ShapeProblem;
  admitted: { readonly level: Level };
  violations: { readonly level: Level; readonly checks: readonly string[] };
  superuser: null;
  'role-allows': { readonly role: string };
  'request-denied': Reason;
  connection: Verdict;
}

export type Ground = Said<GroundCatalogue>;

/** What an engine says of a try. */
export interface Ruling {
  readonly goes: boolean;
  readonly ground: Ground;
}

/** What an engine says of an object, with its place in that object. */
export interface ObjectCatalogue {
  shape: ShapeProblem;
  rbac: Fault;
  'network-policy': Refusal;
}

/** What is wrong with an object that a proof begins with. */
export interface ObjectFault {
  /** Its place in the list. */
  readonly object: number;
  readonly said: Said<ObjectCatalogue>;
}

/** An engine that has read some objects, and rules on tries of its kind. */
export interface Court<Try> {
  readonly faults: readonly ObjectFault[];
  readonly rule: (tried: Try) => Ruling;
}

/** Unknown fields, wrong types and what is missing. */
export function shapeFaults(objects: readonly unknown[], shapes: Shapes): ObjectFault[] {
  return objects.flatMap((value, object) =>
    validateObject(value, shapes).problems.map((problem): ObjectFault => ({ object, said: { code: 'shape', params: problem } })),
  );
}
