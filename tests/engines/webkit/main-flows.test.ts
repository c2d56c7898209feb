import { readdirSync } from 'node:fs';
import { rename } from 'node:fs/promises';
import { join } from 'node:path';
import { PAGE_TYPES } from '../../e2e/site.ts';
import { WebDriver } from './webdriver.ts';
import {
  click,
  expect,
  expectCard,
  expectFocus,
  expectKinds,
  expectQuestion,
  expectText,
  rightKey,
  storedEvents,
  test,
  textOf,
} from './webkit.ts';

/** What a learner does, in WebKit. */
test('every type of page opens, with one heading of the first level', async ({ webkit, kcsa }) => {
  for (const path of Object.values(PAGE_TYPES)) {
    await webkit.goto(kcsa + path);
    await expect.poll(() => webkit.run(() => document.querySelectorAll('h1').length), path).toBe(1);
  }
});

test('search finds a flag by keyboard, and lands on its card', async ({ webkit, root }) => {
  await webkit.goto(root);
  await webkit.press('/');
  await expectFocus(webkit, 'dialog[open] input[type=search]');
  await webkit.type('--client-cert-auth');
  await expectText(webkit, 'dialog [role=status]', 'for “--client-cert-auth”');
  await webkit.press('ArrowDown');
  await webkit.press('Enter');
  await expect.poll(() => webkit.url()).toMatch(/\/cluster-components\/etcd\//);
});

test('questions are answered by keyboard, on a topic’s page and in practice', async ({ webkit, root }) => {
  await webkit.goto(`${root}cluster-components/etcd/`);
  await expect
    .poll(() =>
      webkit.run(() => {
        document.querySelector<HTMLElement>('quiz-item button')?.focus();
        return document.activeElement?.matches('quiz-item button');
      }),
    )
    .toBe(true);
  await webkit.press('Enter');
  await expectText(webkit, 'quiz-item [role=status]', /^(Right|Wrong)\./);
  await webkit.goto(`${root}practice/?topic=cluster-components/etcd&count=1&start`);
  await expectFocus(webkit, '.quiz-stem');
  await webkit.press('a');
  await expectText(webkit, '.quiz-verdict', /^(Right|Wrong)\./);
  await webkit.press('Enter');
  await expectText(webkit, 'main', /^[01] of 1 right/m);
  await expectKinds(webkit, ['question-answered', 'practice-started', 'question-answered', 'practice-ended']);
});

test('an exam goes on after a reload, and is marked', async ({ webkit, root }) => {
  await webkit.goto(`${root}exam/?code=week-3`);
  await click(webkit, 'button', 'Start the exam');
  await expectQuestion(webkit, 1);
  await webkit.press(await rightKey(webkit));
  await webkit.press('Enter');
  await expectQuestion(webkit, 2);
  const second = await textOf(webkit, '.quiz-stem');
  await webkit.reload();
  await expectQuestion(webkit, 2);
  expect(await textOf(webkit, '.quiz-stem')).toBe(second);
  await click(webkit, 'button', 'Submit the paper');
  await click(webkit, 'button', 'Submit');
  await expectText(webkit, 'main', /^Not passed: 1 of 60 right/m);
});

test('a card is reviewed by keyboard, and the log knows it', async ({ webkit, root }) => {
  await webkit.goto(`${root}review/`);
  await expectCard(webkit);
  await webkit.press(' ');
  await expectFocus(webkit, '.review-back');
  await webkit.press('3');
  await expectCard(webkit);
  await expectKinds(webkit, ['card-reviewed']);
});

test('a log that was exported is the same in another browser, however often it is imported', async ({ driver, root }, testInfo) => {
  const first = await WebDriver.open(driver.url);
  await first.goto(`${root}practice/?topic=cluster-components/etcd&count=1&start`);
  await expectFocus(first, '.quiz-stem');
  await first.press('a');
  await expectKinds(first, ['practice-started', 'question-answered']);
  const events = await storedEvents(first);
  await first.goto(`${root}progress/`);
  await click(first, 'button', 'Export your study log');
  // A file that is not whole yet has another name.
  const saved = (): string | undefined => readdirSync(driver.home).find((name) => name.endsWith('.json'));
  await expect.poll(saved).toBeDefined();
  await first.close();
  const log = testInfo.outputPath('log.json');
  await rename(join(driver.home, saved()!), log);
  const second = await WebDriver.open(driver.url);
  await second.goto(`${root}progress/`);
  await expect(() => second.chooseFile(log)).toPass();
  await expect.poll(() => storedEvents(second)).toEqual(events);
  await second.reload();
  await expect(() => second.chooseFile(log)).toPass();
  await expectText(second, 'main', /already/);
  expect(await storedEvents(second)).toEqual(events);
  await second.close();
});

test('a challenge is solved by keyboard alone, and the log knows it', async ({ webkit, root }) => {
  await webkit.goto(`${root}labs/network-policy/?challenge=named-port`);
  await expect
    .poll(() => webkit.run(() => document.querySelector('.editor-code')?.shadowRoot?.querySelector('.cm-content') !== null))
    .toBe(true);
  await expect(async () => {
    await webkit.press('Tab');
    expect(await webkit.run(() => document.activeElement?.matches('.editor-code'))).toBe(true);
  }).toPass({ intervals: [0] });
  // The last line of the text ends with the number of a port, where its name is asked for.
  await webkit.press('Control+End', 'ArrowUp', 'End', ...Array.from('8080 }', () => 'Backspace'));
  await webkit.type('http }');
  await expectText(webkit, 'main', 'Solved: every requirement is met.');
  await expectKinds(webkit, ['challenge-solved']);
});
