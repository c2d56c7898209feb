import { readSetting, writeSetting } from './local-settings.ts';

const KEY = 'recent-searches';
const MOST = 6;

/** The latest searches, newest first. Anything stored that is not a list of strings counts as none. */
export function recentSearches(): string[] {
  try {
    const stored: unknown = JSON.parse(readSetting(KEY) ?? '[]');
    return Array.isArray(stored) ? stored.filter((each) => typeof each === 'string').slice(0, MOST) : [];
  } catch {
    return [];
  }
}

export function rememberSearch(query: string): void {
  const recent = [query, ...recentSearches().filter((each) => each !== query)].slice(0, MOST);
  writeSetting(KEY, JSON.stringify(recent));
}

export function forgetSearches(): void {
  writeSetting(KEY, undefined);
}
