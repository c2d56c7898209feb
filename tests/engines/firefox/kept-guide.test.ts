import { serve } from '../../../tools/serve.ts';
import { KEEPING_MS, keepGuide, learnWithoutServer } from '../../e2e/kept-guide.ts';
import { test } from '../../e2e/site.ts';

test('once kept, the server is not needed: pages, search, a whole exam, review and a lab', async ({ page }) => {
  test.setTimeout(3 * KEEPING_MS);
  const server = await serve('dist', '/', 0);
  await keepGuide(page, server.url);
  await server.close();
  await learnWithoutServer(page, server.url);
});
