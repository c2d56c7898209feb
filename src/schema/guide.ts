import { z } from './zod.ts';
import { plainText } from './fields.ts';
import { kebabId } from './ids.ts';

/** `content/guide.yaml`: what the guide calls itself. */
export const guide = z.strictObject({
  id: kebabId.describe('In the reports that learners make: it tells this guide from others, and does not change.'),
  name: plainText.describe('In the head of every page; a phone shows its first word alone.'),
  title: plainText.describe('The heading of the home page.'),
  notice: plainText.describe('A sentence at the foot of every page: with whom the guide is not affiliated.'),
  trademarks: plainText.describe('A sentence on the page about the guide: whose trademarks its name and its exam are.'),
});
export type Guide = z.infer<typeof guide>;
