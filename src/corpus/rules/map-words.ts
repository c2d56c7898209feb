import { preventingPractices } from '../../attack-map/attack-map.ts';
import { attackMapOf } from '../attack-map-of.ts';
import type { Diagnostic } from '../diagnostic.ts';
import type { Rule } from './rule.ts';

/** In addresses of the attack map a practice is called by its topic and its id, without the domain: no two by one word. */
export const mapWords: Rule = (corpus) => {
  const first = new Map<string, string>();
  return preventingPractices(attackMapOf(corpus)).flatMap((reference): Diagnostic[] => {
    const word = reference.slice(reference.indexOf('/') + 1);
    const earlier = first.get(word);
    if (earlier === undefined) first.set(word, reference);
    const topic = corpus.topics.find(({ id }) => reference.startsWith(`${id}#`));
    if (earlier === undefined || topic === undefined) return [];
    const path = ['practices', topic.value.practices.findIndex(({ id }) => `${topic.id}#${id}` === reference), 'id'];
    return [
      {
        kind: 'duplicate-id',
        file: topic.file,
        line: topic.lineOf(path),
        field: path.join('.'),
        message: `addresses of the attack map would not tell it from "${earlier}"`,
        allowed: 'another id, or the name of its topic',
      },
    ];
  });
};
