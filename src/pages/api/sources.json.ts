import { getCollection } from 'astro:content';
import { jsonResponse } from '../../guide/json-response.ts';

/** Every source as written; its address is the page that was read. */
export async function GET(): Promise<Response> {
  const sources = await getCollection('sources');
  return jsonResponse(sources.map(({ data }) => data));
}
