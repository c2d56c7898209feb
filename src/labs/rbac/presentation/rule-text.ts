import type { Rule } from '../index.ts';
import { joined } from '../../shared/wording.ts';
import { counted } from '../../../text/counted.ts';

/** The most words of a list that are shown. */
const WORDS = 8;

/** `verbs get and list; API group apps; resources deployments`. */
export function ruleText({ verbs, apiGroups, resources, resourceNames, nonResourceURLs }: Rule): string {
  const parts = [
    part('verb', verbs),
    nonResourceURLs.length > 0 && resources.length === 0 ? '' : part('API group', apiGroups),
    part('resource', resources),
    part('name', resourceNames),
    part('URL', nonResourceURLs),
  ];
  return parts.filter((text) => text !== '').join('; ');
}

function part(name: string, words: readonly string[]): string {
  return words.length === 0 ? '' : `${words.length === 1 ? name : `${name}s`} ${listText(words, WORDS)}`;
}

/** `a, b and 3 others`; the empty word, which is the core API group, as `""`. */
export function listText(words: readonly string[], most: number): string {
  const more = words.length - most;
  const shown = words.slice(0, more > 0 ? most : undefined).map((word) => (word === '' ? '""' : word));
  return joined(more > 0 ? [...shown, counted(more, 'other')] : shown);
}
