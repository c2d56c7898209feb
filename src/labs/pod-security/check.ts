import type { IPodSpec } from 'kubernetes-models/v1/PodSpec';
import type { FieldPath } from '../../yaml/positions.ts';
import type { DeepPartial } from '../shared/validate-object.ts';
import type { Said } from '../shared/grade.ts';
import type { Level } from './level.ts';
import type { MinorVersion } from './version.ts';

/** A Pod, or the Pod that a template describes. */
export interface CheckedPod {
  readonly annotations: Readonly<Record<string, string | undefined>>;
  readonly spec: DeepPartial<IPodSpec>;
}

/** Whose field something is: a container's, by its label in words, or the Pod's own, which has none. */
export interface Owner {
  readonly label: string | undefined;
}

/** What checks refuse. */
export interface ViolationCatalogue {
  'added-capabilities': {
    readonly places: readonly Owner[];
    readonly capabilities: readonly string[];
    readonly allowed: readonly string[];
  };
  'app-armor': {
    readonly places: readonly Owner[];
    readonly types: readonly string[];
    readonly annotations: readonly { readonly key: string; readonly value: string }[];
  };
  capabilities: {
    readonly keeping: readonly Owner[];
    readonly inSmallLetters: string | undefined;
    readonly added: readonly Owner[];
    readonly capabilities: readonly string[];
  };
  'host-namespaces': { readonly shared: readonly { readonly name: string; readonly field: string }[] };
  'host-paths': { readonly volumes: readonly string[] };
  'host-ports': { readonly places: readonly Owner[]; readonly ports: readonly number[] };
  'host-process': { readonly places: readonly Owner[] };
  'may-be-root': { readonly places: readonly Owner[] };
  'non-root-absent': { readonly places: readonly Owner[] };
  'privilege-escalation': { readonly places: readonly Owner[] };
  privileged: { readonly places: readonly Owner[] };
  'probe-hosts': { readonly places: readonly Owner[]; readonly hosts: readonly string[] };
  'proc-mount': { readonly places: readonly Owner[]; readonly values: readonly string[] };
  root: { readonly places: readonly Owner[] };
  'se-linux': {
    readonly places: readonly Owner[];
    readonly set: readonly { readonly field: string; readonly value: string }[];
    readonly types: readonly string[];
  };
  'seccomp-absent': { readonly places: readonly Owner[] };
  'seccomp-annotations': { readonly annotations: readonly { readonly key: string; readonly value: string }[] };
  'seccomp-type': { readonly places: readonly Owner[]; readonly types: readonly string[] };
  sysctls: { readonly names: readonly string[]; readonly allowed: readonly string[] };
  'volume-types': { readonly volumes: readonly string[]; readonly types: readonly string[]; readonly allowed: readonly string[] };
}

/** Why a check refuses a Pod. */
export type Finding = Said<ViolationCatalogue> & {
  /** From the root of the Pod: fields that must change, and places where a field is missing. */
  readonly paths: readonly FieldPath[];
};

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
