import { getCollection } from 'astro:content';
import { jsonResponse } from '../../guide/json-response.ts';
import { topicPath, withBase } from '../../guide/links.ts';

/** Every question as written, with its topic and the address where it is asked. */
export async function GET(): Promise<Response> {
  const questions = await getCollection('questions');
  return jsonResponse(questions.map(({ data }) => ({ ...data, url: withBase(topicPath(data.topic, `question-${data.id}`)) })));
}
