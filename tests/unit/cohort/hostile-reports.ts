import type { Report } from '../../../src/cohort/report.ts';

export interface HostileFile {
  readonly name: string;
  readonly text: string;
  /** What the page says of it. */
  readonly says: RegExp;
}

const DAY = 86_400_000;

/** Files that claim to be reports of a guide and are not to be taken: one of each kind. */
export function hostileFiles(good: Report, now: number): HostileFile[] {
  const text = JSON.stringify(good);
  const changed = (change: Record<string, unknown>): string => JSON.stringify({ ...good, ...change });
  const [answer] = good.answers;
  const ahead = new Date(now + 365 * DAY).toISOString();
  return [
    { name: 'fifty-megabytes.json', text: changed({ learner: 'x'.repeat(50_000_000) }), says: /larger than 20 MB/ },
    { name: 'truncated.json', text: text.slice(0, text.length / 2), says: /cut off/ },
    { name: 'no-report.json', text: '[1, 2, 3]', says: /not a report/ },
    {
      name: 'study-log.json',
      text: JSON.stringify({ format: 'kcsa-field-guide-log', version: 2, events: [] }),
      says: /exported study log/,
    },
    {
      name: 'another-guide.json',
      text: changed({ guide: { id: 'cka-<i>guide</i>', version: '1' } }),
      says: /another guide, “cka-<i>guide<\/i>”/,
    },
    { name: 'newer.json', text: changed({ version: 2 }), says: /newer version/ },
    { name: 'html-name.json', text: changed({ learner: '<img src=x onerror=alert(1)>' }), says: /name is not one/ },
    { name: 'formula-name.json', text: changed({ learner: '=HYPERLINK("https://example.org")' }), says: /name is not one/ },
    {
      name: 'prototype.json',
      text: text.replace('{', '{"__proto__":{"learner":"Eve"},"constructor":{"prototype":{}},'),
      says: /field “(__proto__|constructor)”/,
    },
    { name: 'ahead.json', text: changed({ made: ahead }), says: /clock of that device is ahead/ },
    {
      name: 'impossible.json',
      text: changed({ topics: [{ topic: 'a/b', read: true, right: 9, answered: 3, questions: 3 }] }),
      says: /field “topics”/,
    },
    { name: 'against-the-key.json', text: changed({ answers: [{ ...answer, correct: !answer?.correct }] }), says: /guide’s key does not/ },
  ];
}
