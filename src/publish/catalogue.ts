import type { PublishedCatalogue } from '../schema/published.ts';
import type { Content } from './content.ts';
import { flashcards } from './flashcards.ts';

/** What there is to study, without texts. */
export function publishCatalogue(content: Content): PublishedCatalogue {
  return {
    topics: content.topics.map(({ id, value }) => ({ id, title: value.title })),
    cards: flashcards(content).map(({ id, kind, topic }) => ({ id, kind, topic })),
    challenges: content.labs.flatMap(({ lab, title: labTitle, challenges }) =>
      challenges.map(({ id, title }) => ({ id: `${lab}/${id}`, title, lab, labTitle })),
    ),
  };
}
