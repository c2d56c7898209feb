import type { ComponentType } from 'preact';
import type { Grade } from '../../../labs/shared/grade.ts';
import type { ReadObjects } from '../../../labs/shared/read-objects.ts';
import type { Shapes } from '../../../labs/shared/shape.ts';
import type { Lab } from '../../../schema/lab.ts';
import type { PublishedChallenge, PublishedLab } from '../../../schema/published.ts';
import type { Range } from '../../../yaml/positions.ts';

/** Something to mark in the editor, beside the text it is about. */
export interface EditorMark {
  readonly range: Range;
  readonly severity: 'error' | 'warning';
  readonly message: string;
}

/** What a lab's verdict is drawn from. */
export interface VerdictProps {
  readonly base: string;
  readonly guidance: PublishedLab['guidance'];
  /** The objects of the editor's text. */
  readonly reading: ReadObjects;
  /** Objects that are there beside them and not edited. */
  readonly given: ReadObjects;
  /** Goes to a place of the editor's text. */
  readonly onGoTo: (range: Range) => void;
  /** Takes what is to be marked in the editor, beyond mistakes in the text itself. */
  readonly onMarks: (marks: readonly EditorMark[]) => void;
}

/** What tells one lab from another. */
export interface LabDefinition {
  readonly lab: Lab;
  /** The objects that can be written, for reading and for completion. */
  readonly shapes: Shapes;
  /** Shapes of what an answer to a challenge is made of, where that is less. */
  readonly answerShapes: Shapes;
  /** Whether the objects given with a challenge are shown with it as a text. */
  readonly givenTitle: string;
  /** Grades an answer to a published challenge; throws where its goal cannot be read. */
  readonly grade: (challenge: PublishedChallenge, answer: string) => Grade;
  readonly Verdict: ComponentType<VerdictProps>;
}
