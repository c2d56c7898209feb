import { domainOf, type Bank } from './bank.ts';
import type { TopicProgress } from './progress.ts';
import { isWeak } from './weak.ts';

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
export function suggest(
  progress: readonly Pick<TopicProgress, 'topic' | 'read' | 'answers'>[],
  due: number,
  { domains }: { readonly domains: readonly Pick<Bank['domains'][number], 'id' | 'weight'>[] },
): Suggestion {
  if (due > 0) return { kind: 'review', due };
  const weightOf = (topic: string): number => domains.find(({ id }) => id === domainOf(topic))?.weight ?? 0;
  const gain = ({ topic, answers: { right, all } }: Pick<TopicProgress, 'topic' | 'answers'>): number =>
    weightOf(topic) * (1 - right / all);
  const [weakest] = progress.filter(({ answers }) => isWeak(answers)).sort((a, b) => gain(b) - gain(a));
  if (weakest) return { kind: 'practise', topic: weakest.topic, ...weakest.answers, weight: weightOf(weakest.topic) };
  const [unread] = progress.filter(({ read }) => read === undefined).sort((a, b) => weightOf(b.topic) - weightOf(a.topic));
  if (unread) return { kind: 'read', topic: unread.topic, weight: weightOf(unread.topic) };
  return { kind: 'exam' };
}
