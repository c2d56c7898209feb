import { z } from './zod.ts';
import { httpsUrl, isoDay, plainText } from './fields.ts';
import { sourceId } from './ids.ts';

/** An entry of `content/sources/<domain>.yaml`: a page that was read, and when. */
export const source = z.strictObject({
  id: sourceId,
  title: plainText,
  publisher: plainText,
  url: httpsUrl,
  read: isoDay.describe('The day the page was last read for this guide.'),
});
export type Source = z.infer<typeof source>;
export const sources = z.array(source);
