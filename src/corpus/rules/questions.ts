import { cardsOf } from '../../schema/topic/topic-cards.ts';
import type { Diagnostic } from '../diagnostic.ts';
import { nearest } from '../nearest.ts';
import type { Rule } from './rule.ts';

/** A bank belongs to a topic, and each question drills a card of that topic. */
export const misplacedQuestion: Rule = (corpus) => {
  const topics = new Map(corpus.topics.map((topic) => [topic.id, topic.value]));
  return corpus.questions.flatMap(({ file, topic: id, value, lineOf }): Diagnostic[] => {
    if (!corpus.topicIds.has(id)) {
      const near = nearest(id, corpus.topicIds);
      return [
        {
          kind: 'misplaced-question',
          file,
          message: `"${id}" is not a topic`,
          allowed: near.join(', ') || undefined,
          follows: `content/topics/${id}.mdx`,
        },
      ];
    }
    const topic = topics.get(id);
    if (!topic) return [];
    const cards = new Set<string>(cardsOf(topic).map((card) => card.id));
    return value.flatMap(({ practice }, i): Diagnostic[] =>
      practice === undefined || cards.has(practice)
        ? []
        : [
            {
              kind: 'misplaced-question',
              file,
              line: lineOf([i, 'practice']),
              field: `${i}.practice`,
              message: `drills the unknown card "${practice}"`,
              allowed: [...cards].join(', '),
              follows: `content/topics/${id}.mdx`,
              card: `${id}#${practice}`,
            },
          ],
    );
  });
};

/** Where a topic has questions, they drill every card of it. */
export const undrilledCard: Rule = (corpus) => {
  const topics = new Map(corpus.topics.map(({ id, value }) => [id, value]));
  return corpus.questions.flatMap(({ file, topic: id, value }): Diagnostic[] => {
    const topic = topics.get(id);
    const drilled = new Set<string | undefined>(value.map(({ practice }) => practice));
    return (topic ? cardsOf(topic) : [])
      .filter((card) => !drilled.has(card.id))
      .map((card) => ({ kind: 'undrilled-card', file, message: `no question has practice: ${card.id}` }));
  });
};
