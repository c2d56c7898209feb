import { readSetting, writeSetting } from './local-settings.ts';

const KEY = 'kcsa-place:';
const SECTION = /^[a-z0-9-]{1,120}$/;

/** The id of the section where a page was last read; undefined where there is none, or what is kept is no id. */
export function readPlace(page: string): string | undefined {
  const kept = readSetting(KEY + page);
  return kept !== undefined && SECTION.test(kept) ? kept : undefined;
}

/** Keeps the section where a page is read; undefined is its beginning. */
export function writePlace(page: string, section: string | undefined): void {
  writeSetting(KEY + page, section);
}
