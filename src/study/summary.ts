import type { Confidence } from './event-limits.ts';
import type { Item, TopicProgress } from './progress.ts';
import type { Tally } from './score.ts';

const MINUTE = 60_000;

/** What reading pages show of a topic: enough to say read, weak and due without the log. */
export interface TopicSummary extends Tally {
  readonly title: string;
  readonly read?: number | undefined;
  readonly confidence?: Confidence | undefined;
  /** How many of its reviewed cards fall due at which minute since 1970, earliest first. */
  readonly due: readonly (readonly [minute: number, cards: number])[];
}

/**
 * The log in short, written by whatever page has derived it: a reading page draws its badges from this, and carries
 * neither the scheduler nor the log's schemas.
 */
export interface StudySummary {
  readonly topics: Readonly<Record<string, TopicSummary>>;
  readonly domains: readonly { readonly id: string; readonly weight: number }[];
  /** The day of the exam, as `2026-12-24`, where the plan has one. */
  readonly examDay?: string | undefined;
}

interface SummaryInput {
  readonly progress: readonly TopicProgress[];
  readonly titles: ReadonlyMap<string, string>;
  readonly cards: readonly Item[];
  /** When each reviewed card is to come again. */
  readonly due: ReadonlyMap<string, number>;
  readonly domains: StudySummary['domains'];
  readonly examDay: string | undefined;
}

export function summaryOf({ progress, titles, cards, due, domains, examDay }: SummaryInput): StudySummary {
  const byTopic = new Map<string, Map<number, number>>();
  for (const { id, topic } of cards) {
    const at = due.get(id);
    if (at === undefined) continue;
    const minute = Math.ceil(at / MINUTE);
    const minutes = byTopic.get(topic) ?? new Map<number, number>();
    byTopic.set(topic, minutes.set(minute, (minutes.get(minute) ?? 0) + 1));
  }
  const topics = progress.map(({ topic, read, confidence, answers }): [string, TopicSummary] => [
    topic,
    { title: titles.get(topic) ?? topic, ...answers, read, confidence, due: [...(byTopic.get(topic) ?? [])].sort(([a], [b]) => a - b) },
  ]);
  return { topics: Object.fromEntries(topics), domains: domains.map(({ id, weight }) => ({ id, weight })), examDay };
}

/** Cards of a topic that are due at a time. */
export function dueAt({ due }: Pick<TopicSummary, 'due'>, now: number): number {
  return due.reduce((sum, [minute, cards]) => sum + (minute * MINUTE <= now ? cards : 0), 0);
}
