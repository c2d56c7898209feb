import { z } from '../zod.ts';
import { citations, depth, inlineMarkdown, plainText, searchWords } from '../fields.ts';
import { cardId, cardReference, kebabId } from '../ids.ts';

/** The id of a position: something an attacker holds. Positions are listed in `content/positions.yaml`. */
export const positionId = kebabId.brand<'PositionId'>();
export type PositionId = z.infer<typeof positionId>;

/** What a practice does to a technique where it is in place. */
export const EFFECTS = ['prevents', 'narrows', 'detects'] as const;
export type Effect = (typeof EFFECTS)[number];

const answer = z.strictObject({
  practice: cardReference,
  effect: z.enum(EFFECTS),
  proof: z
    .string()
    .regex(/^[a-z0-9-]+\/[a-z0-9-]+\.yaml$/, 'must be "<technique>/<practice>.yaml" below content/proofs')
    .optional()
    .describe('A file below content/proofs/ that an engine of the guide judges.'),
});

/** A step of an attack: all of its needs, each an any-of, give its gains. */
export const technique = z.strictObject({
  id: cardId,
  title: plainText,
  depth,
  needs: z.array(z.strictObject({ any: z.array(positionId).min(1) })).min(1),
  gains: z.array(positionId).min(1),
  how: inlineMarkdown.describe('What it takes; no runnable exploit.'),
  signs: inlineMarkdown.describe('What shows it: an audit event, a metric, a log line.'),
  answers: z.array(answer).min(1),
  catalogue: z
    .strictObject({
      attack: z.array(z.string().regex(/^T\d{4}(\.\d{3})?$/, 'must be a technique of MITRE ATT&CK, such as T1611')).optional(),
      microsoft: z.array(plainText).optional(),
      owasp: z.array(z.string().regex(/^K\d{2}$/, 'must be a risk of the OWASP Kubernetes Top Ten, such as K01')).optional(),
    })
    .optional(),
  keywords: searchWords.optional(),
  sources: citations,
});
export type Technique = z.infer<typeof technique>;
