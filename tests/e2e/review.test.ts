import { expectCard, front, openReview, rate, reviewedToday } from './cards.ts';
import { openProgress } from './progress-page.ts';
import { atRoot, belowKcsa, expect, expectNoSidewaysScroll, test } from './site.ts';
import { answer, askedQuestion, expectQuestion, plain, stem, storedEvents, storeEvents } from './study.ts';

const review = (query = ''): string => `${atRoot()}review/${query}`;

test('cards are reviewed by keyboard, each with the interval it would come after', async ({ page }) => {
  await openReview(page, review());
  const first = await front(page);
  await page.keyboard.press('Space');
  const ratings = page.getByRole('group', { name: 'How well did you know it?' }).getByRole('button');
  await expect(ratings).toHaveText([/^Again 1 min$/, /^Hard \d+ min$/, /^Good 10 min$/, /^Easy \d+ days$/]);
  await page.keyboard.press('4');
  await expectCard(page);
  expect(await front(page)).not.toBe(first);
  expect(await reviewedToday(page)).toBe(1);
  const second = await front(page);
  // Enter shows the answer too; a second press of either rates nothing.
  await page.keyboard.press('Enter');
  await expect(page.locator('.review-back')).toBeFocused();
  await page.keyboard.press('Enter');
  await page.keyboard.press('Space');
  await expect(page.locator('.review-back')).toBeFocused();
  await page.keyboard.press('3');
  // It comes again within minutes, and others before it.
  await expect.poll(() => front(page)).not.toBe(second);
  await expectCard(page);
  const events = await storedEvents(page);
  expect(events.map(({ kind, rating }) => [kind, rating])).toEqual([
    ['card-reviewed', 'easy'],
    ['card-reviewed', 'good'],
  ]);
});

test('a review is undone, and a card is buried until tomorrow', async ({ page }) => {
  await openReview(page, review());
  const first = await front(page);
  await rate(page, '4');
  await expectCard(page);
  await page.keyboard.press('u');
  await expect.poll(() => front(page)).toBe(first);
  expect(await reviewedToday(page)).toBe(0);
  await page.getByRole('button', { name: 'Bury until tomorrow' }).click();
  await expect.poll(() => front(page)).not.toBe(first);
  await expectCard(page);
  await page.getByRole('button', { name: 'Undo' }).click();
  await expect.poll(() => front(page)).toBe(first);
});

test('a card that was not known comes again before anybody waits for it', async ({ page }) => {
  await page.goto(review());
  await page.getByRole('spinbutton', { name: 'New cards a day' }).fill('1');
  await page.getByRole('button', { name: 'Save the plan' }).click();
  await expect(page.getByText('The plan is saved.')).toBeVisible();
  const first = await front(page);
  await page.locator('.review-card .quiz-stem').focus();
  await rate(page, '1');
  await expectCard(page);
  expect(await front(page)).toBe(first);
  await rate(page, '4');
  await expect(page.getByRole('heading', { name: 'Done for now' })).toBeFocused();
  await expect(page.getByText(/The next of these cards comes in \d+ days?\./)).toBeVisible();
  await page.getByRole('button', { name: 'Learn 10 more new cards' }).click();
  await expect(page.getByText('10 new')).toBeVisible();
});

test('the pile can be a topic, also by address, and an unknown one is told', async ({ page }) => {
  await openReview(page, review('?topic=cluster-components/etcd'));
  await expect(page.locator('.review-card').getByRole('link', { name: 'etcd' })).toBeVisible();
  await page.getByRole('combobox', { name: 'Cards of' }).selectOption({ label: 'Kubelet' });
  await expect(page.locator('.review-card').getByRole('link', { name: 'Kubelet' })).toBeVisible();
  await page.goto(review('?topic=nowhere'));
  await expect(page.getByText('No cards are kept under the topic “nowhere”.')).toBeVisible();
});

