import type { APIRoute, InferGetStaticPropsType } from 'astro';
import { accentStyle } from '../../publish/cohort.ts';
import { content } from '../../site/content.ts';

export async function getStaticPaths() {
  const { cohort } = await content();
  return cohort?.accent ? [{ params: { accent: 'accent' }, props: cohort.accent }] : [];
}

export const GET: APIRoute<InferGetStaticPropsType<typeof getStaticPaths>> = ({ props }) =>
  new Response(accentStyle(props), { headers: { 'Content-Type': 'text/css; charset=utf-8' } });
