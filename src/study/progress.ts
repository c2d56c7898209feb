import { answersOf, latestAnswers } from './answers.ts';
import { attemptsOf } from './attempt.ts';
import type { Calendar, DayNumber } from './calendar.ts';
import { withoutUndone } from './undo.ts';
import type { Confidence } from './event-limits.ts';
import type { StudyEvent } from './events.ts';
import type { MemoryState, Scheduler } from './memory.ts';
import { percentOf, type Tally } from './score.ts';

/** A card or question as far as progress needs it. */
export interface Item {
  readonly id: string;
  readonly topic: string;
}

/** Where a learner stands with a topic. */
export interface TopicProgress {
  readonly topic: string;
  /** When it was last marked as read. */
  readonly read: number | undefined;
  readonly confidence: Confidence | undefined;
  /** Latest answers to its questions, out of those answered. */
  readonly answers: Tally;
  /** How many questions it has. */
  readonly questions: number;
  /** Mean chance that a card reviewed before is known now, and on how many cards it rests. */
  readonly memory: { readonly known: number; readonly cards: number } | undefined;
  readonly lastSeen: number | undefined;
}

export interface ProgressInput {
  readonly topics: readonly string[];
  readonly questions: readonly Item[];
  readonly cards: readonly Item[];
  readonly memories: ReadonlyMap<string, MemoryState>;
  readonly scheduler: Scheduler;
  readonly now: number;
}

/** Progress by topic, in the order of the topics. */
export function progressOf(
  events: readonly StudyEvent[],
  { topics, questions, cards, memories, scheduler, now }: ProgressInput,
): TopicProgress[] {
  const latest = latestAnswers(events);
  const topicOfQuestion = new Map(questions.map(({ id, topic }) => [id, topic]));
  const topicOfCard = new Map(cards.map(({ id, topic }) => [id, topic]));
  const read = new Map<string, number>();
  const confidence = new Map<string, Confidence>();
  const seen = new Map<string, number>();
  const see = (topic: string | undefined, at: number): void => {
    if (topic !== undefined) seen.set(topic, Math.max(at, seen.get(topic) ?? 0));
  };
  for (const event of withoutUndone(events)) {
    if (event.kind === 'topic-read') read.set(event.topic, event.at);
    if (event.kind === 'confidence-set') confidence.set(event.topic, event.confidence);
    if ('topic' in event) see(event.topic, event.at);
    if ('question' in event) see(topicOfQuestion.get(event.question), event.at);
    if (event.kind === 'card-reviewed') see(topicOfCard.get(event.card), event.at);
  }
  const questionsOf = Map.groupBy(questions, ({ topic }) => topic);
  const cardsOf = Map.groupBy(cards, ({ topic }) => topic);
  return topics.map((topic) => {
    const own = questionsOf.get(topic) ?? [];
    const answers = own.flatMap(({ id }) => latest.get(id) ?? []);
    const remembered = (cardsOf.get(topic) ?? []).flatMap(({ id }) => memories.get(id) ?? []);
    const known = remembered.reduce((sum, memory) => sum + scheduler.retrievability(memory, now), 0) / remembered.length;
    return {
      topic,
      read: read.get(topic),
      confidence: confidence.get(topic),
      answers: { right: answers.filter(Boolean).length, all: answers.length },
      questions: own.length,
      memory: remembered.length === 0 ? undefined : { known, cards: remembered.length },
      lastSeen: seen.get(topic),
    };
  });
}

/** Where a learner stands with a domain: its topics together. */
export interface DomainProgress extends Pick<TopicProgress, 'answers' | 'questions' | 'memory' | 'lastSeen'> {
  /** How many of its topics are read. */
  readonly read: number;
}

export function domainProgress(topics: readonly TopicProgress[]): DomainProgress {
  const sum = (count: (topic: TopicProgress) => number): number => topics.reduce((total, topic) => total + count(topic), 0);
  const cards = sum(({ memory }) => memory?.cards ?? 0);
  const seen = topics.flatMap(({ lastSeen }) => lastSeen ?? []);
  return {
    read: sum(({ read }) => (read === undefined ? 0 : 1)),
    answers: { right: sum(({ answers }) => answers.right), all: sum(({ answers }) => answers.all) },
    questions: sum(({ questions }) => questions),
    memory: cards === 0 ? undefined : { known: sum(({ memory }) => (memory ? memory.known * memory.cards : 0)) / cards, cards },
    lastSeen: seen.length === 0 ? undefined : Math.max(...seen),
  };
}

/** Answers given on a day, in practice and in exams handed in. */
export interface DayAccuracy extends Tally {
  readonly day: DayNumber;
}

/** Accuracy on each day with answers, oldest first. */
export function accuracyByDay(events: readonly StudyEvent[], calendar: Calendar): DayAccuracy[] {
  const days = new Map<DayNumber, { right: number; all: number }>();
  for (const { at, correct } of answersOf(events)) {
    const day = calendar.dayOf(at);
    const tally = days.get(day) ?? { right: 0, all: 0 };
    tally.all++;
    if (correct) tally.right++;
    days.set(day, tally);
  }
  return [...days].map(([day, tally]) => ({ day, ...tally })).sort((a, b) => a.day - b.day);
}

/** The labs' challenges that were ever solved, as `<lab>/<challenge>`. */
export function solvedChallenges(events: readonly StudyEvent[]): Set<string> {
  return new Set(events.flatMap((event) => (event.kind === 'challenge-solved' ? [event.challenge] : [])));
}

/** The score of each exam handed in, in per cent, oldest first. */
export function examScores(events: readonly StudyEvent[]): { readonly at: number; readonly percent: number }[] {
  return attemptsOf(events).flatMap(({ started, submitted }) => {
    if (!submitted) return [];
    const { marks } = submitted;
    return [{ at: started.at, percent: percentOf({ right: marks.filter(({ correct }) => correct).length, all: marks.length }) }];
  });
}
