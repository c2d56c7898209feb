/** Puts the site's base path before a path from the root, so that the guide works under any sub-path. */
export function withBase(path: string): string {
  return `${import.meta.env.BASE_URL.replace(/\/$/, '')}${path}`;
}

/** The address of a topic, or of a card on it. */
export function topicPath(id: string, card?: string): string {
  return `/${id}/${card === undefined ? '' : `#${card}`}`;
}

/** The address of a glossary term. */
export function termPath(id: string): string {
  return `/glossary/#${id}`;
}
