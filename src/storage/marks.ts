import { CONFIDENCES } from '../study/event-limits.ts';
import type { Marks, TopicMarks } from '../study/marks.ts';
import { readSetting, writeSetting } from './local-settings.ts';

const MARKS_KEY = 'study-marks';
/** Raised on the document when this page has derived them anew. */
const MARKS_CHANGED = 'marks-changed';

/** The marks as some page has last derived them. Anything stored that is not marks counts as none. */
export function readMarks(): Marks | undefined {
  try {
    const stored: unknown = JSON.parse(readSetting(MARKS_KEY) ?? '');
    return isMarks(stored) ? stored : undefined;
  } catch {
    return undefined;
  }
}

/** Keeps marks for reading pages, and shows them on this one; undefined forgets them. */
export function writeMarks(marks: Marks | undefined): void {
  writeSetting(MARKS_KEY, marks && JSON.stringify(marks));
  writeSetting(STALE, undefined);
  document.dispatchEvent(new Event(MARKS_CHANGED));
}

/** Calls back when this page or another tab has derived marks, and when the page is shown again as it was left. */
export function onMarksChanged(draw: () => void): void {
  document.addEventListener(MARKS_CHANGED, draw);
  addEventListener('storage', ({ key }) => {
    // All settings were removed, where there is no key.
    if (key === MARKS_KEY || key === null) draw();
  });
  addEventListener('pageshow', ({ persisted }) => {
    if (persisted) draw();
  });
}

const STALE = 'study-marks-stale';

/** Says that something was recorded that the marks do not show yet. */
export function setMarksStale(): void {
  writeSetting(STALE, '1');
}

export function marksAreStale(): boolean {
  return readSetting(STALE) !== undefined;
}

/** As the plan has it: a date that there is. */
const DATE = /^\d{4}-(0[1-9]|1[0-2])-(0[1-9]|[12]\d|3[01])$/;

function isMarks(value: unknown): value is Marks {
  return (
    isRecord(value) &&
    isRecord(value['topics']) &&
    Object.values(value['topics']).every(isTopicMarks) &&
    (value['examDay'] === undefined || (typeof value['examDay'] === 'string' && DATE.test(value['examDay']))) &&
    Array.isArray(value['domains']) &&
    value['domains'].every((domain) => isRecord(domain) && typeof domain['id'] === 'string' && typeof domain['weight'] === 'number')
  );
}

function isTopicMarks(value: unknown): value is TopicMarks {
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

function isRecord(value: unknown): value is Record<string, unknown> {
  return value !== null && typeof value === 'object';
}
