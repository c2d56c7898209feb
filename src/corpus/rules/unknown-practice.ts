import type { FieldPath } from '../../yaml/positions.ts';
import { portsOf } from '../../schema/topic/topic-cards.ts';
import type { Diagnostic } from '../diagnostic.ts';
import type { Rule } from './rule.ts';

/** A misconfiguration is fixed, and a port is guarded, by practices of its own topic. */
export const unknownPractice: Rule = (corpus) =>
  corpus.topics.flatMap(({ id: topic, file, value, lineOf }) => {
    const known = new Set<string>(value.practices.map(({ id }) => id));
    const named: { id: string; path: FieldPath }[] = [
      ...value.misconfigurations.flatMap(({ fixedBy }, i) =>
        fixedBy.map((id, j) => ({ id, path: ['misconfigurations', i, 'fixedBy', j] })),
      ),
      ...portsOf(value).map(({ card }, i) => ({ id: card, path: ['ports', i, 'card'] })),
    ];
    return named
      .filter(({ id }) => !known.has(id))
      .map(({ id, path }): Diagnostic => ({
        kind: 'unknown-practice',
        file,
        line: lineOf(path),
        field: path.join('.'),
        message: `names the unknown practice "${id}"`,
        allowed: [...known].join(', '),
        card: `${topic}#${id}`,
      }));
  });
