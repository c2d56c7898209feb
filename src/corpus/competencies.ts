import type { Corpus } from './corpus.ts';

/** Title by topic id, for every competency of the curriculum, written or not. */
export function competenciesOf(corpus: Corpus): Map<string, string> {
  return new Map(
    corpus.curriculum?.value.domains.flatMap((domain) =>
      domain.competencies.map(({ id, title }): [string, string] => [`${domain.id}/${id}`, title]),
    ),
  );
}
