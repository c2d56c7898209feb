import type { Page } from '@playwright/test';
import { atRoot, belowKcsa, expect, expectNoSidewaysScroll, test } from './site.ts';
import { BANK, domainsAsked, expectQuestion, rightKey, startExam, stem, storedEvents, storeEvents, submit } from './study.ts';

const exam = (query = ''): string => `${atRoot()}exam/${query}`;
const MINUTE = 60_000;

/** Closes the exam's tab, and opens the exam in another one some minutes later. */
async function reopenedAfter(minutes: number, page: Page): Promise<Page> {
  const now = await page.evaluate(() => Date.now());
  const context = page.context();
  await page.close();
  const later = await context.newPage();
  await later.clock.install({ time: now + minutes * MINUTE });
  await later.goto(exam());
  return later;
}

test('a whole paper of 60 by keyboard, every answer right, is passed', async ({ page }) => {
  test.slow();
  await startExam(page, exam('?code=week-3'));
  const asked = new Set<string>();
  for (let number = 1; number <= 60; number++) {
    await expectQuestion(page, number);
    await expect(page.locator('.quiz-stem')).toBeFocused();
    asked.add(await stem(page));
    await page.keyboard.press(await rightKey(page));
    await page.keyboard.press('Enter');
  }
  expect(asked.size).toBe(60);
  const dialog = page.getByRole('dialog', { name: 'Submit the paper?' });
  await expect(dialog).toContainText('Every question is answered.');
  await page.keyboard.press('Tab');
  await page.keyboard.press('Enter');
  await expect(page.getByRole('heading', { name: 'Passed: 60 of 60 right, 100 %' })).toBeFocused();
  await expect(page.getByText('week-3')).toBeVisible();
  await expect(page.getByRole('table', { name: 'By domain' }).getByRole('row')).toHaveCount(1 + domainsAsked().length);
  await expect(page.locator('.review-list > li')).toHaveCount(60);
});

test('no feedback before the end; unanswered counts as wrong; every question can be reviewed', async ({ page }) => {
  await startExam(page, exam('?paper=short&code=a'));
  await page.keyboard.press(await rightKey(page));
  await expect(page.getByText(/^(Right|Wrong)\./)).toHaveCount(0);
  await page.keyboard.press('f');
  await expect(page.getByRole('button', { name: 'Question 1, answered, flagged' })).toBeVisible();
  await page.getByRole('button', { name: 'Submit the paper' }).click();
  const dialog = page.getByRole('dialog');
  await expect(dialog).toContainText('19 questions are unanswered and will count as wrong');
  await dialog.getByRole('button', { name: 'Go to question 7' }).click();
  await expectQuestion(page, 7);
  await submit(page);
  await expect(page.getByRole('heading', { name: 'Not passed: 1 of 20 right, 5 %' })).toBeVisible();
  const listed = page.locator('.review-list > li');
  await page.getByRole('button', { name: 'Wrong or unanswered: 19' }).click();
  await expect(listed).toHaveCount(19);
  await page.getByRole('button', { name: 'Flagged: 1' }).click();
  await expect(listed).toHaveText([/^1\. .*right, [\d:]+, flagged/]);
  await page.getByRole('button', { name: 'All: 20' }).click();
  // On paper each question has its options and reasons.
  await page.emulateMedia({ media: 'print' });
  await expect(listed.last().getByText(/^[A-D]: right$/)).toBeVisible();
  await page.emulateMedia({ media: null });
  await expect(listed.last().getByText(/^[A-D]: right$/)).toBeHidden();
  await page.locator('.review-list summary').first().click();
  await expect(page.locator('.review-list details[open]').getByText(/^[A-D]: right$/)).toBeVisible();
  await page.getByRole('button', { name: 'Another paper' }).click();
  await expect(page.getByRole('heading', { name: 'Your attempts' })).toBeVisible();
  await page.getByRole('table').getByRole('link').click();
  await expect(page.getByRole('heading', { name: /^Not passed/ })).toBeVisible();
  await page.reload();
  await expect(page.getByRole('heading', { name: /^Not passed/ })).toBeVisible();
  await expect(page.getByRole('heading', { name: 'What next' })).toBeVisible();
  await page.getByRole('button', { name: 'Practise the 19 missed' }).click();
  await expect(page.getByText('Question 1 of 19')).toBeVisible();
});

test('on a phone place, clock and flag stand in one row', async ({ page }) => {
  await page.setViewportSize({ width: 390, height: 844 });
  await startExam(page, exam('?code=b'));
  await page.getByRole('button', { name: 'Flag' }).click();
  const flag = await page.getByRole('button', { name: 'Flagged', exact: true }).boundingBox();
  const clock = await page.getByRole('button', { name: 'Hide the time' }).boundingBox();
  const middle = (clock?.y ?? 0) + (clock?.height ?? 0) / 2;
  expect(flag?.y).toBeLessThan(middle);
  expect((flag?.y ?? 0) + (flag?.height ?? 0)).toBeGreaterThan(middle);
});

