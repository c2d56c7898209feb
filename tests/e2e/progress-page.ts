import { readFileSync } from 'node:fs';
import type { Page } from '@playwright/test';
import { atRoot, expect } from './site.ts';
import { domainsAsked, QUESTIONS } from './study.ts';

export const progress = (): string => `${atRoot()}progress/`;

export async function openProgress(page: Page): Promise<void> {
  await page.goto(progress());
  await expect(page.getByRole('heading', { name: 'Your data' })).toBeVisible();
}

/** Exports the log of the page, and gives the file's text. */
export async function exported(page: Page): Promise<string> {
  const downloading = page.waitForEvent('download');
  await page.getByRole('main').getByRole('button', { name: 'Export your study log' }).first().click();
  return readFileSync(await (await downloading).path(), 'utf8');
}

export async function bringIn(page: Page, text: string): Promise<void> {
  await page.getByLabel('Import a file').setInputFiles({ name: 'log.json', mimeType: 'application/json', buffer: Buffer.from(text) });
}

/** Answers to different questions of a domain, as a log has them. */
export function answers(right: number, wrong: number, domain = 'cluster-components', from = 0): Record<string, unknown>[] {
  const questions = [...QUESTIONS.values()].filter(({ topic }) => topic.startsWith(`${domain}/`)).map(({ id }) => id);
  return questions.slice(0, right + wrong).map((question, i) => ({
    kind: 'question-answered',
    question,
    option: 0,
    correct: i < right,
    took: 1000,
    id: `01JD${String(from + i).padStart(22, '0')}`,
    at: Date.now() - 1000 * (right + wrong - i),
    guide: 'v',
    schema: 1,
  }));
}

/** As many answers in each domain that has questions: what a readiness is computed from. */
export function answersEverywhere(right: number, wrong: number): Record<string, unknown>[] {
  return domainsAsked().flatMap(({ id }, i) => answers(right, wrong, id, 1000 * (i + 1)));
}
