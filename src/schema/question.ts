import { z } from './zod.ts';
import { citations, depth, inlineMarkdown, plainText } from './fields.ts';
import { cardId, kebabId, topicId } from './ids.ts';
import { manifestPath } from './manifest.ts';
import { scenarioId } from './scenario.ts';

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

/** Languages of texts that are shown with a stem. */
export const EXHIBIT_LANGUAGES = ['yaml', 'json', 'console', 'text'] as const;
export type ExhibitLanguage = (typeof EXHIBIT_LANGUAGES)[number];

const manifestExhibit = z.strictObject({ manifest: manifestPath.describe('A file below content/manifests/.') });
const textExhibit = z.strictObject({
  title: plainText.max(60, 'must be at most 60 characters').describe('What it is, such as "Audit event".'),
  language: z.enum(EXHIBIT_LANGUAGES),
  text: z.string().trim().min(1, 'must not be empty'),
});
const diagramExhibit = z.strictObject({
  diagram: z.strictObject({ topic: topicId, title: plainText.describe('The accTitle of a diagram on that page.') }),
});

/** What is shown with a stem: a manifest, a text such as an audit event, or a diagram of the guide. */
export const exhibit = z.union([manifestExhibit, textExhibit, diagramExhibit]);
export type Exhibit = z.infer<typeof exhibit>;

/**
 * What answering takes. recall: one fact and no case. apply: a case and one rule. analyse: a case where rules meet, or
 * where every wrong option is a true control that fails here.
 */
export const LEVELS = ['recall', 'apply', 'analyse'] as const;
export type Level = (typeof LEVELS)[number];

/** An entry of `content/questions/<domain>/<topic>.yaml`. */
export const question = z.strictObject({
  id: questionId,
  stem: inlineMarkdown.describe('A complete question, answerable before the options are read.'),
  scenario: scenarioId.optional().describe('The case it is about, of content/scenarios/.'),
  exhibit: exhibit.optional(),
  options: z
    .array(option)
    .length(OPTIONS, `must have exactly ${OPTIONS} options`)
    .refine((options) => options.filter(({ correct }) => correct).length === 1, 'must have exactly one option with correct: true'),
  depth,
  level: z.enum(LEVELS),
  practice: cardId.optional().describe('The card of the same topic that it drills.'),
  enemies: z.array(questionId).min(1).optional().describe('Questions that ask the same fact: never in one paper with it.'),
  sources: citations,
});
export type Question = z.infer<typeof question>;

/** The bank of one topic. */
export const questionBank = z.array(question);
