import { topicsInOrder } from '../../guide/content.ts';
import { topicPath, withBase } from '../../guide/links.ts';
import { jsonResponse } from '../../guide/json-response.ts';

/** Every topic's data as written, with its id and address. */
export async function GET(): Promise<Response> {
  const topics = await topicsInOrder();
  return jsonResponse(topics.map(({ id, data }) => ({ ...data, id, url: withBase(topicPath(id)) })));
}
