import { z } from '../schema/zod.ts';
import { OPTIONS } from '../schema/question.ts';
import { CONFIDENCES, EXAM_TIMES, MAX_QUESTIONS } from '../study/event-limits.ts';
import { eventHead, studyEvent } from '../study/events.ts';

/** The name and version of the file's format. A reader refuses another format and newer versions. */
export const REPORT_FORMAT = 'field-guide-report';
export const REPORT_VERSION = 1;

export const MOST_NAME_LENGTH = 80;

/**
 * What a learner may be called: letters of any script, with the signs that stand in names. So no name is markup, and none
 * is a formula to a spreadsheet. https://owasp.org/www-community/attacks/CSV_Injection
 */
const NAME = /^[\p{L}\p{N}](?:[\p{L}\p{M}\p{N} .,'’·()_-]*[\p{L}\p{M}\p{N}.)])?$/u;

const id = z.string().min(1).max(200);
const version = z.string().min(1).max(100);
const option = z
  .int()
  .min(0)
  .max(OPTIONS - 1)
  .describe('The place of the chosen option in the guide’s own order, from 0.');
const first = z.literal(true).optional().describe('Whether it is the learner’s first answer to this revision of the question.');

const practiceAnswer = z.strictObject({
  question: id,
  revision: version.optional().describe('Absent where it is not known which one was shown.'),
  option,
  correct: z.boolean(),
  at: z.iso.datetime(),
  first,
});
export type PracticeAnswer = z.infer<typeof practiceAnswer>;

const examAnswer = z.strictObject({
  question: id,
  topic: id,
  revision: version,
  option: option.optional().describe('Absent where the question was left unanswered, which counts as wrong.'),
  correct: z.boolean(),
  first,
});
export type ExamAnswer = z.infer<typeof examAnswer>;

const exam = z.strictObject({
  code: z.string().max(400),
  paper: z.enum(['full', 'short', 'domain']),
  domain: id.optional(),
  guide: version.describe('The version of the guide that the paper was drawn from.'),
  time: z
    .literal(EXAM_TIMES)
    .optional()
    .describe('What time was taken, in times of what the paper has; only where the learner wants it known.'),
  submitted: z.iso.datetime(),
  answers: z.array(examAnswer).max(MAX_QUESTIONS),
});
export type ReportedExam = z.infer<typeof exam>;

const topic = z.strictObject({
  topic: id,
  read: z.boolean(),
  confidence: z.enum(CONFIDENCES).optional(),
  right: z.int().min(0).describe('Questions of which the latest answer is right.'),
  answered: z.int().min(0),
  questions: z.int().min(0).describe('How many questions the topic has.'),
});
export type ReportedTopic = z.infer<typeof topic>;

/** What a learner hands to a trainer: figures and ids, and no text of the guide. */
export const report = z.strictObject({
  format: z.literal(REPORT_FORMAT),
  version: z.literal(REPORT_VERSION),
  guide: z.strictObject({ id, version }),
  made: z.iso.datetime(),
  learner: z.string().max(MOST_NAME_LENGTH).regex(NAME, 'is no name'),
  topics: z
    .array(topic)
    .max(1_000)
    .refine((topics) => topics.every(({ right, answered, questions }) => right <= answered && answered <= questions), 'counts too much'),
  answers: z.array(practiceAnswer).max(100_000).describe('Answers in practice and on topics’ pages, oldest first.'),
  exams: z.array(exam).max(1_000).describe('Papers handed in, oldest first.'),
  log: z
    .array(z.union([studyEvent, eventHead]))
    .optional()
    .describe('The full study log, as the learner’s own export has it.'),
});
export type Report = z.infer<typeof report>;

/** Whether a learner may be called so. */
export function isName(name: string): boolean {
  return name.length <= MOST_NAME_LENGTH && NAME.test(name);
}

/** A name as it is compared: two reports under one such name are of one learner. */
export function nameKey(name: string): string {
  return name.normalize('NFKC').toLowerCase().replaceAll(/\s+/g, ' ').trim();
}
