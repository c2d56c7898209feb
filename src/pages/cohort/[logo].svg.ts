import type { APIRoute, InferGetStaticPropsType } from 'astro';
import { content } from '../../site/content.ts';

export async function getStaticPaths() {
  const { cohortLogo } = await content();
  return cohortLogo === undefined ? [] : [{ params: { logo: 'logo' }, props: { text: cohortLogo } }];
}

export const GET: APIRoute<InferGetStaticPropsType<typeof getStaticPaths>> = ({ props: { text } }) =>
  new Response(text, { headers: { 'Content-Type': 'image/svg+xml' } });
