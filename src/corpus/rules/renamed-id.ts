import type { Renamed } from '../../schema/renamed.ts';
import { cardsOf } from '../../schema/topic/topic-cards.ts';
import type { Corpus } from '../corpus.ts';
import type { Diagnostic } from '../diagnostic.ts';
import { nearest } from '../nearest.ts';
import type { Rule } from './rule.ts';

/** An id that has changed is used no more, and leads in the end to one that is used. */
export const renamedId: Rule = (corpus) => {
  const { renamed } = corpus;
  if (!renamed) return [];
  return Object.entries(idsInUse(corpus)).flatMap(([kind, used]) => {
    const table = renamed.value[kind as keyof Renamed];
    return Object.entries(table).flatMap(([old, now]): Diagnostic[] => {
      const diagnostic = (message: string, allowed?: string): Diagnostic[] => [
        { kind: 'renamed-id', file: renamed.file, line: renamed.lineOf([kind, old]), field: `${kind}.${old}`, message, allowed },
      ];
      if (used.has(old)) return diagnostic(`"${old}" is still in use`);
      if (used.has(now) || (Object.hasOwn(table, now) && table[now] !== old)) return [];
      return diagnostic(`leads to "${now}", which does not exist`, nearest(now, used).join(', ') || undefined);
    });
  });
};

function idsInUse({ topics, topicIds, glossary, questions, challenges }: Corpus): Record<keyof Renamed, ReadonlySet<string>> {
  const cards = topics.flatMap(({ id, value }) => cardsOf(value).map((card) => `${id}#${card.id}`));
  return {
    topics: topicIds,
    cards: new Set(cards),
    terms: new Set(glossary.all.map(({ id }) => id)),
    questions: new Set(questions.flatMap(({ value }) => value.map(({ id }) => id))),
    challenges: new Set(challenges.map(({ lab, id }) => `${lab}/${id}`)),
  };
}
