import type { APIRoute } from 'astro';
import { cardsInOrder } from '../../guide/cards.ts';
import { domainsWithTopics } from '../../guide/content.ts';

export async function getStaticPaths() {
  return (await domainsWithTopics()).filter(({ topics }) => topics.length > 0).map(({ domain }) => ({ params: { domain: domain.id } }));
}

/** The cards to remember of one domain. */
export const GET: APIRoute = async ({ params }) =>
  Response.json({ cards: (await cardsInOrder()).filter(({ topic }) => topic.startsWith(`${params['domain'] ?? ''}/`)) });
