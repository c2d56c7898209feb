import { z } from './zod.ts';
import { plainText } from './fields.ts';

/** What has an id that learners' progress or shared links may have. */
export const PUBLISHED_KINDS = ['topics', 'cards', 'terms', 'questions', 'challenges', 'scenarios'] as const;
export type PublishedKind = (typeof PUBLISHED_KINDS)[number];

const ids = z.array(z.string().min(1)).default([]);

/**
 * `content/published.yaml`: every id that has been published. `npm run published` adds to it; nothing is taken out, since
 * somebody's progress and links have it.
 */
export const publishedIds = z.strictObject({
  topics: ids.describe('`<domain>/<topic>`'),
  cards: ids.describe('`<domain>/<topic>#<card>`'),
  terms: ids,
  questions: ids,
  challenges: ids.describe('`<lab>/<challenge>`'),
  scenarios: ids,
  retired: z
    .partialRecord(z.enum(PUBLISHED_KINDS), z.record(z.string(), plainText))
    .default({})
    .describe('Ids that are gone and lead nowhere, by kind, each with the reason.'),
});
export type PublishedIds = z.infer<typeof publishedIds>;
