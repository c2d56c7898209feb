import type { LexiconTopic } from './lexicon.ts';
import { MARK_LENGTH, nameMark, sayingMark } from './name-mark.ts';

const LONGEST_NAME = 5;

/** The ids of the topics by the mark of each name that leads to them. */
export type Leads = ReadonlyMap<string, readonly string[]>;

export function leadsOf(topics: readonly Pick<LexiconTopic, 'id' | 'names'>[]): Leads {
  const leads = new Map<string, string[]>();
  for (const { id, names } of topics) {
    for (let at = 0; at < names.length; at += MARK_LENGTH) {
      const mark = names.slice(at, at + MARK_LENGTH);
      leads.set(mark, [...(leads.get(mark) ?? []), id]);
    }
  }
  return leads;
}

/**
 * The topics that a query's own words name: wholly (1), or as a part of it by the share of words it makes up.
 * @param phrase the query in lower case
 * @param words its telling words
 */
export function straightTopics(phrase: string, words: readonly string[], leads: Leads): Map<string, number> {
  const found = new Map<string, number>();
  const lead = (ids: readonly string[], strength: number): void => {
    for (const id of ids) found.set(id, Math.max(found.get(id) ?? 0, strength));
  };
  const named = (name: string): readonly string[] | undefined => leads.get(nameMark(name));
  const note = (text: string, strength: number): void =>
    lead(named(text) ?? named(text.replace(/s$/, '')) ?? named(`${text}s`) ?? [], strength);
  // What was typed says more than what is left of it: "node certificate rotation" is no "certificate rotation".
  for (const whole of [phrase, words.join(' ')]) {
    note(whole, 1);
    if (found.size > 0) return found;
  }
  lead(leads.get(sayingMark(phrase)) ?? [], 1);
  if (found.size > 0) return found;
  const spoken = phrase.split(' ');
  for (let length = Math.min(LONGEST_NAME, spoken.length - 1); length >= 1; length--) {
    for (let start = 0; start + length <= spoken.length; start++) {
      const part = spoken.slice(start, start + length);
      const telling = part.filter((word) => words.includes(word)).length;
      if (telling > 0) note(part.join(' '), (0.5 * telling) / words.length);
    }
  }
  return found;
}
