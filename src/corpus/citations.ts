import type { Corpus } from './corpus.ts';

export interface Citation {
  readonly source: string;
  readonly file: string;
  readonly line: number;
  readonly field?: string;
}

/** Every place in the guide that cites a source. */
export function citationsOf(corpus: Corpus): Citation[] {
  const found: Citation[] = [];
  for (const { file, value, body, lineOf } of corpus.topics) {
    const cite = (source: string, path: (string | number)[]): void => {
      found.push({ source, file, line: lineOf(path), field: path.join('.') });
    };
    value.ports?.forEach((port, i) => cite(port.source, ['ports', i, 'source']));
    value.practices.forEach((each, i) => each.sources.forEach((id, j) => cite(id, ['practices', i, 'sources', j])));
    value.misconfigurations.forEach((each, i) => each.sources.forEach((id, j) => cite(id, ['misconfigurations', i, 'sources', j])));
    value.exam.confused.forEach((each, i) => each.sources.forEach((id, j) => cite(id, ['exam', 'confused', i, 'sources', j])));
    for (const { value: source, line } of body.citations) found.push({ source, file, line });
  }
  const glossary = corpus.glossary;
  glossary?.value.forEach((term, i) =>
    term.sources.forEach((source, j) => {
      const path = [i, 'sources', j];
      found.push({ source, file: glossary.file, line: glossary.lineOf(path), field: path.join('.') });
    }),
  );
  for (const { file, value, lineOf } of corpus.questions) {
    value.forEach((question, i) =>
      question.sources.forEach((source, j) => {
        const path = [i, 'sources', j];
        found.push({ source, file, line: lineOf(path), field: path.join('.') });
      }),
    );
  }
  return found;
}
