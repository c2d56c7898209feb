import type { Corpus } from './corpus.ts';
import { stringsOf } from './strings.ts';

export interface Citation {
  readonly source: string;
  readonly file: string;
  readonly line: number;
  readonly field?: string;
}

/** Every place in the guide that cites a source: fields named `sources` or `source`, and the bodies of topics. */
export function citationsOf({ data, bodies }: Corpus): Citation[] {
  return [
    ...data.flatMap(({ file, value, lineOf }) =>
      stringsOf(value)
        .filter(({ path }) => path.at(-1) === 'source' || path.at(-2) === 'sources')
        .map(({ path, text }) => ({ source: text, file, line: lineOf(path), field: path.join('.') })),
    ),
    ...bodies.flatMap(({ file, body }) => body.citations.map(({ value, line }) => ({ source: value, file, line }))),
  ];
}
