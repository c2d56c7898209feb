import { clockTime } from '../text/duration.ts';
import { percentOf } from './score.ts';
import type { Suggestion } from './suggestion.ts';

interface RunningExam {
  readonly deadline: number;
  readonly seen: number;
  readonly question: number;
  readonly questions: number;
}

/** The way back to an exam that is under way, in words. Time that a page has seen pass does not come back. */
export function runningExamText(
  { deadline, seen, question, questions }: RunningExam,
  now: number,
): { text: string; reason: string; href: string } {
  const left = Math.max(0, deadline - Math.max(now, seen));
  const runs = left === Infinity ? 'It runs without a time limit' : `It runs: ${clockTime(left)} left`;
  return left === 0
    ? { text: 'See the result of your exam', reason: 'Its time is up.', href: 'exam/' }
    : { text: 'Go on with your exam', reason: `${runs}, question ${question} of ${questions}.`, href: 'exam/' };
}

/** A suggestion in words, and where it leads, below the site's base path. */
export function stepText(suggestion: Suggestion, titles: ReadonlyMap<string, string>): { text: string; reason: string; href: string } {
  const title = 'topic' in suggestion ? (titles.get(suggestion.topic) ?? suggestion.topic) : '';
  switch (suggestion.kind) {
    case 'review':
      return {
        text: suggestion.due === 1 ? 'Review one card' : `Review ${suggestion.due} cards`,
        reason: suggestion.due === 1 ? 'It is due: what you learnt of it is fading.' : 'They are due: what you learnt of them is fading.',
        href: 'review/',
      };
    case 'practise':
      return {
        text: `Practise ${title}`,
        reason: `${percentOf(suggestion)} % of your ${suggestion.all} latest answers on it are right, and its domain is ${suggestion.weight} % of the exam.`,
        href: `practice/?topic=${suggestion.topic}&start`,
      };
    case 'read':
      return {
        text: `Read ${title}`,
        reason: `You have not marked it as read, and its domain is ${suggestion.weight} % of the exam.`,
        href: `${suggestion.topic}/`,
      };
    case 'exam':
      return { text: 'Sit a mock exam', reason: 'Everything is read, nothing is due and no topic is weak.', href: 'exam/' };
  }
}
