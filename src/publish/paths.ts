import type { Lab } from '../schema/lab.ts';

/** The address of a topic, or of a card on it, from the site's root. */
export function topicPath(id: string, card?: string): string {
  return `/${id}/${card === undefined ? '' : `#${card}`}`;
}

/** The id of a diagram on its page, by the hash of its fence. */
export function diagramAnchor(hash: string): string {
  return `diagram-${hash}`;
}

/** The address of a glossary term. */
export function termPath(id: string): string {
  return `/glossary/#${id}`;
}

/** The address of a lab, or of a challenge in its editor. */
export function labPath(lab: Lab, challenge?: string): string {
  return `/labs/${lab}/${challenge === undefined ? '' : `?challenge=${challenge}`}`;
}
