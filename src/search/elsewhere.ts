import type { Lexicon, LexiconTopic } from './lexicon.ts';

/** A name that the guide does not have, and the page that tells what such things are for. */
export interface ElsewhereName {
  readonly name: string;
  readonly topic: LexiconTopic;
}

/** The first word of a query that is the name of something which the guide does not have. */
export function elsewhereOf(words: readonly string[], { elsewhere, topics }: Lexicon): ElsewhereName | undefined {
  for (const name of words) {
    const topic = Object.hasOwn(elsewhere, name) ? topics[elsewhere[name] ?? -1] : undefined;
    if (topic) return { name, topic };
  }
  return undefined;
}
