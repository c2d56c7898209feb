import type { Cohort } from '../../cohort/cohort.ts';
import type { ReportFault } from '../../cohort/read-report.ts';
import type { Subject } from '../../cohort/subject.ts';

/** What the page asks of the worker: reports are added to those that it has read. */
export interface WorkerRequest {
  readonly files: readonly NamedFile[];
  readonly subject: Subject;
  readonly now: number;
}

export interface NamedFile {
  /** Its path below the folder that it was taken from. */
  readonly name: string;
  readonly file: File;
}

export interface SkippedFile {
  readonly file: string;
  readonly fault: ReportFault;
}

/** What the worker says while it reads, and when it has. */
export type WorkerAnswer =
  | { readonly kind: 'progress'; readonly done: number; readonly of: number }
  | { readonly kind: 'cohort'; readonly cohort: Cohort; readonly skipped: readonly SkippedFile[] };
