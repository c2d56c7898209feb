import { cardsOf } from '../../schema/topic/topic-cards.ts';
import type { Corpus } from '../corpus.ts';
import type { Diagnostic } from '../diagnostic.ts';
import { nearest } from '../nearest.ts';
import type { Rule } from './rule.ts';

/** A lab has an example to begin with. */
export const labExample: Rule = (corpus) =>
  corpus.labs
    .filter(({ example }) => example.trim() === '')
    .map(({ file }): Diagnostic => ({ kind: 'lab-file', file, message: 'has no file example.yaml beside it' }));

/** A challenge has its start, its model answer and every wrong answer it names, and nothing else lies beside it. */
export const challengeFiles: Rule = (corpus) =>
  corpus.challenges.flatMap(({ file, value, lineOf, texts }): Diagnostic[] => {
    const folder = file.slice(0, -'challenge.yaml'.length);
    const named = value.wrong.map(({ file: name }) => name);
    const missing = (name: string, path: (string | number)[]): Diagnostic[] =>
      texts.has(name)
        ? []
        : [{ kind: 'lab-file', file, line: lineOf(path), field: path.join('.'), message: `has no file ${name} beside it` }];
    return [
      ...['start.yaml', 'solution.yaml'].flatMap((name) => missing(name, [])),
      ...named.flatMap((name, i) => missing(name, ['wrong', i, 'file'])),
      ...[...texts.keys()]
        .filter((name) => !['start.yaml', 'solution.yaml', 'given.yaml', ...named].includes(name))
        .map((name): Diagnostic => ({ kind: 'lab-file', file: `${folder}${name}`, message: 'belongs to nothing in challenge.yaml' })),
    ];
  });

/** The cards that a lab's guidance leads to exist. */
export const unknownCard: Rule = (corpus) => {
  const known = cardReferences(corpus);
  return corpus.guidance.flatMap(({ file, value, lineOf }) =>
    value.flatMap(({ practices }, i) =>
      practices.flatMap((reference, j): Diagnostic[] =>
        known.has(reference)
          ? []
          : [
              {
                kind: 'unknown-practice',
                file,
                line: lineOf([i, 'practices', j]),
                field: `${i}.practices.${j}`,
                message: `names the unknown card "${reference}"`,
                follows: `content/topics/${reference.split('#')[0] ?? ''}.mdx`,
                card: reference,
                allowed: nearest(reference, known).join(', ') || 'a practice or misconfiguration, as "<domain>/<topic>#<card>"',
              },
            ],
      ),
    ),
  );
};

function cardReferences({ topics }: Corpus): Set<string> {
  return new Set(topics.flatMap(({ id, value }) => cardsOf(value).map((card) => `${id}#${card.id}`)));
}
