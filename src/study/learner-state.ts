import type { PublishedCatalogue } from '../schema/published.ts';
import { missedQuestions } from './answers.ts';
import type { Calendar } from './calendar.ts';
import type { Bank } from './bank.ts';
import type { Plan, StudyEvent } from './events.ts';
import { summaryOf, type StudySummary } from './summary.ts';
import { buriedUntil, memoriesOf, Scheduler, type Memories } from './memory.ts';
import { progressOf, type TopicProgress } from './progress.ts';
import { dueTimes, planOf } from './review.ts';
import { restsOf } from './siblings.ts';
import { suggest, type Suggestion } from './suggestion.ts';

export type Catalogue = PublishedCatalogue;
export type CatalogueCard = Catalogue['cards'][number];

/** What there is to study: the bank of questions, and the catalogue of topics and cards. */
export interface GuideData {
  readonly bank: Bank;
  readonly catalogue: Catalogue;
}

/** When a learner stands somewhere: the time, and the days it falls in. */
export interface Moment {
  readonly now: number;
  readonly calendar: Calendar;
}

/** Where a learner stands: everything that pages show of a log, derived from it at one time. */
export interface LearnerState {
  readonly plan: Plan;
  readonly scheduler: Scheduler;
  /** New ones come in this order: questions that were missed, the latest first, then those of what was read, then the others. */
  readonly cards: readonly CatalogueCard[];
  readonly memories: Memories;
  /** Until when a card is not to be shown: the learner has buried it, or a sibling was reviewed. */
  readonly burials: ReadonlyMap<string, number>;
  /** When each reviewed card is to come again. */
  readonly due: ReadonlyMap<string, number>;
  /** By topic, in reading order. */
  readonly progress: readonly TopicProgress[];
}

/**
 * Derives where a learner stands.
 * @param before an earlier state of the same log: what has not changed since is not followed again
 */
export function learnerStateOf(
  events: readonly StudyEvent[],
  { bank, catalogue }: GuideData,
  { now, calendar }: Moment,
  before?: Pick<LearnerState, 'plan' | 'scheduler' | 'memories'>,
): LearnerState {
  const plan = planOf(events);
  const same = before?.plan.retention === plan.retention ? before : undefined;
  const scheduler = same?.scheduler ?? new Scheduler(plan.retention);
  const topicOf = new Map(bank.questions.map(({ id, topic }) => [id, topic]));
  const missed = [...missedQuestions(events)].flatMap((id): CatalogueCard[] => {
    const topic = topicOf.get(id);
    return topic === undefined ? [] : [{ id: `question:${id}`, kind: 'question', topic }];
  });
  const known = [...missed, ...catalogue.cards];
  const memories = memoriesOf(events, scheduler, same?.memories);
  const progress = progressOf(events, {
    topics: catalogue.topics.map(({ id }) => id),
    questions: bank.questions,
    cards: known,
    memories: memories.byCard,
    scheduler,
    now,
  });
  const read = new Set(progress.flatMap((each) => (each.read === undefined ? [] : [each.topic])));
  const isNext = ({ kind, topic }: CatalogueCard): boolean => kind === 'question' || read.has(topic);
  const cards = [...known.filter(isNext), ...known.filter((card) => !isNext(card))];
  const rests = restsOf(
    cards.map(({ id }) => id),
    memories.byCard,
    calendar,
  );
  const burials = buriedUntil(events);
  for (const [card, until] of rests) burials.set(card, Math.max(until, burials.get(card) ?? 0));
  return { plan, scheduler, cards, memories, burials, due: dueTimes(memories.byCard, burials), progress };
}

/** What to do next, by what is due at a time and by progress. */
export function nextStepOf(state: LearnerState, bank: Pick<Bank, 'domains'>, now: number): Suggestion {
  return suggest(state.progress, cardsDue(state, now), bank);
}

/** How many cards are due at a time, of all or of some topics. */
export function cardsDue({ cards, due }: LearnerState, now: number, isOf: (topic: string) => boolean = () => true): number {
  return cards.filter(({ id, topic }) => isOf(topic) && (due.get(id) ?? Infinity) <= now).length;
}

/** What reading pages are to show of a state. */
export function summaryOfState({ plan, progress, cards, due }: LearnerState, { bank, catalogue }: GuideData): StudySummary {
  return summaryOf({
    progress,
    titles: new Map(catalogue.topics.map(({ id, title }) => [id, title])),
    cards,
    due,
    domains: bank.domains,
    examDay: plan.examDay,
  });
}
