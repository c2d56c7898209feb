import type { Problem } from './read-objects.ts';

/** One thing that a challenge asks for, and whether it is so: behaviour, never the text of the answer. */
export interface Requirement {
  /** What is asked for, as a sentence. */
  readonly text: string;
  readonly met: boolean;
  /** What is so instead, where it is not met. */
  readonly detail?: string;
}

/** What a grader says of an answer. */
export interface Grade {
  /** Every requirement is met, and the answer is one that the API server would take. */
  readonly solved: boolean;
  readonly requirements: readonly Requirement[];
  /** Mistakes of the text, with their lines. */
  readonly problems: readonly Problem[];
}

/** A grade: an answer with mistakes in its text does not solve anything. */
export function gradeOf(requirements: readonly Requirement[], problems: readonly Problem[]): Grade {
  return { solved: problems.length === 0 && requirements.every(({ met }) => met), requirements, problems };
}
