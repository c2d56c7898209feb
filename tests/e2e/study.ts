import { readdirSync, readFileSync } from 'node:fs';
import type { Page } from '@playwright/test';
import {
  publishedBank,
  publishedQuestions,
  type PublishedBank,
  type PublishedQuestion,
  type RichText,
} from '../../src/schema/published.ts';
import { expect } from './site.ts';

/** Every question of the built site, by id. */
export const QUESTIONS: ReadonlyMap<string, PublishedQuestion> = new Map(
  readdirSync('dist/questions')
    .filter((file) => file !== 'bank.json')
    .flatMap((file) => publishedQuestions.parse(JSON.parse(readFileSync(`dist/questions/${file}`, 'utf8'))).questions)
    .map((question) => [question.id, question]),
);

/** The bank of the built site, without texts. */
export const BANK = publishedBank.parse(JSON.parse(readFileSync('dist/questions/bank.json', 'utf8')));

/** The questions that papers and practice draw from, unless somebody asks for more. */
export function coreQuestions(): PublishedBank['questions'] {
  return BANK.questions.filter(({ depth }) => depth === 'core');
}

/** The domains that papers are drawn from so far, in the curriculum's order. */
export function domainsAsked(): PublishedBank['domains'] {
  return BANK.domains.filter(({ id }) => coreQuestions().some(({ topic }) => topic.startsWith(`${id}/`)));
}

/** The text of an option as a reader sees it. */
export function plain(text: RichText): string {
  return text
    .map((part) => (typeof part === 'string' ? part : part[0] === 'code' ? part[1] : plain(part[0] === 'link' ? part[2] : part[1])))
    .join('');
}

/** The practice question on the screen. */
export async function askedQuestion(page: Page): Promise<PublishedQuestion> {
  const asked = squeezed(await stem(page));
  const question = [...QUESTIONS.values()].find((each) => squeezed(plain(each.stem)) === asked);
  if (question === undefined) throw new Error(`No question asks "${asked}"`);
  return question;
}

/** Chooses an option of the practice question on the screen: the right one, or one that is not. */
export async function answer(page: Page, rightly: boolean): Promise<void> {
  const { options, right } = await askedQuestion(page);
  const text = squeezed(plain(options[rightly ? right : (right + 1) % options.length]!.text));
  const shown = await page.locator('.quiz-choice').allInnerTexts();
  await page.keyboard.press(String(1 + shown.findIndex((each) => squeezed(each) === text)));
}

export async function startExam(page: Page, url: string): Promise<void> {
  await page.goto(url);
  await page.getByRole('button', { name: 'Start the exam' }).click();
  await expectQuestion(page, 1);
}

export async function expectQuestion(page: Page, number: number): Promise<void> {
  await expect(page.getByText(new RegExp(`^Question ${number} of `))).toBeVisible();
}

/** What the question on the screen asks. */
export function stem(page: Page): Promise<string> {
  return page.locator('.quiz-stem').innerText();
}

/** The key of the right option of the exam's question on the screen. */
export async function rightKey(page: Page): Promise<string> {
  const radios = page.getByRole('radio');
  const id = (await radios.first().getAttribute('name')) ?? '';
  return keyOfRight(id, await page.locator('.quiz-radio > span:last-child').allInnerTexts());
}

/** The key of a question's right option among those that are shown. */
export function keyOfRight(id: string, shown: readonly string[]): string {
  const question = QUESTIONS.get(id);
  expect(question).toBeDefined();
  const right = plain(question!.options[question!.right]!.text);
  return 'abcd'[shown.findIndex((text) => squeezed(text) === squeezed(right))] ?? '';
}

function squeezed(text: string): string {
  return text.replaceAll(/\s+/g, ' ').trim();
}

/** Hands the paper in from wherever the page is. */
export async function submit(page: Page): Promise<void> {
  await page.getByRole('button', { name: 'Submit the paper' }).click();
  await page.getByRole('dialog').getByRole('button', { name: 'Submit', exact: true }).click();
  await expect(page.getByRole('heading', { name: /^(Not passed|Passed):/ })).toBeFocused();
}

/** The events that are kept in the browser, in order; none where the page has not made its database yet. */
export function storedEvents(page: Page): Promise<Record<string, unknown>[]> {
  return page.evaluate(readEvents);
}

/** Runs in a page: it knows nothing that stands outside it. */
export async function readEvents(): Promise<Record<string, unknown>[]> {
  const known = await indexedDB.databases();
  // Opening it would make it, in a form that is not the page's.
  if (!known.some(({ name, version }) => name === 'kcsa-field-guide' && (version ?? 0) >= 1)) return [];
  return new Promise<Record<string, unknown>[]>((resolve, reject) => {
    const opening = indexedDB.open('kcsa-field-guide');
    opening.onerror = () => reject(new Error(opening.error?.message));
    opening.onsuccess = () => {
      const reading = opening.result.transaction('events').objectStore('events').getAll();
      reading.onsuccess = () => {
        opening.result.close();
        resolve(reading.result as Record<string, unknown>[]);
      };
    };
  });
}

/** Writes records into the log as an older version of the guide, or something else, may have left them. */
export function storeEvents(page: Page, events: readonly Record<string, unknown>[]): Promise<void> {
  return page.evaluate(
    (records) =>
      new Promise<void>((resolve, reject) => {
        const opening = indexedDB.open('kcsa-field-guide');
        opening.onsuccess = () => {
          const writing = opening.result.transaction('events', 'readwrite');
          for (const record of records) writing.objectStore('events').put(record);
          writing.oncomplete = () => {
            opening.result.close();
            resolve();
          };
          writing.onerror = () => reject(new Error(writing.error?.message));
        };
      }),
    events,
  );
}

/** Keeps the database from opening for a page that is loaded from now on, as another tab can, until it is released. */
export async function holdDatabase(page: Page): Promise<void> {
  await page.addInitScript(() => {
    const open = indexedDB.open.bind(indexedDB);
    const released = new Promise<void>((resolve) => document.addEventListener('release-database', () => resolve()));
    indexedDB.open = (name, version) => {
      // What the page listens to; the request is made when it is released.
      const asked: Partial<IDBOpenDBRequest> & { result?: IDBDatabase } = {};
      void released.then(() => {
        const request = open(name, version);
        request.onupgradeneeded = (event) => {
          asked.result = request.result;
          asked.onupgradeneeded?.call(request, event);
        };
        request.onsuccess = (event) => {
          asked.result = request.result;
          asked.onsuccess?.call(request, event);
        };
      });
      return asked as IDBOpenDBRequest;
    };
  });
}

export function releaseDatabase(page: Page): Promise<void> {
  return page.evaluate(() => void document.dispatchEvent(new Event('release-database')));
}
