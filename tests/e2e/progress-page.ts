import { readFileSync } from 'node:fs';
import type { Page } from '@playwright/test';
import { atRoot, expect } from './site.ts';
import { coreQuestions, domainsAsked, QUESTIONS } from './study.ts';

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

/** Answers to different questions of a domain, topic by topic, as a log has them. */
export function answers(right: number, wrong: number, domain = 'cluster-components'): Record<string, unknown>[] {
  return answersTo(
    [...QUESTIONS.values()].filter(({ topic }) => topic.startsWith(`${domain}/`)),
    right,
    wrong,
  );
}

/** As many answers in each domain that has questions, from all of its topics: what a readiness is computed from. */
export function answersEverywhere(right: number, wrong: number): Record<string, unknown>[] {
  return domainsAsked().flatMap(({ id }, i) => {
    const byTopic = [...Map.groupBy(coreQuestions(), ({ topic }) => topic)].flatMap(([topic, own]) =>
      topic.startsWith(`${id}/`) ? [own] : [],
    );
    const byTurns = Array.from({ length: right + wrong }, (_, turn) => byTopic.flatMap((own) => own[turn] ?? [])).flat();
    return answersTo(byTurns, right, wrong, 1000 * (i + 1));
  });
}

function answersTo(questions: readonly { readonly id: string }[], right: number, wrong: number, from = 0): Record<string, unknown>[] {
  return questions.slice(0, right + wrong).map(({ id: question }, i) => ({
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
