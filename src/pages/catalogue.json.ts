import type { APIRoute } from 'astro';
import { cardsInOrder } from '../guide/cards.ts';
import { topicsInOrder } from '../guide/content.ts';
import { labsWithChallenges } from '../guide/labs.ts';
import type { PublishedCatalogue } from '../schema/published.ts';

/** What there is to study, without texts. */
export const GET: APIRoute = async () => {
  const [topics, cards, labs] = await Promise.all([topicsInOrder(), cardsInOrder(), labsWithChallenges()]);
  const catalogue: PublishedCatalogue = {
    topics: topics.map(({ id, data }) => ({ id, title: data.title })),
    cards: cards.map(({ id, kind, topic }) => ({ id, kind, topic })),
    challenges: labs.flatMap(({ lab: { data }, challenges }) =>
      challenges.map((challenge) => ({ id: challenge.data.id, title: challenge.data.title, lab: data.id, labTitle: data.title })),
    ),
  };
  return Response.json(catalogue);
};
