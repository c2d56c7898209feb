import { z } from './zod.ts';

const id = z.string().min(1);
const table = z.record(id, id);

/**
 * Ids that have changed, old to new: `content/renamed.yaml`. Entries are only added, since somebody's saved progress and
 * links may still have the old id.
 */
export const renamed = z.strictObject({
  topics: table.describe('`<domain>/<topic>`'),
  cards: table.describe('Cards of topics, `<domain>/<topic>#<id>`'),
  terms: table.describe('Ids of content/glossary/'),
  questions: table.describe('Ids of questions'),
  challenges: table.describe('`<lab>/<challenge>`'),
});
export type Renamed = z.infer<typeof renamed>;

export const NOTHING_RENAMED: Renamed = { topics: {}, cards: {}, terms: {}, questions: {}, challenges: {} };
