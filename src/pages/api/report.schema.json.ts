import type { APIRoute } from 'astro';
import { z } from 'zod';
import { report } from '../../cohort/report.ts';
import { content } from '../../site/content.ts';
import { jsonResponse } from '../../site/json-response.ts';

/** The JSON Schema of the report that a learner hands to a trainer. https://json-schema.org/draft/2020-12 */
export const GET: APIRoute = async () =>
  jsonResponse({
    title: `${(await content()).guide.name} report`,
    description: 'Made and saved by a learner, who says all that is in it. It has ids and figures, and no text of the guide.',
    ...z.toJSONSchema(report),
  });
