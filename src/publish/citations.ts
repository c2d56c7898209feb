import { cardsOf, portsOf } from '../schema/topic/topic-cards.ts';
import type { Topic } from '../schema/topic/topic.ts';

/**
 * Numbers the sources of a topic page in the order in which a reader meets them.
 * @param inBody ids cited in the prose, in order
 * @returns number by source id, starting at 1
 */
export function numberSources(topic: Topic, inBody: readonly string[]): Map<string, number> {
  const inOrder = [
    ...inBody,
    ...portsOf(topic).map((port) => port.source),
    ...cardsOf(topic).flatMap((each) => each.sources),
    ...topic.exam.confused.flatMap((each) => each.sources),
  ];
  const numbers = new Map<string, number>();
  for (const id of inOrder) if (!numbers.has(id)) numbers.set(id, numbers.size + 1);
  return numbers;
}
