import { z } from './zod.ts';
import { citations, inlineMarkdown, plainText } from './fields.ts';
import { termId, topicId } from './ids.ts';

/** An entry of `content/glossary/<domain>.yaml`. */
export const term = z.strictObject({
  id: termId,
  term: plainText,
  standsFor: plainText.optional().describe('What an acronym stands for.'),
  definition: inlineMarkdown,
  aliases: z.array(plainText).optional().describe('Other names and spellings. Indexed, not shown.'),
  wordings: z.array(plainText).optional().describe('Everyday wordings somebody might search by. Indexed, not shown.'),
  topic: topicId.describe('The topic that explains it best.'),
  seeAlso: z.array(termId).optional(),
  sources: citations,
});
export type Term = z.infer<typeof term>;
export const glossary = z.array(term);
