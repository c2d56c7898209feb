import type { Page } from '@playwright/test';
import { POD } from '../content/lab-content.ts';
import { expectCard, openReview } from './cards.ts';
import { editor } from './labs.ts';
import { expect, smallGuide, test } from './site.ts';
import { Transcript } from './screen-reader.ts';

/** Always the same day, and the same order of questions and options. */
test.beforeEach(async ({ page }) => {
  await page.clock.setFixedTime(new Date('2026-12-03T12:00:00Z'));
  await page.addInitScript(() => {
    let last = 1;
    crypto.getRandomValues = (array) => {
      const bytes = new Uint8Array((array as ArrayBufferView).buffer);
      bytes.forEach((_, i) => (bytes[i] = last = (last * 73 + 41) % 251));
      return array;
    };
  });
});

const main = (page: Page) => page.getByRole('main');

/** From the first of two questions to the second. */
const goesOn = (page: Page, transcript: Transcript): Promise<void> =>
  transcript.hears(
    'Presses Enter',
    () => page.keyboard.press('Enter'),
    async () => {
      await expect(page.getByText('Question 2 of 2')).toBeVisible();
      await expect(page.locator('.quiz-stem')).toBeFocused();
    },
  );

test('practice', async ({ page }) => {
  const transcript = await Transcript.of(page);
  await page.goto(`${smallGuide()}practice/?topic=cluster-components/etcd&count=2&start`);
  await expect(page.locator('.quiz-stem')).toBeFocused();
  await transcript.reads('the first question', main(page));
  await transcript.hears(
    'Presses 1',
    () => page.keyboard.press('1'),
    () => expect(page.locator('.quiz-verdict')).not.toBeEmpty(),
  );
  await transcript.reads('the answered question', main(page));
  await goesOn(page, transcript);
  await page.keyboard.press('1');
  await expect(page.locator('.quiz-verdict')).not.toBeEmpty();
  await transcript.hears(
    'Answers the second, and presses Enter',
    () => page.keyboard.press('Enter'),
    () => expect(page.getByRole('heading', { name: /of 2 right/ })).toBeFocused(),
  );
  await expect(page.getByRole('heading', { name: 'What next' })).toBeVisible();
  await transcript.reads('the result', main(page));
  expect(transcript.toString()).toMatchSnapshot('practice.txt');
});

test('a question on the page of its topic', async ({ page }) => {
  const transcript = await Transcript.of(page);
  await page.goto(`${smallGuide()}cluster-components/etcd/`);
  const question = page.locator('quiz-item').first();
  await expect(question.getByRole('button')).toHaveCount(4);
  await transcript.reads('the question', question);
  await transcript.hears(
    'Chooses the second option',
    async () => {
      await question.getByRole('button').nth(1).focus();
      await page.keyboard.press('Enter');
    },
    () => expect(question.getByRole('status')).not.toBeEmpty(),
  );
  await transcript.reads('the answered question', question);
  expect(transcript.toString()).toMatchSnapshot('topic-question.txt');
});

test('an exam', async ({ page }) => {
  const transcript = await Transcript.of(page);
  await page.goto(`${smallGuide()}exam/?code=ear`);
  const start = page.getByRole('button', { name: 'Start the exam' });
  await expect(start).toBeVisible();
  await transcript.reads('the choice of a paper', main(page).locator('form'));
  await transcript.hears(
    'Starts the exam',
    () => start.press('Enter'),
    () => expect(page.locator('.quiz-stem')).toBeFocused(),
  );
  await transcript.reads('the first question', main(page));
  await transcript.hears(
    'Presses 1, then F, then T',
    async () => {
      await page.keyboard.press('1');
      await expect(page.getByRole('radio').first()).toBeChecked();
      await page.keyboard.press('f');
      await page.keyboard.press('t');
    },
    async () => {
      await expect(page.getByText('1 of 2 answered, 1 flagged')).toBeVisible();
      await expect(page.locator('.exam-announced')).not.toBeEmpty();
    },
  );
  await transcript.reads('the answered and flagged question', page.getByRole('region', { name: 'Question 1 of 2' }));
  await goesOn(page, transcript);
  await transcript.reads('the list of questions', page.getByRole('navigation', { name: 'Questions of the paper' }));
  await transcript.hears(
    'Presses Enter at the last question',
    () => page.keyboard.press('Enter'),
    () => expect(page.getByRole('dialog')).toBeVisible(),
  );
  await transcript.reads('the dialog', page.getByRole('dialog'));
  await transcript.hears(
    'Submits the paper',
    () => page.getByRole('dialog').getByRole('button', { name: 'Submit', exact: true }).press('Enter'),
    () => expect(page.getByRole('heading', { name: /^Not passed/ })).toBeFocused(),
  );
  await expect(page.getByRole('heading', { name: 'What next' })).toBeVisible();
  await page.locator('.review-list summary').first().click();
  await transcript.reads('the result, with the first question unfolded', main(page));
  expect(transcript.toString()).toMatchSnapshot('exam.txt');
});

test('a review', async ({ page }) => {
  const transcript = await Transcript.of(page);
  await openReview(page, `${smallGuide()}review/?topic=cluster-components/etcd`);
  await transcript.reads('the first card', main(page));
  await transcript.hears(
    'Presses Space',
    () => page.keyboard.press('Space'),
    () => expect(page.locator('.review-back')).toBeFocused(),
  );
  await transcript.reads('the card with its answer', page.getByRole('region', { name: 'Card', exact: true }));
  await transcript.hears(
    'Presses 3',
    () => page.keyboard.press('3'),
    async () => {
      await expect(page.getByText('1 reviewed today')).toBeVisible();
      await expectCard(page);
    },
  );
  await transcript.hears(
    'Presses B',
    () => page.keyboard.press('b'),
    async () => {
      await expect(page.getByText('2 new')).toBeVisible();
      await expectCard(page);
    },
  );
  expect(transcript.toString()).toMatchSnapshot('review.txt');
});

test('a lab', async ({ page }) => {
  const transcript = await Transcript.of(page);
  await page.goto(`${smallGuide()}labs/pod-security/?challenge=no-host`);
  await expect(page.getByText('1 of 2 requirements met.')).toBeVisible();
  await expect(editor(page)).toBeVisible();
  await transcript.reads('the challenge', main(page));
  await transcript.reads('the editor, which the page has in a shadow root', editor(page));
  await transcript.hears(
    'Writes a text that meets every requirement',
    async () => {
      await editor(page).focus();
      await page.keyboard.press('ControlOrMeta+a');
      // The reader has a clipboard of its own.
      await page.keyboard.insertText(`${POD}# Mine.\n`);
    },
    () => expect(page.getByText('Solved: every requirement is met.')).toBeVisible(),
  );
  await transcript.reads('the solved challenge', page.getByRole('region', { name: 'Requirements of the challenge' }));
  expect(transcript.toString()).toMatchSnapshot('lab.txt');
});
