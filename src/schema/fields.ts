import { z } from './zod.ts';
import { sourceId } from './ids.ts';

/** A sentence or more of plain text. */
export const plainText = z
  .string()
  .trim()
  .min(1, 'must not be empty')
  .refine((text) => !text.includes('\n\n'), 'must be one paragraph');

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

/** The sources of a statement: at least one. */
export const citations = z.array(sourceId).min(1, 'must cite at least one source of content/sources.yaml');
