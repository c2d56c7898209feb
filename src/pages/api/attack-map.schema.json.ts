import type { APIRoute } from 'astro';
import { z } from 'zod';
import { publishedAttackMap } from '../../schema/published-attack-map.ts';
import { content } from '../../site/content.ts';
import { jsonResponse } from '../../site/json-response.ts';

/** The JSON Schema of the attack map. https://json-schema.org/draft/2020-12 */
export const GET: APIRoute = async () =>
  jsonResponse({
    title: `${(await content()).guide.name} attack map`,
    description:
      'What attackers hold, and the techniques that lead on: whoever holds one position of each need gains all of the gains, unless a practice that prevents the technique is in place.',
    ...z.toJSONSchema(publishedAttackMap, { io: 'output' }),
  });
