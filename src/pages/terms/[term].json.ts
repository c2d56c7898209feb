import type { APIRoute, InferGetStaticPropsType } from 'astro';
import { publishTerm } from '../../publish/terms.ts';
import { content } from '../../site/content.ts';

export async function getStaticPaths() {
  const { terms } = await content();
  return terms.map((term) => ({ params: { term: term.id }, props: { term } }));
}

export const GET: APIRoute<InferGetStaticPropsType<typeof getStaticPaths>> = ({ props: { term } }) => Response.json(publishTerm(term));