test('a reload and a closed tab at question 20 lose nothing and do not stop the clock', async ({ page }) => {
  await page.clock.install();
  await startExam(page, exam('?code=b'));
  for (let number = 1; number < 20; number++) {
    await expectQuestion(page, number);
    await page.keyboard.press('1');
    await page.keyboard.press('Enter');
  }
  await expectQuestion(page, 20);
  const asked = await stem(page);
  await page.reload();
  await expectQuestion(page, 20);
  expect(await stem(page)).toBe(asked);
  await expect(page.getByText('19 of 60 answered')).toBeVisible();

  const later = await reopenedAfter(30, page);
  await expectQuestion(later, 20);
  expect(await stem(later)).toBe(asked);
  await expect(later.getByText(/^(1:00:0|59:5)\d left$/)).toBeVisible();
});

test('time that runs out submits the paper, with its announcements on the way', async ({ page }) => {
  await page.clock.install();
  await startExam(page, exam('?paper=short&code=c'));
  await page.keyboard.press('1');
  const status = page.locator('.exam-announced');
  for (const [minutes, text] of [
    [20, '10 minutes left'],
    [5, '5 minutes left'],
    [4, '1 minute left'],
  ] as const) {
    // A clock that is moved ahead draws once, not once a second.
    await page.clock.fastForward((minutes - 0.5) * MINUTE);
    await page.clock.runFor(0.5 * MINUTE);
    await expect(status).toHaveText(text);
  }
  await page.getByRole('button', { name: 'Hide the time' }).click();
  await expect(page.getByText(/\d left$/)).toHaveCount(0);
  await page.clock.runFor(MINUTE);
  await expect(page.getByRole('heading', { name: /^Not passed/ })).toBeVisible();
  await expect(page.getByText('Time was up.')).toBeVisible();
});

test('the time left is said when it is asked for, by a key or a button, and not for long', async ({ page }) => {
  await page.clock.install();
  await startExam(page, exam('?paper=short&code=ask'));
  await page.clock.fastForward(9 * MINUTE);
  const said = page.locator('.exam-announced');
  await page.keyboard.press('t');
  await expect(said).toHaveText(/^(21 minutes|20 minutes \d+ seconds?) left$/);
  await page.clock.fastForward(41_000);
  await page.clock.runFor(1000);
  await expect(said).toBeEmpty();
  await page.getByRole('button', { name: 'Question 7, not answered' }).focus();
  await page.keyboard.press('T');
  await expect(said).toHaveText(/^(20|19) minutes( \d+ seconds?)? left$/);
  await page.clock.fastForward(41_000);
  await page.clock.runFor(1000);
  await page.getByRole('button', { name: 'Hide the time' }).click();
  await expect(said).toBeEmpty();
  await page.keyboard.press('Tab');
  await expect(page.getByRole('button', { name: 'Time left' })).toBeFocused();
  await page.keyboard.press('Enter');
  await expect(said).toHaveText(/^(20|19) minutes( \d+ seconds?)? left$/);
  await page.getByRole('button', { name: 'Submit the paper' }).click();
  await page.getByRole('dialog').getByRole('button', { name: 'Back to the paper' }).click();
  await expect(page.locator('.quiz-stem')).toBeFocused();
});

test('time can be extended before the start: it runs so long, is announced at its half, and the result says so', async ({ page }) => {
  await page.clock.install();
  await page.goto(exam('?paper=short&code=more'));
  await page.getByRole('radio', { name: '45 minutes (× 1.5)' }).check();
  await expect(page.getByRole('status').filter({ hasText: '45 minutes, extended from 30 (× 1.5)' })).toBeVisible();
  await page.getByRole('button', { name: 'Start the exam' }).click();
  await expectQuestion(page, 1);
  await expect(page.getByRole('timer')).toHaveAttribute('aria-live', 'off');
  await page.clock.fastForward(22 * MINUTE);
  await page.clock.runFor(MINUTE);
  await expect(page.locator('.exam-announced')).toHaveText('Half of the time is left');
  await page.clock.fastForward(12 * MINUTE);
  await page.clock.runFor(0.5 * MINUTE);
  await expect(page.locator('.exam-announced')).toHaveText('10 minutes left');
  await submit(page);
  await expect(page.getByText('45 minutes, extended from 30 (× 1.5)')).toBeVisible();
  await page.getByRole('button', { name: 'Another paper' }).click();
  await expect(page.getByRole('radio', { name: /× 1\.5/ })).toBeChecked();
});

