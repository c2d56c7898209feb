import { domainOf, type Bank } from './bank.ts';
import type { TopicProgress } from './progress.ts';

/** Answers on a topic below which its accuracy says little. */
const LEAST_ANSWERS = 5;

/** What to do next, with what speaks for it. */
export type Suggestion =
  | { readonly kind: 'review'; readonly due: number }
  | { readonly kind: 'practise'; readonly topic: string; readonly right: number; readonly all: number; readonly weight: number }
  | { readonly kind: 'read'; readonly topic: string; readonly weight: number }
  | { readonly kind: 'exam' };

/**
 * One suggestion. Due cards first, since they are being forgotten; then the topic in which most is to be gained, by its
 * domain's weight and the share of wrong answers; then the first unread topic of the weightiest domain; then an exam.
 */
export function suggest(progress: readonly TopicProgress[], due: number, { domains }: Pick<Bank, 'domains'>): Suggestion {
  if (due > 0) return { kind: 'review', due };
  const weightOf = (topic: string): number => domains.find(({ id }) => id === domainOf(topic))?.weight ?? 0;
  const gain = ({ topic, answers: { right, all } }: TopicProgress): number => weightOf(topic) * (1 - right / all);
  const weak = progress
    .filter(({ answers: { right, all } }) => all >= LEAST_ANSWERS && right / all < 0.75)
    .sort((a, b) => gain(b) - gain(a));
  if (weak[0]) return { kind: 'practise', topic: weak[0].topic, ...weak[0].answers, weight: weightOf(weak[0].topic) };
  const unread = progress.filter(({ read }) => read === undefined).sort((a, b) => weightOf(b.topic) - weightOf(a.topic));
  if (unread[0]) return { kind: 'read', topic: unread[0].topic, weight: weightOf(unread[0].topic) };
  return { kind: 'exam' };
}
