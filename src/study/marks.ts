import { dayOf, type DayNumber } from './calendar.ts';
import type { Confidence } from './confidence.ts';
import type { Memory } from './memory.ts';
import type { Item, TopicProgress } from './progress.ts';
import type { Tally } from './score.ts';

/** What reading pages show of a topic: enough to say read, weak and due without the log. */
export interface TopicMarks extends Tally {
  readonly title: string;
  readonly read?: number | undefined;
  readonly confidence?: Confidence | undefined;
  /** How many of its reviewed cards fall due on which day, earliest first. */
  readonly due: readonly (readonly [day: DayNumber, cards: number])[];
}

/**
 * The log in short, written by whatever page has derived it: a reading page draws its marks from this, and carries
 * neither the scheduler nor the log's schemas.
 */
export interface Marks {
  readonly topics: Readonly<Record<string, TopicMarks>>;
  readonly domains: readonly { readonly id: string; readonly weight: number }[];
}

interface MarksInput {
  readonly progress: readonly TopicProgress[];
  readonly titles: ReadonlyMap<string, string>;
  readonly cards: readonly Item[];
  readonly memories: ReadonlyMap<string, Memory>;
  readonly domains: Marks['domains'];
  readonly offsetMinutes: number;
}

export function marksOf({ progress, titles, cards, memories, domains, offsetMinutes }: MarksInput): Marks {
  const due = new Map<string, Map<DayNumber, number>>();
  for (const { id, topic } of cards) {
    const memory = memories.get(id);
    if (!memory) continue;
    const day = dayOf(memory.due, offsetMinutes);
    const days = due.get(topic) ?? new Map<DayNumber, number>();
    due.set(topic, days.set(day, (days.get(day) ?? 0) + 1));
  }
  const topics = progress.map(({ topic, read, confidence, answers }): [string, TopicMarks] => [
    topic,
    { title: titles.get(topic) ?? topic, ...answers, read, confidence, due: [...(due.get(topic) ?? [])].sort(([a], [b]) => a - b) },
  ]);
  return { topics: Object.fromEntries(topics), domains: domains.map(({ id, weight }) => ({ id, weight })) };
}

/** Cards of a topic that are due by the end of a day. */
export function dueBy({ due }: Pick<TopicMarks, 'due'>, today: DayNumber): number {
  return due.reduce((sum, [day, cards]) => sum + (day <= today ? cards : 0), 0);
}
