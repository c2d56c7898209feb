import { serve } from '../../../tools/serve.ts';
import { KEEPING_MS, NAMED_PAGES } from '../../e2e/kept-guide.ts';
import { click, expect, expectCard, expectFocus, expectQuestion, expectText, rightKey, test, textOf } from './webkit.ts';

test('once kept, the server is not needed: pages, search, a whole exam, review and a lab', async ({ webkit }) => {
  test.setTimeout(3 * KEEPING_MS);
  const server = await serve('dist', '/', 0);
  await webkit.goto(`${server.url}offline/`);
  await click(webkit, 'button', 'Keep this guide on this device');
  await expect.poll(() => textOf(webkit, 'keep-guide'), { timeout: KEEPING_MS }).toMatch(/^The guide is kept on this device: [\d,]+ files/);
  await server.close();
  for (const [path, heading] of Object.entries(NAMED_PAGES)) {
    await webkit.goto(server.url + path);
    await expectText(webkit, 'h1', heading);
  }
  await webkit.goto(`${server.url}search/?q=kublet`);
  await expect
    .poll(() => webkit.run(() => document.querySelector('.search-result a')?.getAttribute('href')))
    .toBe('/cluster-components/kubelet/');
  await webkit.goto(`${server.url}exam/?code=offline`);
  await click(webkit, 'button', 'Start the exam');
  for (let number = 1; number <= 60; number++) {
    await expectQuestion(webkit, number);
    await webkit.press(await rightKey(webkit), 'Enter');
  }
  await click(webkit, 'button', 'Submit');
  await expectText(webkit, 'main', 'Passed: 60 of 60 right, 100 %');
  await webkit.goto(`${server.url}review/`);
  await expectCard(webkit);
  const first = await textOf(webkit, '.review-card .quiz-stem');
  await webkit.press(' ');
  await expectFocus(webkit, '.review-back');
  await webkit.press('4');
  await expect.poll(() => textOf(webkit, '.review-card .quiz-stem')).not.toBe(first);
  await expectCard(webkit);
  await webkit.goto(`${server.url}labs/pod-security/`);
  await expectText(webkit, '.workspace-verdict', /./);
  await expect.poll(() => textOf(webkit, '.workspace-verdict')).not.toContain('Evaluating');
});
