import type { StudySummary, TopicSummary } from './summary.ts';
import { domainOf } from './bank.ts';
import { isWeak } from './weak.ts';

/** A topic of a path, and how long it takes. */
export interface PathItem {
  readonly topic: string;
  readonly minutes: number;
}

/** Where a learner stands on a path. */
export interface PathStanding {
  readonly topics: number;
  readonly read: number;
  /** Minutes of reading that are left. */
  readonly left: number;
  /** Topics with too many wrong answers, where most is to be gained first. */
  readonly weak: readonly string[];
  /** Topics that are read and answered: they can be passed over. */
  readonly known: readonly string[];
}

/** Answers, and the share of right ones, from which a topic that is read counts as known. */
const KNOWN = { answers: 8, share: 0.9 } as const;

/** What a log says of a path: what is read, what is weak and comes first, and what can be skipped. */
export function pathStanding(items: readonly PathItem[], { topics, domains }: StudySummary): PathStanding {
  const weightOf = (topic: string): number => domains.find(({ id }) => id === domainOf(topic))?.weight ?? 0;
  const ids = [...new Set(items.map(({ topic }) => topic))];
  const marked = ids.flatMap((id): [string, TopicSummary][] => (topics[id] ? [[id, topics[id]]] : []));
  const gain = ([id, { right, all }]: [string, TopicSummary]): number => weightOf(id) * (1 - right / all);
  const isRead = (id: string): boolean => topics[id]?.read !== undefined;
  return {
    topics: ids.length,
    read: ids.filter(isRead).length,
    left: items.reduce((sum, { topic, minutes }) => sum + (isRead(topic) ? 0 : minutes), 0),
    weak: marked
      .filter(([, topic]) => isWeak(topic))
      .sort((a, b) => gain(b) - gain(a))
      .map(([id]) => id),
    known: marked.filter(([id, { right, all }]) => isRead(id) && all >= KNOWN.answers && right / all >= KNOWN.share).map(([id]) => id),
  };
}
