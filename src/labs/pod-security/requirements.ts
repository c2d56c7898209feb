import type { ViolationCatalogue } from './check.ts';
import type { Level } from './level.ts';
import type { Requirement, Said } from '../shared/grade.ts';
import type { LabelCatalogue } from './namespace-policy.ts';
import type { PolicyVersion } from './version.ts';

/** What a goal can ask for. Objects are named as goals name them: `Deployment/shop`. */
export interface AskedCatalogue {
  there: { readonly object: string };
  passes: { readonly object: string; readonly level: Level; readonly version: string };
  /** In the words of the challenge. */
  authored: { readonly text: string };
  'valid-labels': { readonly namespace: string };
  admits: { readonly namespace: string; readonly object: string };
  refuses: { readonly namespace: string; readonly object: string };
  warns: { readonly namespace: string; readonly object: string };
  audits: { readonly namespace: string; readonly object: string };
}

/** What can be so instead. */
export interface FoundCatalogue {
  absent: { readonly object: string };
  times: { readonly count: number };
  violation: Said<ViolationCatalogue>;
  label: Said<LabelCatalogue>;
  unread: null;
  changed: { readonly field: string; readonly was: FieldValue; readonly is: FieldValue };
  value: { readonly field: string; readonly is: FieldValue };
  admitted: { readonly level: Level };
  refused: null;
  'no-warning': null;
  'not-noted': null;
  mode: { readonly level: Level; readonly version: PolicyVersion };
}

/** A field's value, as far as a sentence shows it. */
export type FieldValue = { readonly type: 'absent' | 'set' } | { readonly type: 'scalar'; readonly text: string };

export type PodSecurityRequirement = Requirement<AskedCatalogue, FoundCatalogue>;
export type Found = Said<FoundCatalogue>;

export function fieldValue(value: unknown): FieldValue {
  if (value === undefined) return { type: 'absent' };
  return value !== null && typeof value === 'object' ? { type: 'set' } : { type: 'scalar', text: JSON.stringify(value) };
}
