import { z } from './zod.ts';
import { isoDay, plainText } from './fields.ts';
import { domainId, topicId } from './ids.ts';

const colour = z.string().regex(/^#[0-9a-f]{6}$/i, 'must be a colour such as "#1a5aa0"');
const challengeId = z.string().regex(/^[a-z0-9-]+\/[a-z0-9-]+$/, 'must be "<lab>/<challenge>"');

const week = z.strictObject({
  title: plainText,
  from: isoDay,
  to: isoDay.describe('Its last day.'),
  topics: z.array(topicId).min(1),
  goals: z.array(plainText).default([]),
  labs: z.array(challengeId).default([]).describe('Challenges, `<lab>/<challenge>`.'),
  exam: plainText.max(100).optional().describe('The code of the paper that everybody sits.'),
});
export type CohortWeek = z.infer<typeof week>;

/** `content/cohort.yaml`, which a guide may do without: who learns with it, when and what. */
export const cohort = z.strictObject({
  name: plainText,
  from: isoDay,
  to: isoDay,
  trainer: z.strictObject({ name: plainText, email: z.email('must be an email address') }),
  weeks: z.array(week).min(1),
  accent: z.strictObject({ light: colour, dark: colour }).optional().describe('Colour of links and buttons in both themes.'),
  logo: z.literal('cohort-logo.svg').optional().describe('Shows content/cohort-logo.svg in the head of every page.'),
  hiddenDomains: z
    .array(domainId)
    .default([])
    .describe('Left out of navigation and of the home page’s list; their pages stay, and the exam asks about them.'),
  learners: z
    .array(plainText)
    .default([])
    .describe('Names expected on the report page. They are published with the site: leave them out where it is public.'),
});
export type Cohort = z.infer<typeof cohort>;
