import type { ShapeProblem } from '../shared/shape.ts';
import type { CheckedPod, CheckVersion, Finding } from './check.ts';
import type { Level } from './level.ts';
import { readPod } from './read-pod.ts';
import { CHECKS } from './registry.ts';
import { minorOf } from './version.ts';

/** The rules to hold an object to. */
export interface LevelAndVersion {
  readonly level: Level;
  /** `latest`, or `v1.37`: rules as that version of Kubernetes had them. */
  readonly version: string;
}

/** A check that refuses an object. Its paths start at the root of the object that was given. */
export type Violation = Finding & {
  /** The check's id in Kubernetes. */
  readonly check: string;
};

export interface Evaluation {
  readonly allowed: boolean;
  readonly violations: readonly Violation[];
  /** What could not be read, or is no part of such an object. */
  readonly problems: readonly ShapeProblem[];
}

/**
 * Holds a Pod, or the Pods that an object's template describes, to a level of the Pod Security Standards.
 *
 * Objects of other kinds have no Pods and are allowed. An object with a part of a wrong type is not: the API server would
 * not take it. Versions newer than the newest one with changes are as that one, and so is `latest`; a text that is no
 * version is read as `latest`, as Kubernetes reads such a label.
 * https://kubernetes.io/docs/concepts/security/pod-security-standards/
 */
export function evaluatePodSecurity(object: unknown, rules: LevelAndVersion): Evaluation {
  const read = readPod(object);
  const { problems } = read;
  if (read.state !== 'pod') return { allowed: read.state === 'no-pod', violations: [], problems };
  const violations = violationsOf(read.pod, rules).map((violation) => ({
    ...violation,
    paths: violation.paths.map((path) => [...read.base, ...path]),
  }));
  return { allowed: violations.length === 0, violations, problems };
}

function violationsOf(pod: CheckedPod, { level, version }: LevelAndVersion): Violation[] {
  if (level === 'privileged') return [];
  const inForce = CHECKS.flatMap(({ versions, ...check }) => {
    const current = versionAt(versions, minorOf(version));
    return current === undefined || (level === 'baseline' && check.level === 'restricted') ? [] : [{ ...check, ...current }];
  });
  const overridden = new Set(inForce.flatMap(({ overrides }) => overrides ?? []));
  return inForce
    .filter(({ id }) => !overridden.has(id))
    .flatMap(({ id, check }) => {
      const finding = check(pod);
      return finding === undefined ? [] : [{ check: id, ...finding }];
    });
}

function versionAt(versions: readonly CheckVersion[], minor: number): CheckVersion | undefined {
  return versions.findLast(({ since }) => minorOf(since) <= minor);
}
