import type { Corpus } from '../corpus.ts';
import type { Diagnostic } from '../diagnostic.ts';

/** What rules need to know that content does not say. */
export interface Circumstances {
  /** The day of the check, YYYY-MM-DD. */
  readonly today: string;
  /** Hashes of the diagrams' kept drawings. */
  readonly drawings: ReadonlySet<string>;
}

/** A rule looks at the whole corpus and says what breaks it; it knows nothing of printing. */
export type Rule = (corpus: Corpus, circumstances: Circumstances) => Diagnostic[];
