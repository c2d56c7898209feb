import { z } from './zod.ts';
import { sourceId } from './ids.ts';

/** A sentence or more of plain text. */
export const plainText = z
  .string()
  .trim()
  .min(1, 'must not be empty')
  .refine((text) => !text.includes('\n\n'), 'must be one paragraph');

export const httpsUrl = z.url({ protocol: /^https$/, error: 'must be an https:// address' });

/** A paragraph of inline Markdown: emphasis, code and links, no blocks. */
export const inlineMarkdown = z
  .string()
  .trim()
  .min(1, 'must not be empty')
  .refine((text) => !text.includes('\n\n'), 'must be one paragraph of inline Markdown');

/**
 * A calendar day. YAML parsers read an unquoted `2026-11-23` as a Date;
 * either way the day is kept as written.
 */
export const isoDay = z.preprocess(
  (value) => (value instanceof Date ? value.toISOString().slice(0, 10) : value),
  z.iso.date('must be a day written YYYY-MM-DD'),
);

/** A Kubernetes minor version; quoted in YAML, because 1.30 would be read as the number 1.3. */
export const kubernetesVersion = z
  .string({ error: 'must be a quoted version such as "1.37"' })
  .regex(/^1\.\d{2}$/, 'must be a quoted version such as "1.37"');

/** Words that people search by, beside those that are shown. */
export const searchWords = z.array(plainText).describe('Other words people search this by. Indexed, not shown.');

/**
 * Whether an associate is asked it (`core`), or it is what somebody who runs clusters wants besides (`beyond`).
 * What is beyond stands folded below what is core, and is drawn into papers and practice only where a learner asks for it.
 */
export const DEPTHS = ['core', 'beyond'] as const;
export type Depth = (typeof DEPTHS)[number];
export const depth = z.enum(DEPTHS);

/** The sources of a statement: at least one. */
export const citations = z.array(sourceId).min(1, 'must cite at least one source of content/sources/');
