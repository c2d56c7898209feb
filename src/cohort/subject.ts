import type { PublishedTeaching } from '../schema/published.ts';
import type { Bank } from '../study/bank.ts';

/** What reports are judged by: the bank of the trainer's guide, and its key. */
export interface Subject {
  readonly bank: Bank;
  readonly teaching: PublishedTeaching;
}

/** A question as its key has it. */
export interface KeyedQuestion {
  readonly topic: string;
  readonly revision: string;
  readonly right: number;
  readonly practice: string | undefined;
}

/** The questions of the trainer's guide, by id. */
export function keyOf({ bank, teaching }: Subject): ReadonlyMap<string, KeyedQuestion> {
  const asked = new Map(bank.questions.map((question) => [question.id, question]));
  return new Map(
    teaching.questions.flatMap(({ id, right, practice }) => {
      const question = asked.get(id);
      return question ? [[id, { topic: question.topic, revision: question.revision, right, practice }]] : [];
    }),
  );
}
