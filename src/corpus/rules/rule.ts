import type { Corpus } from '../corpus.ts';
import type { Diagnostic } from '../diagnostic.ts';

/** What rules need to know that content does not say. */
export interface Circumstances {
  /** The day of the check, YYYY-MM-DD. */
  readonly today: string;
  /** Where each diagram's drawing is kept, from the project's root, by the hash of its fence. */
  readonly drawings: ReadonlyMap<string, string>;
}

/** A rule looks at the whole corpus and says what breaks it; it knows nothing of printing. */
export type Rule = (corpus: Corpus, circumstances: Circumstances) => Diagnostic[];
