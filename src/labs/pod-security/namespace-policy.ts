import type { Diagnostic } from '../shared/diagnostic.ts';
import type { Labels } from '../shared/label-selector.ts';
import { compareLevels, isLevel, type Level } from './level.ts';
import { isPolicyVersion, type PolicyVersion } from './version.ts';

/** What can happen when a Pod breaks a rule. */
export const MODES = ['enforce', 'audit', 'warn'] as const;
export type Mode = (typeof MODES)[number];

/** The rules of one mode in a namespace, and why they are those. */
export interface ModePolicy {
  readonly level: Level;
  readonly version: PolicyVersion;
  /** Whether the level is the label's, that of the enforce label, the cluster's default, or stands in for a bad label. */
  readonly levelFrom: 'label' | 'enforce-label' | 'default' | 'invalid-label';
}

/** What can be wrong with a label: it is no level, or no version. */
export interface LabelCatalogue {
  level: { readonly key: string; readonly value: string };
  version: { readonly key: string; readonly value: string };
}

/** A label that is none of the values it may have. */
export type InvalidLabel = Diagnostic<LabelCatalogue>;

export interface NamespacePolicy extends Readonly<Record<Mode, ModePolicy>> {
  /** The API server refuses to create a namespace with such a label, or to set it; one that is there already stays. */
  readonly invalidLabels: readonly InvalidLabel[];
}

const DEFAULT: ModePolicy = { level: 'privileged', version: 'latest', levelFrom: 'default' };
const PREFIX = 'pod-security.kubernetes.io/';

/**
 * Reads the labels of a namespace as Pod Security admission does, with the defaults of a cluster that sets none.
 *
 * - A mode without a label has the level `privileged`; without a version label it has the version `latest`.
 * - Only warn follows enforce: without a label of its own it takes the level of a valid enforce label, and its version
 *   unless there is a label for warn's version.
 * - A level that is none counts as `restricted` for enforce, which fails closed, and as `privileged` for audit and warn. A
 *   version that is none counts as `latest`.
 * https://github.com/kubernetes/pod-security-admission/blob/master/api/helpers.go
 */
export function policyOf(labels: Labels): NamespacePolicy {
  const valueOf = (name: string): string | undefined => {
    const key = `${PREFIX}${name}`;
    return Object.hasOwn(labels, key) ? (labels[key] ?? '') : undefined;
  };
  const modeOf = (mode: Mode): ModePolicy => {
    const level = valueOf(mode);
    const version = valueOf(`${mode}-version`) ?? 'latest';
    return { ...levelOf(mode, level), version: isPolicyVersion(version) ? version : 'latest' };
  };
  const enforce = modeOf('enforce');
  const warn = modeOf('warn');
  const follows = warn.levelFrom === 'default' && enforce.levelFrom === 'label' && compareLevels(enforce.level, warn.level) > 0;
  return {
    enforce,
    audit: modeOf('audit'),
    warn: follows
      ? {
          level: enforce.level,
          version: valueOf('warn-version') === undefined ? enforce.version : warn.version,
          levelFrom: 'enforce-label',
        }
      : warn,
    invalidLabels: MODES.flatMap((mode) => [
      ...invalid('level', mode, valueOf(mode), isLevel),
      ...invalid('version', `${mode}-version`, valueOf(`${mode}-version`), isPolicyVersion),
    ]),
  };
}

function levelOf(mode: Mode, label: string | undefined): Pick<ModePolicy, 'level' | 'levelFrom'> {
  if (label === undefined) return DEFAULT;
  if (isLevel(label)) return { level: label, levelFrom: 'label' };
  return { level: mode === 'enforce' ? 'restricted' : 'privileged', levelFrom: 'invalid-label' };
}

function invalid(code: keyof LabelCatalogue, name: string, value: string | undefined, isValid: (text: string) => boolean): InvalidLabel[] {
  if (value === undefined || isValid(value)) return [];
  const key = `${PREFIX}${name}`;
  return [{ code, path: ['metadata', 'labels', key], severity: 'error', params: { key, value } }];
}
