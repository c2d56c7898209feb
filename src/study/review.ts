import { dayOfDate, type Calendar, type DayNumber } from './calendar.ts';
import { withoutUndone } from './undo.ts';
import type { Plan, StudyEvent } from './events.ts';
import type { MemoryState } from './memory.ts';
import { withoutSiblings } from './siblings.ts';

/** What holds until a learner sets something else. */
export const USUAL_PLAN: Plan = { retention: 0.9, newCardsPerDay: 15 };

/** The latest plan of the log. */
export function planOf(events: readonly StudyEvent[]): Plan {
  const latest = events.findLast((event) => event.kind === 'plan-set');
  if (!latest) return USUAL_PLAN;
  const { retention, newCardsPerDay, examDay } = latest;
  return { retention, newCardsPerDay, ...(examDay !== undefined && { examDay }) };
}

/** What a queue is made of. */
export interface ReviewDesk {
  /** The cards to choose from, in the order in which new ones are to come. */
  readonly cards: readonly string[];
  readonly memories: ReadonlyMap<string, MemoryState>;
  readonly burials: ReadonlyMap<string, number>;
  readonly newCardsPerDay: number;
  /** Cards first reviewed today. */
  readonly introducedToday: number;
  readonly now: number;
}

/** A card in its first steps of minutes is asked before its time, rather than that the learner waits for it. */
const AHEAD = 20 * 60_000;

/**
 * The cards to review now: those due, longest overdue first, then new ones up to the day's number, and last those that
 * will come again within minutes. Of siblings one comes a day.
 */
export function queueOf({ cards, memories, burials, newCardsPerDay, introducedToday, now }: ReviewDesk): string[] {
  const open = cards.filter((card) => (burials.get(card) ?? 0) <= now);
  const between = (from: number, to: number): string[] =>
    open
      .flatMap((card) => {
        const memory = memories.get(card);
        return memory && memory.due > from && memory.due <= to ? [{ card, due: memory.due }] : [];
      })
      .sort((a, b) => a.due - b.due)
      .map(({ card }) => card);
  const due = withoutSiblings(between(-Infinity, now));
  const fresh = withoutSiblings([...due, ...open.filter((card) => !memories.has(card))]).slice(due.length);
  const soon = between(now, now + AHEAD).filter((card) => memories.get(card)?.learning);
  return [...due, ...fresh.slice(0, Math.max(0, newCardsPerDay - introducedToday)), ...soon];
}

/** How many cards were reviewed for the first time on a day. */
export function introducedOn(events: readonly StudyEvent[], day: DayNumber, calendar: Calendar): number {
  const first = new Map<string, number>();
  for (const event of withoutUndone(events)) {
    if (event.kind === 'card-reviewed' && !first.has(event.card)) first.set(event.card, event.at);
  }
  return [...first.values()].filter((at) => calendar.dayOf(at) === day).length;
}

/** When each reviewed card is to come again: once it is due, and no longer buried. */
export function dueTimes(memories: ReadonlyMap<string, MemoryState>, burials: ReadonlyMap<string, number>): Map<string, number> {
  return new Map([...memories].map(([card, { due }]) => [card, Math.max(due, burials.get(card) ?? 0)]));
}

/**
 * Reviews due on each of the coming days; what is overdue counts as today's.
 * @param due when reviewed cards come again
 */
export function dueByDay(
  cards: readonly string[],
  due: ReadonlyMap<string, number>,
  { today, days, calendar }: { today: DayNumber; days: number; calendar: Calendar },
): number[] {
  const counts = new Array<number>(days).fill(0);
  for (const card of cards) {
    const at = due.get(card);
    if (at === undefined) continue;
    const day = Math.max(0, calendar.dayOf(at) - today);
    if (day < days) counts[day] = (counts[day] ?? 0) + 1;
  }
  return counts;
}

/** Whether all cards can be seen before the exam. */
export interface Outlook {
  readonly unseen: number;
  /** Days from today to the day before the exam: none when it is today, fewer when it is past. */
  readonly days: number;
  /** The number of new cards a day at which all are seen, today's that were seen already counted in; undefined without a day. */
  readonly neededPerDay: number | undefined;
  readonly enough: boolean;
}

/** The outlook to the exam, if its day is set. */
export function outlookOf(
  cards: readonly string[],
  memories: ReadonlyMap<string, MemoryState>,
  plan: Plan,
  { today, introducedToday }: { today: DayNumber; introducedToday: number },
): Outlook | undefined {
  if (plan.examDay === undefined) return undefined;
  const unseen = cards.filter((card) => !memories.has(card)).length;
  const days = dayOfDate(plan.examDay) - today;
  const neededPerDay = neededOver(days, unseen, introducedToday);
  return { unseen, days, neededPerDay, enough: neededPerDay !== undefined && neededPerDay <= plan.newCardsPerDay };
}

function neededOver(days: number, unseen: number, introducedToday: number): number | undefined {
  if (unseen === 0) return 0;
  if (days <= 0) return undefined;
  // Either today takes part with what is left of its number, or it has had more already and the other days divide the rest.
  return Math.min(Math.ceil((unseen + introducedToday) / days), Math.ceil(unseen / (days - 1)));
}
