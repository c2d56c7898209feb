import { minutesOf } from '../../study/attempt.ts';
import type { Bank } from '../../study/bank.ts';
import type { ExamTime } from '../../study/event-limits.ts';
import type { StudyEventOf } from '../../study/events.ts';

/** A paper's kind and size in words. */
export function paperName({ paper, domain, questions, minutes }: StudyEventOf<'exam-started'>, { domains }: Bank): string {
  const kind = { full: 'Full exam', short: 'Short exam', domain: domains.find(({ id }) => id === domain)?.title ?? 'One domain' }[paper];
  return `${kind}, ${questions.length} questions in ${minutes} minutes`;
}

/** The time that a candidate takes for a paper, beside that which it has. */
export function timeText(minutes: number, time: ExamTime): string {
  if (time === 'none') return `no time limit (the paper has ${minutes} minutes)`;
  return time === 1 ? `${minutes} minutes` : `${minutesOf({ minutes, time })} minutes, extended from ${minutes} (× ${time})`;
}