test('choosing a pile by keyboard keeps the focus, and a reload the pile', async ({ page }) => {
  await openReview(page, review());
  const pile = page.getByRole('combobox', { name: 'Cards of' });
  await pile.focus();
  for (let i = 0; i < 4; i++) {
    await page.keyboard.press('ArrowDown');
    await expect(page.getByRole('button', { name: 'Show the answer' })).toBeVisible();
    await expect(pile).toBeFocused();
  }
  const chosen = await pile.inputValue();
  expect(chosen).toContain('/');
  await page.reload();
  await expect(pile).toHaveValue(chosen);
});

test('more new cards are given as often as they are wanted, also after a reload', async ({ page }) => {
  await page.goto(review('?topic=cluster-components/storage'));
  await page.getByRole('spinbutton', { name: 'New cards a day' }).fill('1');
  await page.getByRole('button', { name: 'Save the plan' }).click();
  await page.locator('.review-card .quiz-stem').focus();
  await rate(page, '4');
  await page.getByRole('button', { name: 'Learn 10 more new cards' }).click();
  await expectCard(page);
  await rate(page, '4');
  await page.reload();
  await page.getByRole('button', { name: 'Learn 10 more new cards' }).click();
  await expect(page.getByText('10 new')).toBeVisible();
});

test('a plan can be changed after the day of the exam', async ({ page }) => {
  await openReview(page, review());
  await storeEvents(page, [
    {
      kind: 'plan-set',
      retention: 0.9,
      newCardsPerDay: 5,
      examDay: '2020-02-02',
      id: `01JD${'0'.repeat(22)}`,
      at: 1,
      guide: 'v',
      schema: 1,
    },
  ]);
  await page.reload();
  await expect(page.getByText('The day of the exam has passed.')).toBeVisible();
  await page.getByRole('spinbutton', { name: 'New cards a day' }).fill('6');
  await page.getByRole('spinbutton', { name: 'Retention, per cent' }).fill('92.5');
  await expect(page.getByRole('spinbutton', { name: 'Retention, per cent' })).toHaveValue('92.5');
  await page.getByRole('spinbutton', { name: 'Retention, per cent' }).fill('92');
  await page.getByRole('button', { name: 'Save the plan' }).click();
  await expect(page.getByText('The plan is saved.')).toBeVisible();
});

test('an exam day says whether all cards can be seen in time', async ({ page }) => {
  await openReview(page, review());
  const soon = new Date(Date.now() + 30 * 86_400_000).toISOString().slice(0, 10);
  await page.getByLabel('Day of the exam').fill(soon);
  await expect(
    page.getByText(/cards are not seen yet, with \d+ days left\. At 15 new cards a day not all can be seen; it takes \d+ a day\./),
  ).toBeVisible();
  await page.getByRole('spinbutton', { name: 'New cards a day' }).fill('200');
  await expect(page.getByText('At 200 new cards a day you will see all of them in time.')).toBeVisible();
  await page.getByRole('spinbutton', { name: 'New cards a day' }).fill('1');
  await page.getByRole('button', { name: /^Set \d+ new cards a day$/ }).click();
  await expect(page.getByText(/new cards a day you will see all of them in time\./)).toBeVisible();
  await page.getByRole('button', { name: 'Save the plan' }).click();
  await page.reload();
  await expect(page.getByLabel('Day of the exam')).toHaveValue(soon);
  const left = /^(29|30|31) days to your exam on \w{3},? \d+ \w{3,4}\./;
  await openProgress(page);
  await expect(page.getByText(left)).toBeVisible();
  await page.goto(atRoot());
  await expect(page.getByRole('main').getByText(left)).toBeVisible();
});

