import type { APIRoute, InferGetStaticPropsType } from 'astro';
import { publishQuestions } from '../../publish/questions.ts';
import { content } from '../../site/content.ts';
import { writtenDomains } from '../../site/static-paths.ts';

export const getStaticPaths = writtenDomains;

export const GET: APIRoute<InferGetStaticPropsType<typeof writtenDomains>> = async ({ props: { domain } }) =>
  Response.json(publishQuestions(await content(), domain));
