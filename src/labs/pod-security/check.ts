import type { IPodSpec } from 'kubernetes-models/v1/PodSpec';
import type { FieldPath } from '../../yaml/positions.ts';
import type { Loose } from '../shared/accept.ts';
import type { Level } from './level.ts';
import type { MinorVersion } from './version.ts';

/** A Pod, or the Pod that a template describes. */
export interface CheckedPod {
  readonly annotations: Readonly<Record<string, string | undefined>>;
  readonly spec: Loose<IPodSpec>;
}

/** Why a check refuses a Pod. */
export interface Finding {
  /** One sentence: what is set, where, and what would be allowed. */
  readonly message: string;
  /** From the root of the Pod: fields that must change, and places where a field is missing. */
  readonly paths: readonly FieldPath[];
}

/** A check as it is from one version of the standards on, until the check's next version. */
export interface CheckVersion {
  readonly since: MinorVersion;
  /** What is wrong with a Pod; undefined if nothing is. */
  readonly check: (pod: CheckedPod) => Finding | undefined;
}

/**
 * One rule of the Pod Security Standards, under the id that Kubernetes gives it.
 * https://github.com/kubernetes/pod-security-admission/blob/master/policy/checks.go
 */
export interface Check {
  readonly id: string;
  /** Checks of the baseline level hold at the restricted level as well, unless one of that level overrides them. */
  readonly level: Exclude<Level, 'privileged'>;
  /** Oldest first. */
  readonly versions: readonly [CheckVersion, ...CheckVersion[]];
  /** Checks of the baseline level that this one replaces at the restricted level, in each of its versions. */
  readonly overrides?: readonly string[];
}
