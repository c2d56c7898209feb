import type { Bank } from '../../study/bank.ts';
import type { StudyEventOf } from '../../study/events.ts';

/** A paper's kind and size in words. */
export function paperName({ paper, domain, questions, minutes }: StudyEventOf<'exam-started'>, { domains }: Bank): string {
  const kind = { full: 'Full exam', short: 'Short exam', domain: domains.find(({ id }) => id === domain)?.title ?? 'One domain' }[paper];
  return `${kind}, ${questions.length} questions in ${minutes} minutes`;
}

const FORMAT = new Intl.DateTimeFormat('en-GB', { dateStyle: 'medium', timeStyle: 'short' });

/** A time by the device's clock, as `23 Nov 2026, 14:05`. */
export function dateTime(at: number): string {
  return FORMAT.format(at);
}
