import type { INamespace } from 'kubernetes-models/v1/Namespace';
import { validateObject, type DeepPartial } from '../shared/validate-object.ts';
import type { ShapeProblem } from '../shared/shape.ts';
import { evaluatePodSecurity, type Violation } from './evaluate.ts';
import { policyOf, type InvalidLabel, type ModePolicy } from './namespace-policy.ts';
import { readPod } from './read-pod.ts';
import { SHAPES } from './shapes.ts';

/** What a mode says of an object, and what it does about it. */
export interface ModeDecision<Outcome extends string> extends ModePolicy {
  /** What breaks the mode's rules, also where the mode does nothing about it. */
  readonly violations: readonly Violation[];
  readonly outcome: Outcome;
}

export interface Decision {
  readonly state: 'decided';
  /** A workload is admitted whatever its template says; `pods-refused` says that its controller will get no Pod. */
  readonly enforce: ModeDecision<'admitted' | 'refused' | 'pods-refused'>;
  /** `audited`: the request's event in the audit log gets an annotation with the violations. */
  readonly audit: ModeDecision<'silent' | 'audited'>;
  /** `warned`: the client is shown the violations. A request that is refused carries no warning beside the error. */
  readonly warn: ModeDecision<'silent' | 'warned'>;
  readonly invalidLabels: readonly InvalidLabel[];
  /** What is odd in the object without keeping it from being read. */
  readonly problems: readonly ShapeProblem[];
}

/** An object, or a namespace, that the API server would not take. */
export interface Unread {
  readonly state: 'unread';
  readonly namespaceProblems: readonly ShapeProblem[];
  readonly objectProblems: readonly ShapeProblem[];
}

/**
 * What Pod Security admission does when an object is created in a namespace, in a cluster without defaults and exemptions
 * of its own. Objects without Pods pass silently.
 * https://kubernetes.io/docs/concepts/security/pod-security-admission/
 */
export function admit(namespace: unknown, object: unknown): Decision | Unread {
  const home = validateObject(namespace, SHAPES);
  const read = readPod(object);
  const isHome = home.state === 'accepted' && home.kind === 'Namespace';
  if (!isHome || read.state === 'refused') {
    return {
      state: 'unread',
      namespaceProblems: isHome ? [] : home.state === 'accepted' ? [NO_NAMESPACE] : home.problems,
      objectProblems: read.state === 'refused' ? read.problems : [],
    };
  }
  // The shapes have just checked it: every field that is there has its type.
  const { metadata } = home.object as DeepPartial<INamespace>;
  const { enforce, audit, warn, invalidLabels } = policyOf(metadata?.labels ?? {});
  const violationsOf = (policy: ModePolicy): readonly Violation[] => evaluatePodSecurity(object, policy).violations;
  const [enforced, audited, warned] = [violationsOf(enforce), violationsOf(audit), violationsOf(warn)];
  const isPod = read.state === 'pod' && read.itself;
  const refused = isPod && enforced.length > 0;
  return {
    state: 'decided',
    enforce: {
      ...enforce,
      violations: enforced,
      outcome: enforced.length === 0 ? 'admitted' : isPod ? 'refused' : 'pods-refused',
    },
    audit: { ...audit, violations: audited, outcome: audited.length === 0 ? 'silent' : 'audited' },
    warn: { ...warn, violations: warned, outcome: warned.length === 0 || refused ? 'silent' : 'warned' },
    invalidLabels,
    problems: read.problems,
  };
}

/** The labels for which the API server would refuse a Namespace; none where it is no Namespace. */
export function invalidLabelsOf(namespace: unknown): readonly InvalidLabel[] {
  const home = validateObject(namespace, SHAPES);
  if (home.state !== 'accepted' || home.kind !== 'Namespace') return [];
  const { metadata } = home.object as DeepPartial<INamespace>;
  return policyOf(metadata?.labels ?? {}).invalidLabels;
}

const NO_NAMESPACE: ShapeProblem = {
  code: 'unknown-kind',
  path: ['kind'],
  severity: 'error',
  params: { apiVersion: undefined, kind: undefined },
};
