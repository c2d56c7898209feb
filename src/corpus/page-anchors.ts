import { KINDS } from '../schema/topic/kinds.ts';
import { FRAME_ANCHORS, pageSections } from '../schema/topic/page-sections.ts';
import { cardsOf } from '../schema/topic/topic-cards.ts';
import type { Corpus, TopicFile } from './corpus.ts';
import { formerIds } from '../schema/former-ids.ts';

/** Sections that the pages of topics make themselves, of every kind: a name means one thing on all of them. */
export const SECTIONS_OF_PAGES = Object.values(KINDS).flatMap(({ sections }) => sections);

/** Anchors that a topic's page may write before any prose and any card, with what has each. */
export const PAGE_ANCHORS: ReadonlyMap<string, string> = new Map([
  ...FRAME_ANCHORS.map((id): [string, string] => [id, 'a part of every page']),
  ...SECTIONS_OF_PAGES.map(({ id }): [string, string] => [id, 'a section that the page makes from the frontmatter']),
]);

/** The sections that a topic's page makes itself. */
export function sectionsOnPage({ id, value }: TopicFile, { questions, labs, challenges }: Corpus) {
  const isNamed = (located: { readonly value: { readonly topics: readonly string[] } }): boolean => located.value.topics.includes(id);
  return pageSections(value, {
    questions: questions.some((bank) => bank.topic === id && bank.value.length > 0),
    labs: [...labs, ...challenges].some(isNamed),
  });
}

/** The anchors of a topic's cards, those that they had before included, with what has each. */
export function cardAnchors({ id, value }: TopicFile, { renamed }: Corpus): Map<string, string> {
  return new Map(
    cardsOf(value).flatMap((card): [string, string][] => [
      [card.id, `the card "${card.title}"`],
      ...formerIds(renamed?.value.cards ?? {}, `${id}#${card.id}`).map((old): [string, string] => [
        old.slice(old.indexOf('#') + 1),
        `the card "${card.title}", which had it before`,
      ]),
    ]),
  );
}
