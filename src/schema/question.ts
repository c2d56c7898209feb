import { z } from './zod.ts';
import { citations, inlineMarkdown } from './fields.ts';
import { cardId, kebabId } from './ids.ts';
import { manifestPath } from './topic.ts';

/** The id of a question, unique in the whole bank: learners' answers are kept under it. */
export const questionId = kebabId.brand<'QuestionId'>();
export type QuestionId = z.infer<typeof questionId>;

/** How many options a question has, of which one is right: the exam's own format. */
export const OPTIONS = 4;

export const option = z.strictObject({
  text: inlineMarkdown,
  correct: z.literal(true).optional().describe('On the one option that is right; absent on the others.'),
  why: inlineMarkdown.describe('Why it is right, or what it would do instead and why people believe it.'),
});
export type Option = z.infer<typeof option>;

export const LEVELS = ['recall', 'apply', 'analyse'] as const;
export type Level = (typeof LEVELS)[number];

/** An entry of `content/questions/<domain>/<topic>.yaml`. */
export const question = z.strictObject({
  id: questionId,
  stem: inlineMarkdown.describe('A complete question, answerable before the options are read.'),
  manifest: manifestPath.optional().describe('A file below content/manifests/ shown with the stem.'),
  options: z
    .array(option)
    .length(OPTIONS, `must have exactly ${OPTIONS} options`)
    .refine((options) => options.filter(({ correct }) => correct).length === 1, 'must have exactly one option with correct: true'),
  level: z.enum(LEVELS),
  practice: cardId.optional().describe('The practice or misconfiguration of the same topic that it drills.'),
  sources: citations,
});
export type Question = z.infer<typeof question>;

/** The bank of one topic. */
export const questionBank = z.array(question);
