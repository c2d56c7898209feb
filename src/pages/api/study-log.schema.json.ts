import type { APIRoute } from 'astro';
import { z } from 'zod';
import { content } from '../../site/content.ts';
import { jsonResponse } from '../../site/json-response.ts';
import { exportFile } from '../../study/export-file.ts';

/** The JSON Schema of the file that a learner's log is exported to. https://json-schema.org/draft/2020-12 */
export const GET: APIRoute = async () =>
  jsonResponse({
    title: `${(await content()).guide.name} study log`,
    description:
      'Every event is one immutable record. State is derived from all of them, in the order of their ids; events with the same id are the same event.',
    ...z.toJSONSchema(exportFile),
  });
