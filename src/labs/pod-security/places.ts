import type { Owner } from './check.ts';

/** Whose fields a check refuses: the Pod first, then each container once. */
export function placesOf(found: readonly Owner[]): Owner[] {
  const labels = unique(found.map(({ label }) => label));
  return [...labels.filter((label) => label === undefined), ...labels.filter((label) => label !== undefined)].map((label) => ({ label }));
}

/** Values without the repeated ones, in the order in which they came. */
export function unique<T>(values: readonly T[]): T[] {
  return [...new Set(values)];
}
