import { z } from '../schema/zod.ts';
import { OPTIONS } from '../schema/question.ts';
import {
  CONFIDENCES,
  EVENT_ID,
  EVENT_SCHEMA,
  EXAM_TIMES,
  LATEST_TIME,
  MAX_AFTER,
  MAX_EXAM_MINUTES,
  MAX_QUESTIONS,
} from './event-limits.ts';

const ulid = z.string().regex(EVENT_ID);
/** Milliseconds since 1970. */
const time = z.int().min(0).max(LATEST_TIME);
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
export const plan = z.object({
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
  /** The event that its browser had recorded last before it, and the last one that it had imported since. */
  after: z.array(ulid).min(1).max(MAX_AFTER).optional(),
  /** The guide's version that was read when it happened. */
  guide: z.string().max(100),
  schema: z.literal(EVENT_SCHEMA),
};

/** What an event of any version of the guide has. */
export const eventHead = z.looseObject({ id: ulid, at: time, kind: z.string().min(1), schema: z.int().min(1) });

/** A question as it was put: the places of its options, and the revision of its text. */
const askedQuestion = z.object({
  id: questionId,
  revision: z.string().max(100),
  order: z.array(optionIndex).length(OPTIONS).refine(hasEachOnce, 'an option has two places'),
});
export type PresentedQuestion = z.infer<typeof askedQuestion>;
const askedQuestions = z
  .array(askedQuestion)
  .min(1)
  .max(MAX_QUESTIONS)
  .refine((asked) => hasEachOnce(asked.map(({ id }) => id)), 'a question comes twice');

/**
 * What happened, as this version of the guide writes it. An event changes nothing that was there: all state is derived
 * from all events. Fields that it does not know are left to the record: `records.ts`.
 */
export const studyEvent = z.discriminatedUnion('kind', [
  z.object({ ...head, kind: z.literal('practice-started'), session: ulid, questions: askedQuestions }),
  z.object({
    ...head,
    kind: z.literal('question-answered'),
    question: questionId,
    option: optionIndex,
    correct: z.boolean(),
    /** Time from showing to answering, in milliseconds. */
    duration: z.int().min(0),
    /** The practice session it belongs to; absent where a topic page asked. */
    session: ulid.optional(),
  }),
  z.object({ ...head, kind: z.literal('question-flagged'), question: questionId, flagged: z.boolean() }),
  z.object({ ...head, kind: z.literal('practice-ended'), session: ulid }),
  z.object({
    ...head,
    kind: z.literal('exam-started'),
    attempt: ulid,
    paper: z.enum(['full', 'short', 'domain']),
    domain: z.string().max(200).optional(),
    code: z.string().max(400),
    /** The time that the paper has, and what the candidate takes of it. */
    minutes: z.int().min(1).max(MAX_EXAM_MINUTES),
    time: z.literal(EXAM_TIMES),
    questions: askedQuestions,
  }),
  z.object({ ...head, kind: z.literal('exam-viewed'), attempt: ulid, question: questionId }),
  z.object({ ...head, kind: z.literal('exam-answered'), attempt: ulid, question: questionId, option: optionIndex }),
  z.object({ ...head, kind: z.literal('exam-flagged'), attempt: ulid, question: questionId, flagged: z.boolean() }),
  z.object({
    ...head,
    kind: z.literal('exam-submitted'),
    attempt: ulid,
    submittedBy: z.enum(['candidate', 'time']),
    /** How each question was marked then: later versions of the guide may have changed or dropped it. */
    marks: z.array(z.object({ question: questionId, topic: topicName, correct: z.boolean() })).max(MAX_QUESTIONS),
  }),
  z.object({ ...head, kind: z.literal('topic-read'), topic: topicName }),
  z.object({ ...head, kind: z.literal('confidence-set'), topic: topicName, confidence: z.enum(CONFIDENCES) }),
  z.object({ ...head, kind: z.literal('card-reviewed'), card: cardId, rating: z.enum(RATINGS), duration: z.int().min(0) }),
  /** Not to be shown before a time. */
  z.object({ ...head, kind: z.literal('card-buried'), card: cardId, until: time }),
  /** Takes back a review, a burial, or that a topic was read: it does not count any more. */
  z.object({ ...head, kind: z.literal('undone'), event: ulid }),
  /** A lab's challenge, `<lab>/<challenge>`, whose every requirement was met. */
  z.object({ ...head, kind: z.literal('challenge-solved'), challenge: challengeName }),
  z.object({ ...head, kind: z.literal('plan-set'), ...plan.shape }),
]);
export type StudyEvent = z.infer<typeof studyEvent>;
export type StudyEventOf<Kind extends StudyEvent['kind']> = Extract<StudyEvent, { kind: Kind }>;

/** The kinds of events that this version knows. */
export const EVENT_KINDS: ReadonlySet<string> = new Set(studyEvent.options.map(({ shape }) => shape.kind.value));

/** An event before it has an id, a time, its place and the guide's version. */
export type NewEvent = StudyEvent extends infer Event
  ? Event extends StudyEvent
    ? Omit<Event, 'id' | 'at' | 'after' | 'guide' | 'schema'>
    : never
  : never;

function hasEachOnce(things: readonly unknown[]): boolean {
  return new Set(things).size === things.length;
}
