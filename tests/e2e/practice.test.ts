import { atRoot, belowKcsa, each, expect, expectNoSidewaysScroll, test } from './site.ts';
import { answer, coreQuestions, holdDatabase, releaseDatabase, stem, storedEvents, storeEvents } from './study.ts';

const practice = (query = ''): string => `${atRoot()}practice/${query}`;

test('a session by keyboard, from the form to the missed ones again', async ({ page }) => {
  await page.goto(practice());
  await page.getByRole('checkbox', { name: 'etcd' }).check();
  await page.getByRole('spinbutton', { name: 'Questions' }).fill('3');
  await page.getByRole('button', { name: 'Start practising' }).press('Enter');
  for (const [number, key] of [
    [1, 'a'],
    [2, '2'],
    [3, 'c'],
  ] as const) {
    await expect(page.getByText(`Question ${number} of 3`)).toBeVisible();
    await expect(page.locator('.quiz-stem')).toBeFocused();
    if (number === 2) {
      await page.keyboard.press('f');
      await expect(page.getByRole('button', { name: 'Flagged' })).toHaveAttribute('aria-pressed', 'true');
    }
    await page.keyboard.press(key);
    await expect(page.getByRole('status').filter({ hasText: /^(Right|Wrong)\./ })).toBeVisible();
    await expect(page.getByText(/^[A-D]: right$/)).toHaveCount(1);
    await expect(page.getByText(/^[A-D]: wrong$/)).toHaveCount(3);
    await page.keyboard.press('Enter');
  }
  await expect(page.getByRole('heading', { name: /of 3 right/ })).toBeFocused();
  await expect(page.getByRole('table', { name: 'By topic, weakest first' }).getByRole('link', { name: 'etcd' })).toBeVisible();
});

