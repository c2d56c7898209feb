import type { Range } from '../../yaml/positions.ts';
import type { Place, Severity } from './diagnostic.ts';

/** Something that is said of a line of the text. */
export interface Remark extends Place {
  readonly severity: Severity;
  readonly message: string;
}

/** Something to mark in the editor, beside the text it is about. */
export interface EditorMark {
  readonly range: Range;
  readonly severity: 'error' | 'warning';
  readonly message: string;
}

/** A grade in words. */
export interface GradeReport {
  readonly solved: boolean;
  readonly requirements: readonly {
    readonly text: string;
    readonly met: boolean;
    /** What is so instead, where it is not met. */
    readonly detail: string;
  }[];
}

/** What is said of a text, beside a verdict that is each lab's own. */
export interface Evaluation<View> {
  /** What is refused first. */
  readonly remarks: readonly Remark[];
  readonly grade: GradeReport | undefined;
  readonly marks: readonly EditorMark[];
  readonly view: View;
}

/** What is refused or doubtful, as marks; what is only worth knowing is not marked. */
export function marksOf(remarks: readonly Remark[]): EditorMark[] {
  return remarks.flatMap(({ range, severity, message }) => (severity === 'note' ? [] : [{ range, severity, message }]));
}
