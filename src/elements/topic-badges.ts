import { element } from '../dom/element.ts';
import { onSummaryChanged, readSummary } from '../storage/summary.ts';
import { dueAt, type StudySummary, type TopicSummary } from '../study/summary.ts';
import { isWeak } from '../study/weak.ts';

/** Where links to topics carry badges: the guide's contents, the map, the lists of domains and study plans. */
const PLACES = '.guide-nav-topics a, .component a, .competencies h2 a, .path-topics a, .cohort-topics a';

/** Shows beside links to topics what is read, weak and due, and draws it again when that changes. */
export function showTopicBadges(): void {
  const draw = (): void => {
    document.querySelectorAll(`:is(${PLACES}) > .mark`).forEach((mark) => mark.remove());
    const summary = readSummary();
    if (summary) addBadges(summary);
  };
  draw();
  onSummaryChanged(draw);
}

function addBadges({ topics }: StudySummary): void {
  const base = document.body.dataset['base'] ?? '/';
  const now = Date.now();
  for (const link of document.querySelectorAll<HTMLAnchorElement>(PLACES)) {
    const topic = topics[link.pathname.slice(base.length, -1)];
    if (topic) link.append(...wordsOf(topic, now).map(([kind, text]) => element('span', { class: `mark mark-${kind}` }, ` ${text}`)));
  }
}

function wordsOf(topic: TopicSummary, now: number): [kind: string, text: string][] {
  const due = dueAt(topic, now);
  return [
    ...(topic.read === undefined ? [] : [['read', 'read'] as [string, string]]),
    ...(isWeak(topic) ? [['weak', 'weak'] as [string, string]] : []),
    ...(due > 0 ? [['due', `${due} due`] as [string, string]] : []),
  ];
}