test('right and wrong are told, with the card to read and the sources', async ({ page }) => {
  await page.goto(practice('?topic=cluster-components/etcd&count=1&start'));
  await expect(page.getByText('Question 1 of 1')).toBeVisible();
  await page.locator('.quiz-choice').first().click();
  const reasons = page.locator('.quiz-reasons');
  await expect(reasons.getByRole('link').first()).toHaveAttribute('href', /\/cluster-components\/etcd\/#/);
  await expect(reasons.getByText('Source:')).toBeVisible();
  await reasons.getByText('Report a problem').click();
  await expect(reasons.getByText(/^Question etcd-.*, guide \d/)).toBeVisible();
});

test('missed questions come again until they are right', async ({ page }) => {
  await page.goto(practice('?topic=cluster-components/etcd&count=3&start'));
  for (const [number, rightly] of [
    [1, false],
    [2, true],
    [3, false],
  ] as const) {
    await expect(page.getByText(`Question ${number} of 3`)).toBeVisible();
    await answer(page, rightly);
    await page.keyboard.press('Enter');
  }
  await expect(page.getByRole('heading', { name: '1 of 3 right, 33 %' })).toBeVisible();
  await page.getByRole('button', { name: 'Retry the 2 missed' }).click();
  for (const number of [1, 2]) {
    await expect(page.getByText(`Question ${number} of 2`)).toBeVisible();
    await answer(page, true);
    await page.keyboard.press('Enter');
  }
  await expect(page.getByRole('heading', { name: '2 of 2 right, 100 %' })).toBeVisible();
  await page.goto(practice('?pool=missed'));
  await expect(page.getByText('No question matches.')).toBeVisible();
});

test('a click on a topic page starts a session, which survives a reload', async ({ page }) => {
  await page.goto(`${belowKcsa()}cluster-components/etcd/`);
  await page.getByRole('link', { name: 'Practise these questions in random order' }).click();
  await expect(page.getByText('Question 1 of 10')).toBeVisible();
  await page.keyboard.press('1');
  await page.keyboard.press('Enter');
  await expect(page.getByText('Question 2 of 10')).toBeVisible();
  const second = await stem(page);
  await page.reload();
  await expect(page.getByText('Question 2 of 10')).toBeVisible();
  expect(await stem(page)).toBe(second);
});

test('an answer on a topic page is told at once and counts as seen', async ({ page }) => {
  const inTopic = coreQuestions().filter(({ topic }) => topic === 'cluster-components/etcd').length;
  await page.goto(`${atRoot()}cluster-components/etcd/`);
  const first = page.locator('quiz-item').first();
  await first.getByRole('button').first().click();
  await expect(first.getByRole('status')).toHaveText(/^(Right|Wrong)\./);
  await expect(first.getByText(/^[A-D]: right$/)).toBeVisible();
  await page.goto(practice('?topic=cluster-components/etcd&pool=unseen'));
  await expect(page.getByText(`${inTopic - 1} questions match`)).toBeVisible();
});

test('each of two tabs keeps its own session, also after a reload', async ({ page, context }) => {
  await page.goto(practice('?topic=cluster-components/etcd&count=2&start'));
  await expect(page.getByText('Question 1 of 2')).toBeVisible();
  const other = await context.newPage();
  await other.goto(practice('?topic=cluster-components/etcd&count=3&start'));
  await expect(other.getByText('Question 1 of 3')).toBeVisible();
  const asked = await stem(page);
  await page.reload();
  await expect(page.getByText('Question 1 of 2')).toBeVisible();
  expect(await stem(page)).toBe(asked);
  await other.reload();
  await expect(other.getByText('Question 1 of 3')).toBeVisible();
});

test('quick answers on a topic page are each recorded once', async ({ page }) => {
  await page.goto(`${atRoot()}cluster-components/etcd/`);
  await page.getByText(/^All \d+ questions/).click();
  const items = page.locator('quiz-item');
  const count = await items.count();
  // Between them the page opens the log, and finds what still waits. By key: what opens above moves an option away from a pointer.
  for (const item of await each(items)) await item.getByRole('button').first().press('Enter');
  await expect.poll(async () => (await storedEvents(page)).length).toBe(count);
  await page.goto(practice());
  await expect(page.getByRole('button', { name: 'Start practising' })).toBeVisible();
  const asked = (await storedEvents(page)).map(({ question }) => question);
  expect(new Set(asked).size).toBe(count);
  expect(asked).toHaveLength(count);
});

test('what another page has found waiting is not recorded again', async ({ page, context }) => {
  await holdDatabase(page);
  await page.goto(`${atRoot()}cluster-components/etcd/`);
  await page.getByRole('button', { name: 'Mark as read' }).click();
  await expect.poll(() => page.evaluate(() => Object.keys(localStorage).some((key) => key.startsWith('pending-event:')))).toBe(true);
  const other = await context.newPage();
  await other.goto(`${atRoot()}progress/`);
  await expect(other.getByText(/^1 event since /)).toBeVisible();
  await expect.poll(async () => (await storedEvents(other)).length).toBe(1);
  await expect(page.getByText('Marked as read.')).toBeVisible();
  await releaseDatabase(page);
  await page.getByRole('button', { name: 'Sure' }).click();
  await expect(page.getByText('Marked as sure.')).toBeVisible();
  expect(await storedEvents(other)).toHaveLength(2);
});

test('what an address asks for in vain is said, and the form is there', async ({ page }) => {
  await page.goto(practice(`?topic=nowhere&count=9999&level=${'x'.repeat(1000)}&pool=%00&start`));
  await expect(page.getByText('No questions are kept under the topic “nowhere”.')).toBeVisible();
  await expect(page.getByText('A session has 1 to 60 questions, not “9999”.')).toBeVisible();
  await expect(page.getByRole('button', { name: 'Start practising' })).toBeVisible();
});

test('records that cannot be read are named, and the others count', async ({ page }) => {
  await page.goto(practice('?count=2&start'));
  await expect(page.getByText('Question 1 of 2')).toBeVisible();
  await storeEvents(page, [{ id: 'damaged', kind: 'nonsense' }]);
  await page.reload();
  await expect(page.getByText('One record of your study log could not be read')).toBeVisible();
  await expect(page.getByText('Question 1 of 2')).toBeVisible();
});

test('a session stays with its tab when another is begun elsewhere', async ({ page, context }) => {
  await page.goto(practice('?topic=cluster-components/etcd&count=2&start'));
  await expect(page.getByText('Question 1 of 2')).toBeVisible();
  const asked = await page.locator('.quiz-stem').innerText();
  const other = await context.newPage();
  await other.goto(practice('?topic=cluster-components/kubelet&count=3&start'));
  await expect(other.getByText('Question 1 of 3')).toBeVisible();
  await other.keyboard.press('1');
  await expect(other.getByRole('button', { name: 'Next question' })).toBeVisible();
  expect(await page.locator('.quiz-stem').innerText()).toBe(asked);
  await page.locator('.quiz-stem').focus();
  await page.keyboard.press('1');
  await page.keyboard.press('Enter');
  await expect(page.getByText('Question 2 of 2')).toBeVisible();
});

test('without storage a session works and says that it is not kept', async ({ page }) => {
  await page.addInitScript(() => {
    Object.defineProperty(globalThis, 'indexedDB', {
      get: () => {
        throw new DOMException('denied', 'SecurityError');
      },
    });
  });
  await page.goto(practice('?count=2&start'));
  await expect(page.getByText('does not let the guide store anything')).toBeVisible();
  await expect(page.getByText('Question 1 of 2')).toBeVisible();
  await page.keyboard.press('1');
  await page.keyboard.press('Enter');
  await page.keyboard.press('1');
  await page.keyboard.press('Enter');
  await expect(page.getByRole('heading', { name: /of 2 right/ })).toBeVisible();
});

test.describe('when questions do not load', () => {
  test.use({ quiet: false });
  test('that is said, and trying again goes on', async ({ page }) => {
    await page.route(/\/questions\/(?!bank).*\.json/, (route) => route.abort());
    await page.goto(practice('?count=2&start'));
    await expect(page.getByRole('alert')).toContainText('could not be loaded');
    await page.unrouteAll();
    await page.getByRole('button', { name: 'Try again' }).click();
    await expect(page.getByText('Question 1 of 2')).toBeVisible();
  });
});

test.describe('with script off', () => {
  test.use({ javaScriptEnabled: false });
  test('questions and answers can be read on the topic page, and the practice page leads there', async ({ page }) => {
    await page.goto(practice());
    await page.getByRole('main').getByRole('link', { name: 'etcd' }).click();
    const first = page.locator('quiz-item').first();
    await expect(first.getByRole('listitem')).toHaveCount(4);
    await expect(first.getByText(/^[A-D]: right$/)).toBeHidden();
    await first.getByText('Answer').click();
    await expect(first.getByText(/^[A-D]: right$/)).toBeVisible();
    await expect(first.getByText('Source:')).toBeVisible();
  });
});

test('fits 320 pixels', async ({ page }) => {
  await page.setViewportSize({ width: 320, height: 640 });
  await page.goto(practice());
  await expect(page.getByRole('button', { name: 'Start practising' })).toBeVisible();
  await expectNoSidewaysScroll(page);
  await page.goto(practice('?count=3&start'));
  for (let number = 1; number <= 3; number++) {
    await expect(page.getByText(`Question ${number} of 3`)).toBeVisible();
    await page.locator('.quiz-choice').first().click();
    await expectNoSidewaysScroll(page);
    await page.getByRole('button', { name: /Next question|See the result/ }).click();
  }
  await expectNoSidewaysScroll(page);
});
