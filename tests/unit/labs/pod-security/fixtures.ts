import type { FieldPath } from '../../../../src/yaml/positions.ts';
import { CONFINEMENT_FIXTURES } from './fixtures-confinement.ts';
import { HOST_FIXTURES } from './fixtures-host.ts';
import { RESTRICTED_FIXTURES } from './fixtures-restricted.ts';

/** A Pod that a check refuses, with what it says and the fields it points at. */
export interface Failing {
  readonly pod: unknown;
  readonly code: string;
  readonly params: unknown;
  readonly paths: readonly FieldPath[];
}

/** Examples of one version of a check: what it lets pass, and what it refuses. */
export interface VersionFixtures {
  readonly pass: readonly unknown[];
  readonly fail: readonly Failing[];
}

/** Our own examples, by check and by the version since which the check is as they show it. */
export type Fixtures = Readonly<Record<string, Readonly<Record<string, VersionFixtures>>>>;

export const FIXTURES: Fixtures = { ...HOST_FIXTURES, ...CONFINEMENT_FIXTURES, ...RESTRICTED_FIXTURES };
