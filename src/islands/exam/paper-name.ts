import type { Bank } from '../../study/bank.ts';
import type { StudyEventOf } from '../../study/events.ts';

/** A paper's kind and size in words. */
export function paperName({ paper, domain, questions, minutes }: StudyEventOf<'exam-started'>, { domains }: Bank): string {
  const kind = { full: 'Full exam', short: 'Short exam', domain: domains.find(({ id }) => id === domain)?.title ?? 'One domain' }[paper];
  return `${kind}, ${questions.length} questions in ${minutes} minutes`;
}
