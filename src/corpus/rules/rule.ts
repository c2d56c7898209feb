import type { Corpus } from '../corpus.ts';
import type { Diagnostic } from '../diagnostic.ts';

/** A rule looks at the whole corpus and says what breaks it; it knows nothing of printing. */
export type Rule = (corpus: Corpus) => Diagnostic[];
