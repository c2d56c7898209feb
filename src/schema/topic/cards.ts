import { z } from '../zod.ts';
import { citations, depth, inlineMarkdown, plainText, searchWords } from '../fields.ts';
import { cardId, cardReference, sourceId } from '../ids.ts';
import { manifestPath } from '../manifest.ts';

const portNumber = z.int().min(1).max(65535);

export const port = z
  .strictObject({
    port: portNumber,
    through: portNumber.optional().describe('The last port of a range that begins with `port`.'),
    protocol: z.enum(['TCP', 'UDP', 'SCTP']),
    use: inlineMarkdown,
    card: cardId.describe('The practice of this topic that guards it.'),
    source: sourceId,
  })
  .refine(({ port, through = Infinity }) => port < through, {
    path: ['through'],
    error: 'must be above `port`: a range goes from the first port to the last',
  });
export type Port = z.infer<typeof port>;

export const practice = z.strictObject({
  id: cardId,
  title: plainText,
  depth,
  why: inlineMarkdown.describe('The risk it removes, in one or two sentences.'),
  how: inlineMarkdown.describe('What to set, with the flag, field or file by name.'),
  check: inlineMarkdown.describe('A command or an observation that proves it is in place.'),
  manifest: manifestPath.optional(),
  keywords: searchWords.optional(),
  sources: citations,
});
export type Practice = z.infer<typeof practice>;

export const misconfiguration = z.strictObject({
  id: cardId,
  title: plainText,
  depth,
  impact: inlineMarkdown.describe('What an attacker gains.'),
  detect: inlineMarkdown.describe('How to notice it.'),
  fixedBy: z.array(cardId).min(1, 'must name at least one practice of this topic'),
  keywords: searchWords.optional(),
  sources: citations,
});
export type Misconfiguration = z.infer<typeof misconfiguration>;

/** A standard, benchmark, law or method that a framework topic is about. */
export const frameworkDocument = z.strictObject({
  id: cardId,
  title: plainText,
  depth,
  publisher: plainText,
  version: plainText.describe('The current version, as its publisher writes it.'),
  published: z
    .string({ error: 'must be quoted, such as "2024-02"' })
    .regex(/^\d{4}(-\d{2}(-\d{2})?)?$/, 'must be a year, a month or a day: "2024", "2024-02" or "2024-02-26"'),
  scope: inlineMarkdown.describe('What it is about.'),
  audience: inlineMarkdown.describe('Who must, or may, follow it.'),
  structure: inlineMarkdown.describe('How it is built: functions, families, levels, controls.'),
  evidence: inlineMarkdown.describe('What an auditor wants to see, or what comes out of it.'),
  kubernetes: inlineMarkdown.describe('Its place in Kubernetes: what it asks of a cluster.'),
  serves: z
    .array(z.strictObject({ control: plainText, practices: z.array(cardReference).min(1) }))
    .optional()
    .describe('Which practices of the guide serve which of its controls.'),
  keywords: searchWords.optional(),
  sources: citations,
});
export type FrameworkDocument = z.infer<typeof frameworkDocument>;
