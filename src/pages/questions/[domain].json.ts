import type { APIRoute } from 'astro';
import { domainsWithTopics } from '../../guide/content.ts';
import { guideVersion, publishQuestions } from '../../guide/questions.ts';

export async function getStaticPaths() {
  return (await domainsWithTopics()).filter(({ topics }) => topics.length > 0).map(({ domain }) => ({ params: { domain: domain.id } }));
}

/** The texts of one domain's questions. */
export const GET: APIRoute = async ({ params }) =>
  Response.json({ version: await guideVersion(), questions: await publishQuestions(params['domain'] ?? '') });
