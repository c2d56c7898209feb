import { isRecord } from '../schema/is-record.ts';
import { CONFIDENCES } from '../study/event-limits.ts';
import type { StudySummary, TopicSummary } from '../study/summary.ts';
import { readSetting, writeSetting } from './local-settings.ts';

/** Summaries were once called marks: devices have them under this name. */
const SUMMARY_KEY = 'study-marks';
/** Raised on the document when this page has derived it anew. */
const SUMMARY_CHANGED = 'summary-changed';

/** The summary as some page has last derived it. Anything stored that is none counts as none. */
export function readSummary(): StudySummary | undefined {
  try {
    const stored: unknown = JSON.parse(readSetting(SUMMARY_KEY) ?? '');
    return isSummary(stored) ? stored : undefined;
  } catch {
    return undefined;
  }
}

/** Keeps a summary for reading pages, and shows it on this one; undefined forgets it. */
export function writeSummary(summary: StudySummary | undefined): void {
  writeSetting(SUMMARY_KEY, summary && JSON.stringify(summary));
  writeSetting(STALE, undefined);
  document.dispatchEvent(new Event(SUMMARY_CHANGED));
}

/** Calls back when this page or another tab has derived a summary, and when the page is shown again as it was left. */
export function onSummaryChanged(draw: () => void): void {
  document.addEventListener(SUMMARY_CHANGED, draw);
  addEventListener('storage', ({ key }) => {
    // All settings were removed, where there is no key.
    if (key === SUMMARY_KEY || key === null) draw();
  });
  addEventListener('pageshow', ({ persisted }) => {
    if (persisted) draw();
  });
}

const STALE = 'study-marks-stale';

/** Says that something was recorded that the summary does not have yet. */
export function setSummaryStale(): void {
  writeSetting(STALE, '1');
}

export function summaryIsStale(): boolean {
  return readSetting(STALE) !== undefined;
}

/** As the plan has it: a date that there is. */
const DATE = /^\d{4}-(0[1-9]|1[0-2])-(0[1-9]|[12]\d|3[01])$/;

function isSummary(value: unknown): value is StudySummary {
  return (
    isRecord(value) &&
    isRecord(value['topics']) &&
    Object.values(value['topics']).every(isTopicSummary) &&
    (value['examDay'] === undefined || (typeof value['examDay'] === 'string' && DATE.test(value['examDay']))) &&
    Array.isArray(value['domains']) &&
    value['domains'].every((domain) => isRecord(domain) && typeof domain['id'] === 'string' && typeof domain['weight'] === 'number')
  );
}

function isTopicSummary(value: unknown): value is TopicSummary {
  return (
    isRecord(value) &&
    typeof value['title'] === 'string' &&
    typeof value['right'] === 'number' &&
    typeof value['all'] === 'number' &&
    (value['read'] === undefined || typeof value['read'] === 'number') &&
    (value['confidence'] === undefined || CONFIDENCES.some((each) => each === value['confidence'])) &&
    Array.isArray(value['due']) &&
    value['due'].every((pair) => Array.isArray(pair) && pair.length === 2 && pair.every((number) => typeof number === 'number'))
  );
}
