import type { PublishedCard } from '../schema/published.ts';
import type { Term } from '../schema/glossary.ts';
import type { Topic } from '../schema/topic/topic.ts';
import { portsOf, portText } from '../schema/topic/topic-cards.ts';
import { plainText } from '../text/plain-text.ts';
import type { Content } from './content.ts';
import { oncePerContent } from './once.ts';
import { termPath, topicPath } from './paths.ts';
import { richText } from './rich-text.ts';

/**
 * The cards that content gives, in the order in which new ones are to come: topic by topic, each topic's terms first.
 * Their ids are kept with learners' reviews, and are made of ids that do not change.
 */
export const flashcards = oncePerContent(({ topics, termsByTopic }: Content): readonly PublishedCard[] =>
  topics.flatMap(({ id, value }) => [
    ...(termsByTopic.get(id) ?? []).flatMap((term) => termCards(id, term)),
    ...portCards(id, value),
    ...value.misconfigurations.map((each) => fixCard(id, value, each)),
    ...value.practices.map((each) => checkCard(id, each)),
  ]),
);

/** The cards of one domain. */
export function publishCards(content: Content, domain: string): { cards: PublishedCard[] } {
  return { cards: flashcards(content).filter(({ topic }) => topic.startsWith(`${domain}/`)) };
}

/** A term both ways, where its definition does not name it. */
function termCards(topic: string, { id, term, standsFor, definition }: Term): PublishedCard[] {
  const name = standsFor === undefined ? term : `${term} (${standsFor})`;
  const url = termPath(id);
  const meaning: PublishedCard = { id: `term:${id}`, kind: 'term', topic, front: [`What is ${term}?`], back: richText(definition), url };
  const named = [term, standsFor].some((word) => word !== undefined && plainText(definition).toLowerCase().includes(word.toLowerCase()));
  if (named) return [meaning];
  return [meaning, { id: `name:${id}`, kind: 'term', topic, front: ['Which term is this? ', ...richText(definition)], back: [name], url }];
}

function portCards(topic: string, value: Topic): PublishedCard[] {
  // A use that names its port would answer.
  const asked = portsOf(value).filter(({ port, use }) => !use.includes(String(port)));
  return asked.map(({ port, through, protocol, use }) => ({
    id: `port:${topic}:${port}-${protocol.toLowerCase()}`,
    kind: 'port',
    topic,
    front: [`${value.title}, which ${through === undefined ? 'port' : 'ports'}: `, ...richText(use)],
    back: [`${portText({ port, through })}/${protocol}`],
    url: topicPath(topic, 'ports'),
  }));
}

function fixCard(topic: string, { practices }: Topic, { id, title, impact, fixedBy }: Topic['misconfigurations'][number]): PublishedCard {
  const fixes = practices.filter((practice) => fixedBy.includes(practice.id)).map((practice) => practice.title);
  return {
    id: `fix:${topic}#${id}`,
    kind: 'fix',
    topic,
    front: [`${title}. What fixes it? `, ['em', richText(impact)]],
    back: [fixes.join('; ')],
    url: topicPath(topic, id),
  };
}

function checkCard(topic: string, { id, title, check }: Topic['practices'][number]): PublishedCard {
  return {
    id: `check:${topic}#${id}`,
    kind: 'check',
    topic,
    front: [`${title}. What would you check?`],
    back: richText(check),
    url: topicPath(topic, id),
  };
}
