import { BANK_LIMITS } from '../bank-limits.ts';
import type { Corpus } from '../corpus.ts';
import type { Diagnostic } from '../diagnostic.ts';
import { nearDuplicates, type LikePair } from '../near-duplicates.ts';
import type { Rule } from './rule.ts';

/** No two questions ask nearly the same, unless they are enemies or a reason is given. */
export const nearDuplicate: Rule = (corpus) => [...twins(corpus), ...needlessReasons(corpus)];

function twins(corpus: Corpus): Diagnostic[] {
  const places = new Map(
    corpus.questions.flatMap(({ file, value, lineOf }) =>
      value.map(({ id }, i): [string, { file: string; line: number; field: string }] => [
        id,
        { file, line: lineOf([i, 'stem']), field: `${i}.stem` },
      ]),
    ),
  );
  return unexplained(corpus).flatMap(({ first, second, hasEqualOptions }): Diagnostic[] => {
    const [place, other] = [places.get(second), places.get(first)];
    if (!place || !other) return [];
    return [
      {
        kind: 'near-duplicate',
        ...place,
        message: `${hasEqualOptions ? 'has the same options as' : 'asks nearly what'} "${first}"${hasEqualOptions ? '' : ' asks'}, at ${other.file}:${other.line}`,
        allowed:
          'a question that needs other knowledge; each among the enemies of the other; or the pair, with a reason, in content/near-duplicates.yaml',
      },
    ];
  });
}

/** Pairs that are alike, are not enemies and have no reason. */
function unexplained({ questions, nearDuplicates: reasons }: Corpus): LikePair[] {
  const all = questions.flatMap(({ value }) => value);
  const known = new Set([
    ...all.flatMap(({ id, enemies = [] }) => enemies.map((enemy) => pairKey(id, enemy))),
    ...(reasons?.value ?? []).map(({ questions: [a = '', b = ''] }) => pairKey(a, b)),
  ]);
  return nearDuplicates(all, BANK_LIMITS.alike).filter(({ first, second }) => !known.has(pairKey(first, second)));
}

function pairKey(a: string, b: string): string {
  return [a, b].sort().join(' ');
}

/** A reason for questions that are gone is left over. */
function needlessReasons({ questions, nearDuplicates: reasons }: Corpus): Diagnostic[] {
  if (!reasons) return [];
  const known = new Set<string>(questions.flatMap(({ value }) => value.map(({ id }) => id)));
  return reasons.value.flatMap(({ questions: pair }, i) =>
    pair.flatMap((id, j): Diagnostic[] =>
      known.has(id)
        ? []
        : [
            {
              kind: 'unknown-reference',
              file: reasons.file,
              line: reasons.lineOf([i, 'questions', j]),
              field: `${i}.questions.${j}`,
              message: `names the unknown question "${id}"`,
              follows: 'content/questions/',
              leftOver: true,
            },
          ],
    ),
  );
}
