import { parseCorpus } from '../../../src/corpus/corpus.ts';
import { contentOf, type Content } from '../../../src/publish/content.ts';
import { minimalContent } from '../../content/minimal-content.ts';

/** A small content without mistakes, put in order. */
export function sampleContent(files: ReadonlyMap<string, string> = minimalContent()): Content {
  return contentOf(parseCorpus(files), new Map());
}
