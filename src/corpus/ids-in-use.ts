import type { PublishedKind } from '../schema/published-ids.ts';
import { cardsOf } from '../schema/topic/topic-cards.ts';
import type { Corpus } from './corpus.ts';

/** Every id of today that progress or links may have, by kind. */
export function idsInUse({
  topics,
  topicIds,
  glossary,
  questions,
  challenges,
  scenarios,
}: Corpus): Record<PublishedKind, ReadonlySet<string>> {
  return {
    topics: topicIds,
    cards: new Set(topics.flatMap(({ id, value }) => cardsOf(value).map((card) => `${id}#${card.id}`))),
    terms: new Set(glossary.all.map(({ id }) => id)),
    questions: new Set(questions.flatMap(({ value }) => value.map(({ id }) => id))),
    challenges: new Set(challenges.map(({ lab, id }) => `${lab}/${id}`)),
    scenarios: new Set(scenarios.all.map(({ id }) => id)),
  };
}

/** The file that has an id, or the folder of files of which one has it. */
export function homeOf(kind: PublishedKind, id: string): string {
  switch (kind) {
    case 'topics':
    case 'cards':
      return `content/topics/${id.split('#')[0] ?? ''}.mdx`;
    case 'challenges':
      return `content/labs/${id.split('/')[0] ?? ''}/`;
    case 'terms':
      return 'content/glossary/';
    default:
      return `content/${kind}/`;
  }
}
