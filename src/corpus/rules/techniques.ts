import { reach } from '../../attack-map/reach.ts';
import { attackMapOf, placedTechniques, startsOf, type PlacedTechnique } from '../attack-map-of.ts';
import type { Corpus } from '../corpus.ts';
import type { Diagnostic } from '../diagnostic.ts';
import type { Rule } from './rule.ts';

/**
 * A technique has an id of its own on the map, leads on, and is answered by practices, each once. That the positions and
 * the cards it names exist is another rule's.
 */
export const techniques: Rule = (corpus) => {
  const placed = placedTechniques(corpus);
  return [...repeatedIds(placed), ...placed.flatMap(nothingNew), ...answeredByNoPractice(corpus, placed)];
};

function mistake({ topic, index }: PlacedTechnique, path: readonly (string | number)[], message: string, allowed?: string): Diagnostic {
  const field = ['techniques', index, ...path];
  return { kind: 'technique', file: topic.file, line: topic.lineOf(field), field: field.join('.'), message, allowed };
}

/** Techniques of all topics are on one map, and proofs are found by their ids. */
function repeatedIds(placed: readonly PlacedTechnique[]): Diagnostic[] {
  const firsts = new Map<string, PlacedTechnique>();
  return placed.flatMap((each) => {
    const { id } = each.technique;
    const first = firsts.get(id) ?? each;
    firsts.set(id, first);
    return first.topic === each.topic ? [] : [mistake(each, ['id'], `"${id}" is the id of a technique of ${first.topic.file} too`)];
  });
}

/** What whoever meets its needs holds for certain, a technique does not give. */
function nothingNew(placed: PlacedTechnique): Diagnostic[] {
  const { needs, gains } = placed.technique;
  const held = new Set(needs.flatMap(({ any }) => (any.length === 1 ? any : [])));
  if (gains.some((gain) => !held.has(gain))) return [];
  return [mistake(placed, ['gains'], 'gives nothing that is not needed for it')];
}

/** The map is made of all topics: while one cannot be read, it lacks that one's techniques. */
const WHOLE_MAP = 'content/topics/';

/** Each technique can be tried by somebody, and each position is one where an attack begins or gets to, where no practice is in place. */
export const noWay: Rule = (corpus) => {
  if (corpus.positions === undefined) return [];
  const { file, value, lineOf } = corpus.positions;
  const known = new Set<string>(value.map(({ id }) => id));
  const named = placedTechniques(corpus).flatMap(({ technique }) => [...technique.needs.flatMap(({ any }) => any), ...technique.gains]);
  // What is misspelt is told by itself first.
  if (named.some((id) => !known.has(id))) return [];
  const reached = reach(attackMapOf(corpus), startsOf(corpus), new Set());
  const unreached = value.flatMap(({ id }, i): Diagnostic[] =>
    reached.has(id)
      ? []
      : [
          {
            kind: 'technique',
            file,
            line: lineOf([i, 'id']),
            field: `${i}.id`,
            message: `no attack that begins at a start gets to "${id}"`,
            follows: WHOLE_MAP,
          },
        ],
  );
  const untried = placedTechniques(corpus).flatMap((each) =>
    each.technique.needs.flatMap(({ any }, j) =>
      any.some((position) => reached.has(position))
        ? []
        : [
            {
              ...mistake(
                each,
                ['needs', j, 'any'],
                `no attack that begins at a start gets to ${any.join(' or ')}`,
                'positions that are starts, or that techniques give which can be reached',
              ),
              follows: WHOLE_MAP,
            },
          ],
    ),
  );
  return [...unreached, ...untried];
};

/** What answers a technique is something to do: a practice, named once. */
function answeredByNoPractice(corpus: Corpus, placed: readonly PlacedTechnique[]): Diagnostic[] {
  const others = new Map(
    corpus.topics.flatMap(({ id, value }) => [
      ...value.misconfigurations.map((card): [string, string] => [`${id}#${card.id}`, 'a misconfiguration']),
      ...(value.kind === 'attack' ? value.techniques.map((card): [string, string] => [`${id}#${card.id}`, 'a technique']) : []),
      ...(value.kind === 'framework' ? value.documents.map((card): [string, string] => [`${id}#${card.id}`, 'a document']) : []),
    ]),
  );
  return placed.flatMap((each) => {
    const { answers } = each.technique;
    return answers.flatMap(({ practice }, j) => {
      const path = ['answers', j, 'practice'];
      const is = others.get(practice);
      if (is !== undefined) return [mistake(each, path, `"${practice}" is ${is}`, 'a practice, as "<domain>/<topic>#<practice>"')];
      const isRepeated = answers.slice(0, j).some((earlier) => earlier.practice === practice);
      return isRepeated ? [mistake(each, path, `"${practice}" answers it twice`)] : [];
    });
  });
}
