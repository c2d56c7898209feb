import { CONFIDENCES } from '../study/confidence.ts';
import type { Marks, TopicMarks } from '../study/marks.ts';
import { readSetting, writeSetting } from './local.ts';

const KEY = 'study-marks';

/** The marks as some page has last derived them. Anything stored that is not marks counts as none. */
export function readMarks(): Marks | undefined {
  try {
    const stored: unknown = JSON.parse(readSetting(KEY) ?? '');
    return isMarks(stored) ? stored : undefined;
  } catch {
    return undefined;
  }
}

/** Keeps marks for reading pages; undefined forgets them. */
export function writeMarks(marks: Marks | undefined): void {
  writeSetting(KEY, marks && JSON.stringify(marks));
  writeSetting(STALE, undefined);
}

const STALE = 'study-marks-stale';

/** Says that something was recorded that the marks do not show yet. */
export function setMarksStale(): void {
  writeSetting(STALE, '1');
}

export function marksAreStale(): boolean {
  return readSetting(STALE) !== undefined;
}

function isMarks(value: unknown): value is Marks {
  return (
    isRecord(value) &&
    isRecord(value['topics']) &&
    Object.values(value['topics']).every(isTopicMarks) &&
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
