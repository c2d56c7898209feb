import { z } from '../schema/zod.ts';
import { OPTIONS } from '../schema/question.ts';
import { CONFIDENCES } from './confidence.ts';
import { EVENT_ID, EVENT_SCHEMA, LATEST } from './event-format.ts';

const ulid = z.string().regex(EVENT_ID);
/** Milliseconds since 1970. */
const time = z.int().min(0).max(LATEST);
const optionIndex = z
  .int()
  .min(0)
  .max(OPTIONS - 1);
const questionId = z.string().min(1).max(200);

const topicName = z.string().min(1).max(200);
const cardId = z.string().min(1).max(300);
const challengeName = z.string().min(1).max(200);

/** Answers to "did I know it?", worst first: FSRS's grades. */
export const RATINGS = ['again', 'hard', 'good', 'easy'] as const;
export type CardRating = (typeof RATINGS)[number];

/** How a learner wants to study. The latest one holds. */
export const plan = z.strictObject({
  /** The share of due cards to be still known when they come: higher means more reviews. */
  retention: z.number().min(0.7).max(0.97),
  newCardsPerDay: z.int().min(0).max(200),
  /** Day of the exam, as `2026-12-24`. */
  examDay: z.iso.date().optional(),
});
export type Plan = z.infer<typeof plan>;

const head = {
  id: ulid,
  /** By the device's clock. */
  at: time,
  /** The guide's version that was read when it happened. */
  guide: z.string().max(100),
  schema: z.literal(EVENT_SCHEMA),
};

/** A question as it was put: the places of its options, and the revision of its text. */
const askedQuestion = z.strictObject({
  id: questionId,
  revision: z.string().max(100),
  order: z.array(optionIndex).length(OPTIONS).refine(hasEachOnce, 'an option has two places'),
});
export type AskedQuestion = z.infer<typeof askedQuestion>;
const askedQuestions = z
  .array(askedQuestion)
  .min(1)
  .refine((asked) => hasEachOnce(asked.map(({ id }) => id)), 'a question comes twice');

/** Every event by itself changes nothing that was there: all state is derived from all events. */
export const studyEvent = z.discriminatedUnion('kind', [
  z.strictObject({ ...head, kind: z.literal('practice-started'), session: ulid, questions: askedQuestions }),
  z.strictObject({
    ...head,
    kind: z.literal('question-answered'),
    question: questionId,
    option: optionIndex,
    correct: z.boolean(),
    /** Time from showing to answering, in milliseconds. */
    took: z.int().min(0),
    /** The practice session it belongs to; absent where a topic page asked. */
    session: ulid.optional(),
  }),
  z.strictObject({ ...head, kind: z.literal('question-flagged'), question: questionId, flagged: z.boolean() }),
  z.strictObject({ ...head, kind: z.literal('practice-ended'), session: ulid }),
  z.strictObject({
    ...head,
    kind: z.literal('exam-started'),
    attempt: ulid,
    paper: z.enum(['full', 'short', 'domain']),
    domain: z.string().optional(),
    code: z.string().max(400),
    minutes: z.int().min(1),
    questions: askedQuestions,
  }),
  z.strictObject({ ...head, kind: z.literal('exam-viewed'), attempt: ulid, question: questionId }),
  z.strictObject({ ...head, kind: z.literal('exam-answered'), attempt: ulid, question: questionId, option: optionIndex }),
  z.strictObject({ ...head, kind: z.literal('exam-flagged'), attempt: ulid, question: questionId, flagged: z.boolean() }),
  z.strictObject({
    ...head,
    kind: z.literal('exam-submitted'),
    attempt: ulid,
    by: z.enum(['candidate', 'time']),
    /** How each question was marked then: later versions of the guide may have changed or dropped it. */
    marks: z.array(z.strictObject({ question: questionId, topic: topicName, correct: z.boolean() })),
  }),
  z.strictObject({ ...head, kind: z.literal('topic-read'), topic: topicName }),
  z.strictObject({ ...head, kind: z.literal('confidence-set'), topic: topicName, confidence: z.enum(CONFIDENCES) }),
  z.strictObject({ ...head, kind: z.literal('card-reviewed'), card: cardId, rating: z.enum(RATINGS), took: z.int().min(0) }),
  /** Not to be shown before a time. */
  z.strictObject({ ...head, kind: z.literal('card-buried'), card: cardId, until: time }),
  /** Takes back a review, a burial, or that a topic was read: it does not count any more. */
  z.strictObject({ ...head, kind: z.literal('undone'), event: ulid }),
  /** A lab's challenge, `<lab>/<challenge>`, whose every requirement was met. */
  z.strictObject({ ...head, kind: z.literal('challenge-solved'), challenge: challengeName }),
  z.strictObject({ ...head, kind: z.literal('plan-set'), ...plan.shape }),
]);
export type StudyEvent = z.infer<typeof studyEvent>;
export type StudyEventOf<Kind extends StudyEvent['kind']> = Extract<StudyEvent, { kind: Kind }>;

/** What happened, before it has an id, a time and the guide's version. */
export type Happening = StudyEvent extends infer Event
  ? Event extends StudyEvent
    ? Omit<Event, 'id' | 'at' | 'guide' | 'schema'>
    : never
  : never;

/**
 * Events in the order of their ids, each once: the same whatever the order in which they arrived. Where an id stands for
 * different records, which only damage can cause, the same one is kept whichever comes first.
 */
export function inOrder(events: Iterable<StudyEvent>): StudyEvent[] {
  const byId = new Map<string, StudyEvent>();
  for (const event of events) {
    const known = byId.get(event.id);
    if (!known || isKeptOver(event, known)) byId.set(event.id, event);
  }
  return [...byId.values()].sort((a, b) => (a.id < b.id ? -1 : a.id > b.id ? 1 : 0));
}

/** Whether an event is kept rather than another of the same id. Of two that say the same it is not. */
export function isKeptOver(event: StudyEvent, other: StudyEvent): boolean {
  if (event === other || JSON.stringify(event) === JSON.stringify(other)) return false;
  return canonical(event) < canonical(other);
}

/** An event as text, whatever the order of its keys was. */
function canonical(event: StudyEvent): string {
  return JSON.stringify(studyEvent.parse(event));
}

function hasEachOnce(things: readonly unknown[]): boolean {
  return new Set(things).size === things.length;
}
