import { CARD_FIELDS, cardsIn } from '../schema/topic/topic-cards.ts';
import type { Depth } from '../schema/fields.ts';
import type { Topic } from '../schema/topic/topic.ts';

/** Fields of cards that are no running text. */
const NO_PROSE = new Set(['id', 'depth', 'manifest', 'publisher', 'version', 'published']);

/** Words of a topic's cards of a depth. What is core a reader meets unfolded. */
export function cardWords(topic: Topic, of: Depth): number {
  return CARD_FIELDS.flatMap((field) => cardsIn(topic, field))
    .filter(({ depth }) => depth === of)
    .flatMap((card) => Object.entries(card))
    .flatMap(([field, value]: [string, unknown]) => (typeof value === 'string' && !NO_PROSE.has(field) ? value.split(/\s+/) : []))
    .filter(Boolean).length;
}