test('an exam without a limit has no clock, here and on other pages, and goes on for a day', async ({ page }) => {
  await page.goto(exam('?paper=short&code=free'));
  await page.getByRole('radio', { name: 'No limit' }).check();
  await page.getByRole('button', { name: 'Start the exam' }).click();
  await expectQuestion(page, 1);
  await expect(page.getByText('No time limit', { exact: true })).toBeVisible();
  await expect(page.getByRole('timer')).toHaveCount(0);
  await page.keyboard.press('t');
  await expect(page.locator('.exam-announced')).toHaveText('No time limit');
  await page.goto(`${atRoot()}progress/`);
  await expect(page.getByText('It runs without a time limit, question 1 of 20.')).toBeVisible();
  await expect(page.getByRole('banner').getByRole('link', { name: 'Exam: under way' })).toBeVisible();
  const later = await reopenedAfter(24 * 60, page);
  await expectQuestion(later, 1);
  await submit(later);
  await expect(later.getByText('no time limit (the paper has 30 minutes)')).toBeVisible();
});

test('an exam whose time ran out while the page was closed is marked when it is opened', async ({ page }) => {
  await startExam(page, exam('?paper=short&code=d'));
  await page.keyboard.press(await rightKey(page));
  await expect(page.getByText('1 of 20 answered')).toBeVisible();
  const later = await reopenedAfter(31, page);
  await expect(later.getByRole('heading', { name: 'Not passed: 1 of 20 right, 5 %' })).toBeVisible();
  await expect(later.getByText('30:00 of 30:00 used')).toBeVisible();
});

test('a clock set back gives no time back', async ({ page }) => {
  await page.clock.install();
  await startExam(page, exam('?paper=short&code=e'));
  await page.clock.fastForward(10 * MINUTE);
  await page.keyboard.press('Enter');
  await expect(page.getByText(/^(20:00|19:5\d) left$/)).toBeVisible();
  const now = await page.evaluate(() => Date.now());
  await page.clock.setSystemTime(now - 60 * MINUTE);
  await page.clock.runFor(2000);
  await expect(page.getByText(/^(20:00|19:5\d) left$/)).toBeVisible();
  await page.reload();
  await expect(page.getByText(/^(20:00|19:5\d) left$/)).toBeVisible();
});

test('a second tab cannot fork the attempt, and can take it over', async ({ context, page }) => {
  await startExam(page, exam('?paper=short&code=f'));
  const second = await context.newPage();
  await second.goto(exam());
  await expect(second.getByText('This exam is open in another tab.')).toBeVisible();
  await page.keyboard.press('1');
  await second.getByRole('button', { name: 'Go on in this tab' }).click();
  await expectQuestion(second, 1);
  await expect(second.getByText('1 of 20 answered')).toBeVisible();
  await expect(page.getByText('This exam is open in another tab.')).toBeVisible();
  await second.keyboard.press('2');
  await submit(second);
  await expect(page.getByRole('button', { name: 'Start the exam' })).toBeVisible();
  const events = await storedEvents(second);
  expect(events.filter(({ kind }) => kind === 'exam-started')).toHaveLength(1);
  expect(events.filter(({ kind }) => kind === 'exam-submitted')).toHaveLength(1);
});

test('the same code gives everyone the same paper, another code another', async ({ browser }) => {
  const paper = async (code: string): Promise<unknown> => {
    const context = await browser.newContext();
    const page = await context.newPage();
    await startExam(page, `${belowKcsa()}exam/?paper=short&code=${encodeURIComponent(code)}`);
    await expect.poll(async () => (await storedEvents(page)).length).toBeGreaterThan(0);
    const [started] = await storedEvents(page);
    await context.close();
    return started?.['questions'];
  };
  const first = await paper('Week 3');
  expect(await paper(' week  3 ')).toEqual(first);
  expect(await paper('week 4')).not.toEqual(first);
});

