import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { faultText } from '../../../src/cohort/fault-text.ts';
import { MOST_REPORT_BYTES, readReport } from '../../../src/cohort/read-report.ts';
import { keyOf } from '../../../src/cohort/subject.ts';
import { cohortReports } from '../../../tools/bench/cohort-reports.ts';
import { hostileFiles } from './hostile-reports.ts';
import { sampleSubject } from './sample-subject.ts';

const SUBJECT = sampleSubject();
const NOW = Date.UTC(2026, 10, 30);
const KEY = keyOf(SUBJECT);
const [GOOD] = cohortReports(1, SUBJECT, NOW);
const read = (text: string) => readReport(text, { guide: 'guide', now: NOW, key: KEY });

test('a report is read without its log', () => {
  expect(read(JSON.stringify(GOOD))).toEqual({ report: GOOD });
  expect(read(JSON.stringify({ ...GOOD, log: [] }))).toEqual({ report: GOOD });
});

describe('a hostile or broken file is skipped, with what to do', () => {
  test.each(hostileFiles(GOOD!, NOW))('$name', ({ text, says }) => {
    // How much a file weighs is looked at before it is read.
    const answer = text.length > MOST_REPORT_BYTES ? { fault: { code: 'too-large' as const } } : read(text);
    expect('fault' in answer && faultText(answer.fault)).toMatch(says);
    expect(({} as Record<string, unknown>)['learner']).toBeUndefined();
  });
});

test('whatever a file holds, it is read or refused, and never thrown over', () => {
  fc.assert(
    fc.property(
      fc.oneof(
        fc.string(),
        fc.json(),
        fc
          .record({ format: fc.constant('field-guide-report'), version: fc.anything(), guide: fc.anything() })
          .map((value) => JSON.stringify(value)),
      ),
      (text) => {
        const answer = read(text);
        expect('fault' in answer && faultText(answer.fault).length).toBeGreaterThan(20);
      },
    ),
  );
});
