import { z } from './zod.ts';
import { plainText } from './fields.ts';
import { questionId } from './question.ts';

/** An entry of `content/near-duplicates.yaml`: two questions that are alike in words and not in what they ask. */
export const nearDuplicate = z.strictObject({
  questions: z.array(questionId).length(2),
  why: plainText.describe('What one asks that the other does not.'),
});
export type NearDuplicate = z.infer<typeof nearDuplicate>;
export const nearDuplicateList = z.array(nearDuplicate);
