import { test as base, expect } from '@playwright/test';
import { atRoot, belowKcsa } from '../../e2e/site.ts';
import { keyOfRight, readEvents } from '../../e2e/study.ts';
import { startDriver, type Driver } from './driver.ts';
import { watch, type WatchedSite } from './watched-site.ts';
import { WebDriver } from './webdriver.ts';

export { expect };

/**
 * Playwright's runner without its browsers. What is asked for once in a test is asked again until it is there, as
 * Playwright does. A test fails on an error in the console and on a breach of the Content-Security-Policy.
 */
export const test = base.extend<
  { webkit: WebDriver; root: string; kcsa: string },
  { driver: Driver; watchedRoot: WatchedSite; watchedKcsa: WatchedSite }
>({
  driver: [
    async ({}, use) => {
      const driver = await startDriver();
      await use(driver);
      await driver.stop();
    },
    { scope: 'worker' },
  ],
  watchedRoot: [({}, use) => whileWatching(atRoot(), use), { scope: 'worker' }],
  watchedKcsa: [({}, use) => whileWatching(belowKcsa(), use), { scope: 'worker' }],
  root: ({ watchedRoot }, use) => expectNothingWrong(watchedRoot, use),
  kcsa: ({ watchedKcsa }, use) => expectNothingWrong(watchedKcsa, use),
  webkit: async ({ driver }, use) => {
    const webkit = await WebDriver.open(driver.url);
    await use(webkit);
    await webkit.close();
  },
});

async function whileWatching(site: string, use: (watched: WatchedSite) => Promise<void>): Promise<void> {
  const watched = await watch(site);
  await use(watched);
  await watched.close();
}

async function expectNothingWrong({ url, wrong }: WatchedSite, use: (url: string) => Promise<void>): Promise<void> {
  const before = wrong.length;
  await use(url);
  expect(wrong.slice(before)).toEqual([]);
}

/** Clicks what the browser tells assistive technology of by this role and name, once it is there. */
export async function click(webkit: WebDriver, role: 'button' | 'link', name: string): Promise<void> {
  await expect(() => webkit.click(role, name)).toPass();
}

/** What the first element that a selector finds says; empty where there is none. */
export function textOf(webkit: WebDriver, css: string): Promise<string> {
  return webkit.run((selector) => document.querySelector<HTMLElement>(selector)?.innerText ?? '', css);
}

export async function expectText(webkit: WebDriver, css: string, text: string | RegExp): Promise<void> {
  await expect.poll(() => textOf(webkit, css)).toMatch(text);
}

/** The element that has the focus is one that a selector finds. */
export async function expectFocus(webkit: WebDriver, css: string): Promise<void> {
  await expect.poll(() => webkit.run((selector) => document.activeElement?.matches(selector) ?? false, css), css).toBe(true);
}

export function expectQuestion(webkit: WebDriver, number: number): Promise<void> {
  return expectText(webkit, 'main', new RegExp(`^Question ${number} of `, 'm'));
}

/** The key of the right option of the exam's question on the screen. */
export async function rightKey(webkit: WebDriver): Promise<string> {
  const { id, shown } = await webkit.run(() => ({
    id: document.querySelector<HTMLInputElement>('input[type=radio]')?.name ?? '',
    shown: [...document.querySelectorAll<HTMLElement>('.quiz-radio > span:last-child')].map(({ innerText }) => innerText),
  }));
  return keyOfRight(id, shown);
}

export function storedEvents(webkit: WebDriver): Promise<Record<string, unknown>[]> {
  return webkit.run(readEvents);
}

/** What happened, by the log, in order. */
export async function expectKinds(webkit: WebDriver, kinds: readonly string[]): Promise<void> {
  await expect.poll(async () => (await storedEvents(webkit)).map(({ kind }) => kind)).toEqual(kinds);
}

/** A card of the review is on the screen and has the focus. */
export async function expectCard(webkit: WebDriver): Promise<void> {
  await expectText(webkit, 'main', 'Show the answer');
  await expectFocus(webkit, '.review-card .quiz-stem');
}
