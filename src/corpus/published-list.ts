import { PUBLISHED_KINDS, type PublishedIds } from '../schema/published-ids.ts';
import type { Corpus } from './corpus.ts';
import { idsInUse } from './ids-in-use.ts';

/** The ids that have been published, with those of today: none is taken out. */
export function publishedNow(corpus: Corpus): PublishedIds {
  const [before, used] = [corpus.published?.value, idsInUse(corpus)];
  const ids = PUBLISHED_KINDS.map((kind) => [kind, [...new Set([...(before?.[kind] ?? []), ...used[kind]])].sort()] as const);
  return { ...NOTHING, ...Object.fromEntries(ids), retired: before?.retired ?? {} };
}

const NOTHING: PublishedIds = { topics: [], cards: [], terms: [], questions: [], challenges: [], scenarios: [], retired: {} };

/** How many ids of today are not known to have been published. */
export function unpublishedCount(corpus: Corpus): number {
  const used = idsInUse(corpus);
  const known = corpus.published?.value ?? NOTHING;
  return PUBLISHED_KINDS.reduce((sum, kind) => sum + [...used[kind]].filter((id) => !known[kind].includes(id)).length, 0);
}
