import { publishBank } from '../../guide/questions.ts';

/** What practice and the exam draw from, without any question's text. */
export async function GET(): Promise<Response> {
  return Response.json(await publishBank());
}
