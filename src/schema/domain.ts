import { z } from './zod.ts';
import { httpsUrl, kubernetesVersion, plainText } from './fields.ts';
import { domainId, kebabId } from './ids.ts';

const competency = z.strictObject({
  id: kebabId,
  title: plainText,
});

export const domain = z.strictObject({
  id: domainId,
  title: plainText.describe('The name in the published curriculum.'),
  shortTitle: plainText,
  weight: z.int().min(1).max(100).describe('Percent of the exam.'),
  summary: plainText,
  competencies: z.array(competency).min(1),
});
export type Domain = z.infer<typeof domain>;

/** The exam's format: what a full paper is. */
export const examFormat = z.strictObject({
  questions: z.int().min(1),
  minutes: z.int().min(1),
  passPercent: z.int().min(1).max(100),
});
export type ExamFormat = z.infer<typeof examFormat>;

/** `content/domains.yaml`: the exam and what it covers. */
export const curriculum = z.strictObject({
  exam: examFormat.extend({
    name: plainText.describe('The name of the exam, in full.'),
    shortName: plainText.describe('What everybody calls it.'),
    page: httpsUrl.describe('Where whoever gives the exam says what holds on the day.'),
    curriculum: httpsUrl.describe('Where the curriculum is published.'),
  }),
  kubernetes: kubernetesVersion.describe('The newest minor version there is: no fact is checked against a later one.'),
  domains: z.array(domain).min(1),
});
export type Curriculum = z.infer<typeof curriculum>;
