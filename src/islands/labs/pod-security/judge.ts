import { evaluatePodSecurity, LEVELS, type Level, type PolicyVersion, type Violation } from '../../../labs/pod-security/index.ts';
import type { LocatedObject } from '../../../labs/shared/read-objects.ts';
import type { ShapeProblem } from '../../../labs/shared/shape.ts';

/** A violation with the level that refuses it first. */
export interface JudgedViolation extends Violation {
  readonly level: Exclude<Level, 'privileged'>;
}

/** An object with Pods, and what each level says of it. */
export interface JudgedObject {
  readonly object: LocatedObject;
  readonly allowedBy: ReadonlySet<Level>;
  /** What baseline refuses, then what only restricted refuses. */
  readonly violations: readonly JudgedViolation[];
  /** Why the object could not be read, if so. */
  readonly unread: readonly ShapeProblem[];
}

/** What the levels say of every object that is a Pod or has a template of one. */
export function judge(objects: readonly LocatedObject[], version: PolicyVersion): JudgedObject[] {
  return objects.filter(({ kind }) => kind !== 'Namespace').map((object) => judgeOne(object, version));
}

function judgeOne(object: LocatedObject, version: PolicyVersion): JudgedObject {
  const by = new Map(LEVELS.map((level) => [level, evaluatePodSecurity(object.value, { level, version })]));
  const baseline = by.get('baseline')?.violations ?? [];
  const known = new Set(baseline.map(({ message }) => message));
  const restricted = (by.get('restricted')?.violations ?? []).filter(({ message }) => !known.has(message));
  return {
    object,
    allowedBy: new Set(LEVELS.filter((level) => by.get(level)?.allowed)),
    violations: [
      ...baseline.map((violation) => ({ ...violation, level: 'baseline' as const })),
      ...restricted.map((violation) => ({ ...violation, level: 'restricted' as const })),
    ],
    unread: (by.get('privileged')?.problems ?? []).filter(({ kind }) => kind === 'wrong-type'),
  };
}
