import type { APIRoute } from 'astro';
import { content } from '../../../site/content.ts';

export async function getStaticPaths() {
  const { manifests } = await content();
  return [...manifests].map(([path, text]) => {
    const [topic, file] = path.split('/', 2);
    return { params: { topic, file }, props: { text } };
  });
}

/** A manifest as it stands in content/, to download or to apply. */
export const GET: APIRoute<{ text: string }> = ({ props }) => new Response(props.text);