test.describe('codes that nobody would type', () => {
  for (const [name, code] of [
    ['empty', ''],
    ['of white space', ' \t\u2003 '],
    ['of 1,000 characters', 'x'.repeat(1000)],
    ['of pictures and marks', '👩‍👩‍👧‍👦e\u0301\u202e<script>alert(1)</script>'],
    ['of a lone surrogate', '\ud800 week'],
  ] as const) {
    test(`a code ${name} gives a paper`, async ({ page }) => {
      await page.goto(exam('?paper=short'));
      await page.getByRole('textbox', { name: 'Code' }).evaluate((input: HTMLInputElement, value) => {
        input.value = value;
        input.dispatchEvent(new Event('input', { bubbles: true }));
      }, code);
      await page.getByRole('button', { name: 'Start the exam' }).click();
      await expectQuestion(page, 1);
      await submit(page);
      await expect(page.locator('.facts .code-word')).not.toBeEmpty();
      await expectNoSidewaysScroll(page);
    });
  }

  test('parameters that cannot be are said', async ({ page }) => {
    await page.goto(exam('?paper=endless&domain=none&code=%00'));
    await expect(page.getByText('There is no paper “endless”')).toBeVisible();
    await page.goto(exam('?paper=domain&domain=none'));
    await expect(page.getByText('No questions are kept under the domain “none”.')).toBeVisible();
    await page.goto(exam('?attempt=none'));
    await expect(page.getByText('not in this browser’s log')).toBeVisible();
    await expect(page.getByRole('button', { name: 'Start the exam' })).toBeVisible();
  });
});

test('which domains have no questions yet is said with their weights', async ({ page }) => {
  await page.goto(exam());
  const missing = BANK.domains.filter((domain) => !domainsAsked().includes(domain));
  const weight = missing.reduce((sum, domain) => sum + domain.weight, 0);
  const mix = page.getByText('Not yet the exam’s mix');
  if (missing.length === 0) await expect(mix).toBeHidden();
  else await expect(mix).toContainText(`${missing.length} of ${BANK.domains.length} domains, ${weight} % of the exam`);
  await page.getByRole('radio', { name: /^One domain/ }).check();
  await expect(page.getByText('Not yet the exam’s mix')).toBeHidden();
});

test('an attempt from an older version of the guide goes on without the questions that changed', async ({ page }) => {
  await startExam(page, exam('?paper=short&code=g'));
  await page.keyboard.press('1');
  await expect.poll(async () => (await storedEvents(page)).length).toBeGreaterThan(2);
  const [started] = await storedEvents(page);
  const questions = started?.['questions'] as { id: string; revision: string }[];
  const older = questions.map((question, i) =>
    i === 0 ? { ...question, revision: 'older' } : i === 1 ? { ...question, id: 'gone' } : question,
  );
  await storeEvents(page, [{ ...started, guide: '0.0.9', questions: older }]);
  await page.goto(exam());
  await expect(page.getByText('changed or left the guide since the paper was drawn')).toBeVisible();
  await submit(page);
  await expect(page.getByText('2 questions had changed or left the guide')).toBeVisible();
  await expect(page.getByText('The guide has changed since')).toBeVisible();
  await expect(page.getByRole('heading', { name: /of 18 right/ })).toBeVisible();
});

test('an answer that the database did not get before the page went is there when it comes back', async ({ page }) => {
  await startExam(page, exam('?paper=short&code=i'));
  await page.evaluate(() => {
    // A write that never ends, as when the tab is closed under it.
    IDBObjectStore.prototype.put = function () {
      return this.getKey('never') as IDBRequest<IDBValidKey>;
    };
    Object.defineProperty(IDBTransaction.prototype, 'oncomplete', { set: () => undefined });
  });
  await page.keyboard.press('1');
  await page.keyboard.press('Enter');
  await expectQuestion(page, 2);
  await page.reload();
  await expectQuestion(page, 2);
  await expect(page.getByText('1 of 20 answered')).toBeVisible();
  await expect.poll(async () => (await storedEvents(page)).filter(({ kind }) => kind === 'exam-answered').length).toBe(1);
  expect(await page.evaluate(() => Object.keys(localStorage).filter((key) => key.startsWith('pending-event:')))).toEqual([]);
});

test('storage that fills up during an exam does not end it', async ({ page }) => {
  await startExam(page, exam('?paper=short&code=h'));
  await page.evaluate(() => {
    IDBObjectStore.prototype.put = () => {
      throw new DOMException('full', 'QuotaExceededError');
    };
  });
  await page.keyboard.press('1');
  await expect(page.getByText('The browser’s storage is full.')).toBeVisible();
  await expect(page.getByText('1 of 20 answered')).toBeVisible();
  await page.keyboard.press('Enter');
  await expectQuestion(page, 2);
  await submit(page);
});

test('a paper fits 320 pixels, in every state', async ({ page }) => {
  await page.setViewportSize({ width: 320, height: 640 });
  await page.goto(exam('?code=phone'));
  await expectNoSidewaysScroll(page);
  await startExam(page, exam('?code=phone&paper=short'));
  for (let number = 1; number <= 20; number++) {
    await expectQuestion(page, number);
    await page.keyboard.press('1');
    await expect(page.getByRole('radio').first()).toBeChecked();
    await expectNoSidewaysScroll(page);
    if (number < 20) await page.keyboard.press('Enter');
  }
  await submit(page);
  await expectNoSidewaysScroll(page);
});
