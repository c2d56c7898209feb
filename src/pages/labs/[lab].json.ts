import type { APIRoute, InferGetStaticPropsType } from 'astro';
import { publishLab } from '../../publish/labs.ts';
import { content } from '../../site/content.ts';
import { writtenLabs } from '../../site/static-paths.ts';

export const getStaticPaths = writtenLabs;

export const GET: APIRoute<InferGetStaticPropsType<typeof writtenLabs>> = async ({ props: { lab } }) =>
  Response.json(publishLab(await content(), lab));
