import type { PathId } from '../study/reading-path.ts';

interface PathText {
  readonly title: string;
  readonly summary: string;
  /** What can be left out, and what must not. */
  readonly skip: readonly string[];
}

/** What the paths are called, and what each says of itself. */
export const PATH_TEXTS: Readonly<Record<PathId, PathText>> = {
  'three-weeks': {
    title: 'Three weeks',
    summary: 'Every topic in reading order, with ten questions a day, then what is folded, then two mock exams.',
    skip: [
      'If days are lost, leave out what is folded under “Going deeper”: it goes beyond the exam.',
      'The labs come on top. Take the one whose topic stays weak.',
      'Leave out no domain: the lightest is asked, too.',
    ],
  },
  'one-week': {
    title: 'One week',
    summary: 'Every topic without what is folded, the weightiest domains first, then one mock exam and a short one.',
    skip: [
      'Everything under “Going deeper”, and practice that includes questions beyond the exam.',
      'The labs.',
      'If the days do not suffice, read “In brief” and “In the exam” of what is left: the lightest domains come last.',
    ],
  },
  'night-before': {
    title: 'The night before',
    summary: '“In brief” and “In the exam” of every topic, the weightiest domains first, and the cheat sheet.',
    skip: [
      'Whole pages. Open one only where its five sentences say nothing to you.',
      'A mock exam. There is no time left to mend what it shows.',
      'New cards. Review those that are due, and sleep.',
    ],
  },
};

/** The address of a path, or of all. */
export function pathPath(id?: PathId): string {
  return id === undefined ? '/paths/' : `/paths/${id}/`;
}
