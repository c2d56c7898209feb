import { joined, quoted } from '../shared/wording.ts';

/** The Pod and containers in a sentence: `the Pod and container "web"`. Without a label it is the Pod. */
export function placesText(places: readonly { readonly label: string | undefined }[]): string {
  const labels = unique(places.flatMap(({ label }) => label ?? []));
  const containers = labels.length === 0 ? [] : [`${labels.length === 1 ? 'container' : 'containers'} ${joined(labels)}`];
  return joined([...(places.some(({ label }) => label === undefined) ? ['the Pod'] : []), ...containers]);
}

/** Values in quotation marks, each once: `"NET_ADMIN" and "SYS_TIME"`. */
export function valuesText(values: readonly string[]): string {
  return joined(unique(values).map(quoted));
}

/** Values without the repeated ones, in the order in which they came. */
export function unique<T>(values: readonly T[]): T[] {
  return [...new Set(values)];
}
