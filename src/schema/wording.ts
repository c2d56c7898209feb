import { z } from './zod.ts';
import { plainText } from './fields.ts';

/**
 * An entry of `content/wordings/<domain>.yaml`: how people say something who do not know the guide's word for it. Whoever
 * writes it has not written the page. Indexed, not shown.
 */
export const wording = z.strictObject({
  of: z
    .string()
    .regex(/^[a-z0-9-]+\/[a-z0-9-]+(#[a-z0-9-]+)?$/, 'must be "<domain>/<topic>" or "<domain>/<topic>#<card>"')
    .describe('The topic or card that is meant.'),
  say: z.array(plainText).min(1).describe('What they type.'),
});
export type Wording = z.infer<typeof wording>;
export const wordings = z.array(wording);

const word = z.string().regex(/^[\p{L}\p{N}-]+$/u, 'must be one word');

/** An entry of `content/synonyms.yaml`: everyday words, and the words of the guide that they stand for. */
export const synonym = z.strictObject({
  words: z.array(word).min(1).describe('What people type.'),
  mean: z.array(word).min(1).describe('What the guide says. What is told of these words is told of the others, too, and counts less.'),
});
export type Synonym = z.infer<typeof synonym>;
export const synonyms = z.array(synonym);

/** An entry of `content/elsewhere.yaml`: names that people look for and the guide does not have, and the page that is nearest. */
export const elsewhere = z.strictObject({
  names: z.array(word).min(1).describe('Names of tools and products, each one word.'),
  topic: z
    .string()
    .regex(/^[a-z0-9-]+\/[a-z0-9-]+$/, 'must be "<domain>/<topic>"')
    .describe('The topic that tells what they are for.'),
});
export type Elsewhere = z.infer<typeof elsewhere>;
export const elsewhereList = z.array(elsewhere);
