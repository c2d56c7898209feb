import type { APIRoute } from 'astro';
import { cardsInOrder } from '../guide/cards.ts';
import { topicsInOrder } from '../guide/content.ts';
import type { PublishedCatalogue } from '../schema/published.ts';

/** What there is to study, without texts. */
export const GET: APIRoute = async () => {
  const [topics, cards] = await Promise.all([topicsInOrder(), cardsInOrder()]);
  const catalogue: PublishedCatalogue = {
    topics: topics.map(({ id, data }) => ({ id, title: data.title })),
    cards: cards.map(({ id, kind, topic }) => ({ id, kind, topic })),
    challenges: [],
  };
  return Response.json(catalogue);
};
