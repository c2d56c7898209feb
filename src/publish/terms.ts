import type { PublishedTerm } from '../schema/published.ts';
import type { Term } from '../schema/glossary.ts';
import { termPath } from './paths.ts';
import { richText } from './rich-text.ts';

/** A term as a page shows it beside the word. */
export function publishTerm({ id, term, standsFor, definition }: Term): PublishedTerm {
  return { term, ...(standsFor !== undefined && { standsFor }), definition: richText(definition), url: termPath(id) };
}
