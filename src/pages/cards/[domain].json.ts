import type { APIRoute, InferGetStaticPropsType } from 'astro';
import { publishCards } from '../../publish/flashcards.ts';
import { content } from '../../site/content.ts';
import { writtenDomains } from '../../site/static-paths.ts';

export const getStaticPaths = writtenDomains;

export const GET: APIRoute<InferGetStaticPropsType<typeof writtenDomains>> = async ({ props: { domain } }) =>
  Response.json(publishCards(await content(), domain));
