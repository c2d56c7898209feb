import { readFileSync } from 'node:fs';
import type { Page } from '@playwright/test';
import type { Lab } from '../../src/schema/lab.ts';
import { atRoot, expect } from './site.ts';

/** A file of a challenge, as its author wrote it. */
export function challengeFile(lab: Lab, challenge: string, name: string): string {
  return readFileSync(`content/labs/${lab}/${challenge}/${name}`, 'utf8');
}

/** Opens a lab, at a challenge if one is named, and waits for the code editor. */
export async function openLab(page: Page, lab: Lab, query = ''): Promise<void> {
  await page.goto(`${atRoot()}labs/${lab}/${query}`);
  await expect(editor(page)).toBeVisible();
}

export function editor(page: Page) {
  return page.locator('.editor-code .cm-content');
}

/** Pastes a text into the editor by keyboard, in place of what stands there. */
export async function write(page: Page, text: string): Promise<void> {
  await page.context().grantPermissions(['clipboard-read', 'clipboard-write']);
  await editor(page).focus();
  await page.evaluate((copied) => navigator.clipboard.writeText(copied), text);
  await page.keyboard.press('ControlOrMeta+a');
  await page.keyboard.press('ControlOrMeta+v');
}

/** The text of the editor, without what lies outside its window. */
export function written(page: Page): Promise<string> {
  return editor(page).innerText();
}
