import GithubSlugger from 'github-slugger';
import { LABS } from '../schema/lab.ts';
import { cardsOf } from '../schema/topic/topic-cards.ts';
import { placedTechniques } from './attack-map-of.ts';
import type { Corpus, TopicFile } from './corpus.ts';
import { sectionsOnPage } from './page-anchors.ts';

/** The pages that every guide has, with the anchors of their own headings: a test compares them with src/pages/. */
export const FIXED_PAGES = {
  '/': ['map', 'attacks', 'domains'],
  '/about/': ['study-log'],
  '/about/hosting/': ['files', 'servers', 'kubernetes', 'pod-security', 'network-policy', 'rbac', 'manifests'],
  '/attack-map/': ['defend-it', 'ways', 'text', 'counts'],
  '/cheatsheet/': ['sources'],
  '/cohort/report/': ['how'],
  '/exam/': ['how'],
  '/exam/blueprint/': ['published', 'paper'],
  '/glossary/': [],
  '/labs/': ['attack-map'],
  '/offline/': [],
  '/paths/': ['how'],
  '/paths/three-weeks/': ['skip'],
  '/paths/one-week/': ['skip'],
  '/paths/night-before/': ['skip'],
  '/practice/': ['by-topic'],
  '/progress/': ['how', 'deleted'],
  '/review/': ['how', 'by-topic'],
  '/search/': [],
} as const satisfies Record<`/${string}`, readonly string[]>;

/** Tables of the cheat sheet that are made of the curriculum and of topics. */
const MADE_TABLES = ['exam', 'ports', 'frameworks'];

/** The anchors of a page, or any where its file could not be read: that is reported by itself. */
export type Anchors = ReadonlySet<string> | 'any';

/** Every page that a link within the guide can name, with what can stand after #. */
export function pagesOf(corpus: Corpus): Map<string, Anchors> {
  const { curriculum, glossary, topics, topicIds, cohort, sheet, positions, attackMap, challenges } = corpus;
  const domains = curriculum?.value.domains ?? [];
  const ids = (prefix: string, entries: readonly { readonly id: string }[]): string[] => entries.map(({ id }) => `${prefix}${id}`);
  const pages = new Map<string, Anchors>(Object.entries(FIXED_PAGES).map(([path, anchors]) => [path, new Set<string>(anchors)]));
  const add = (path: keyof typeof FIXED_PAGES, anchors: readonly string[]): void => {
    pages.set(path, new Set<string>([...FIXED_PAGES[path], ...anchors]));
  };
  add('/cheatsheet/', [...MADE_TABLES, ...ids('', sheet)]);
  add('/exam/blueprint/', ids('', domains));
  add('/labs/', LABS);
  add('/attack-map/', [
    ...ids('position-', positions?.value ?? []),
    ...ids(
      'technique-',
      placedTechniques(corpus).map(({ technique }) => technique),
    ),
    ...ids('exercise-', attackMap?.value.exercises ?? []),
  ]);
  pages.set('/glossary/', glossary.complete ? new Set(ids('', glossary.all)) : 'any');
  if (cohort !== undefined) pages.set('/cohort/', new Set(cohort.value.weeks.map((_, i) => `week-${i + 1}`)));
  for (const lab of LABS) {
    const own = challenges.filter((each) => each.lab === lab);
    pages.set(`/labs/${lab}/`, new Set(['challenges', ...ids('', own)]));
  }
  for (const { id } of domains) {
    pages.set(`/${id}/`, new Set([...topicIds].some((topic) => topic.startsWith(`${id}/`)) ? ['practise'] : []));
  }
  for (const id of topicIds) pages.set(`/${id}/`, 'any');
  for (const topic of topics) pages.set(`/${topic.id}/`, topicAnchors(topic, corpus));
  return pages;
}

function topicAnchors(topic: TopicFile, corpus: Corpus): ReadonlySet<string> {
  const slugger = new GithubSlugger();
  return new Set([
    ...sectionsOnPage(topic, corpus).map(({ id }) => id),
    ...cardsOf(topic.value).map(({ id }) => id),
    ...topic.body.headings.map((heading) => slugger.slug(heading.value)),
  ]);
}
