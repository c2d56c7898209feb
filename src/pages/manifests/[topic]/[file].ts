import type { APIRoute } from 'astro';
import { readContent } from '../../../corpus/read.ts';

const MANIFEST = /^content\/manifests\/([^/]+)\/([^/]+)$/;

export async function getStaticPaths() {
  return [...(await readContent(process.cwd()))].flatMap(([path, text]) => {
    const [, topic, file] = MANIFEST.exec(path) ?? [];
    return topic !== undefined && file !== undefined ? [{ params: { topic, file }, props: { text } }] : [];
  });
}

/** A manifest as it stands in content/, to download or to apply. */
export const GET: APIRoute<{ text: string }> = ({ props }) => new Response(props.text);