test('a question that was missed is the next new card, with its options and the reason of its answer', async ({ page }) => {
  await page.goto(`${atRoot()}practice/?topic=cluster-components/etcd&count=1&start`);
  await expectQuestion(page, 1);
  const { options, right } = await askedQuestion(page);
  const asked = await stem(page);
  await answer(page, false);
  await openReview(page, review());
  expect(await front(page)).toBe(asked);
  const choices = page.locator('.review-card .quiz-choice');
  await expect(choices).toHaveCount(options.length);
  await page.keyboard.press('Space');
  await expect(page.locator('.review-back > p')).toHaveCount(2);
  await expect(page.locator('.review-back > p').first()).toHaveText(plain(options[right]!.text));
  // Options can be chosen, by a press or by their number, and then the card is rated.
  await page.reload();
  await expect(choices).toHaveCount(options.length);
  const texts = await choices.allInnerTexts();
  const place = texts.findIndex((text) => text.trim() === plain(options[right]!.text).trim());
  await page.locator('.review-card .quiz-stem').press(String(((place + 1) % options.length) + 1));
  await expect(page.getByText('Wrong. The right option is:')).toBeVisible();
  await page.reload();
  await page.getByRole('button', { name: plain(options[right]!.text) }).click();
  await expect(page.locator('.review-back').getByText('Right.', { exact: true })).toBeVisible();
  await page.keyboard.press('3');
  await expectCard(page);
  expect(await reviewedToday(page)).toBe(1);
});

test('two tabs that review at once lose nothing and stay in step', async ({ page, context }) => {
  await openReview(page, review('?topic=cluster-components/etcd'));
  const other = await context.newPage();
  await openReview(other, review('?topic=cluster-components/kubelet'));
  for (let i = 0; i < 4; i++) {
    await Promise.all([rateOnce(page), rateOnce(other)]);
  }
  for (const tab of [page, other]) await expect.poll(() => reviewedToday(tab)).toBe(8);
  const events = await storedEvents(page);
  expect(events).toHaveLength(8);
  expect(new Set(events.map(({ id }) => id)).size).toBe(8);

  /** The other tab's reviews count here too, so the count is not waited for. */
  async function rateOnce(tab: typeof page): Promise<void> {
    const asked = await front(tab);
    await tab.keyboard.press('Space');
    await expect(tab.locator('.review-back')).toBeFocused();
    await tab.keyboard.press('4');
    await expect.poll(() => front(tab)).not.toBe(asked);
    await expectCard(tab);
  }
});

test('a page that is killed in the middle of a review has lost nothing', async ({ page, context }) => {
  await openReview(page, review());
  await page.keyboard.press('Space');
  await expect(page.locator('.review-back')).toBeFocused();
  await page.keyboard.press('3');
  const client = await context.newCDPSession(page);
  const crashed = page.waitForEvent('crash');
  // Nobody is left to answer.
  void client.send('Page.crash').catch(() => undefined);
  await crashed;
  const again = await context.newPage();
  await again.goto(review());
  await expectCard(again);
  expect(await reviewedToday(again)).toBe(1);
});

test.describe('when cards do not load', () => {
  test.use({ quiet: false });
  test('that is said, and trying again goes on', async ({ page }) => {
    await page.route('**/cards/*.json', (route) => route.abort());
    await page.goto(review());
    await expect(page.getByRole('alert')).toContainText('could not be loaded');
    await page.unroute('**/cards/*.json');
    await page.getByRole('button', { name: 'Try again' }).click();
    await expectCard(page);
  });
});

test('works below a sub-path, and fits 320 pixels', async ({ page }) => {
  await page.setViewportSize({ width: 320, height: 640 });
  await openReview(page, `${belowKcsa()}review/`);
  await page.keyboard.press('Space');
  await expect(page.getByRole('link', { name: 'Read it in the guide' })).toHaveAttribute('href', /^\/kcsa\//);
  await expectNoSidewaysScroll(page);
});

test.describe('with script off', () => {
  test.use({ javaScriptEnabled: false });
  test('the page says where the cards’ matter can be read', async ({ page }) => {
    await page.goto(review());
    await expect(page.getByText('Cards need script')).toBeVisible();
    await page.getByRole('main').getByRole('link', { name: 'etcd' }).click();
    await expect(page.getByRole('heading', { level: 1, name: 'etcd' })).toBeVisible();
  });
});
