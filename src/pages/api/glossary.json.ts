import { getCollection } from 'astro:content';
import { jsonResponse } from '../../guide/json-response.ts';
import { termPath, withBase } from '../../guide/links.ts';

/** Every glossary term as written, with its address. */
export async function GET(): Promise<Response> {
  const terms = await getCollection('glossary');
  return jsonResponse(terms.map(({ id, data }) => ({ ...data, id, url: withBase(termPath(id)) })));
}
