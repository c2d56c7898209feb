import type { TopicKind } from '../../schema/topic/kinds.ts';
import { cardWords as wordsOfCards } from '../card-words.ts';
import type { Corpus, TopicFile } from '../corpus.ts';
import type { Diagnostic } from '../diagnostic.ts';
import { sheetWords } from '../sheet-words.ts';
import type { Rule } from './rule.ts';

/** Words that stand unfolded on a page, prose and cards together. */
const CORE_WORDS = { least: 1_200, most: 3_200 } as const;
/** Core cards of a control. */
const LEAST_PRACTICES = 6;
const LEAST_MISCONFIGURATIONS = 4;
/** Kinds that are held to it. The pages of components are being shortened: they follow then. */
const HELD: ReadonlySet<TopicKind> = new Set(['control', 'attack', 'framework']);

/** A page is neither a note nor a book, and says what to do. */
export const topicSubstance: Rule = ({ topics, sheet }) =>
  topics.filter(({ value }) => HELD.has(value.kind)).flatMap((topic) => [...length(topic, sheet), ...cards(topic)]);

function length({ file, value, body }: TopicFile, sheet: Corpus['sheet']): Diagnostic[] {
  const prose = body.coreWords + sheetWords(body, (id) => sheet.find((table) => table.id === id)?.value);
  const cardWords = wordsOfCards(value, 'core');
  const words = prose + cardWords;
  if (words >= CORE_WORDS.least && words <= CORE_WORDS.most) return [];
  return [
    {
      kind: 'topic-substance',
      file,
      message: `has ${words} words that are core: ${prose} of prose and ${cardWords} on cards`,
      allowed: `${CORE_WORDS.least} to ${CORE_WORDS.most}; what is beyond stands in <Deeper> or on cards of depth beyond`,
    },
  ];
}

function cards({ file, value, lineOf }: TopicFile): Diagnostic[] {
  if (value.kind !== 'control') return [];
  const few = (field: 'practices' | 'misconfigurations', least: number): Diagnostic[] => {
    const count = value[field].filter(({ depth }) => depth === 'core').length;
    return count >= least
      ? []
      : [{ kind: 'topic-substance', file, line: lineOf([field]), field, message: `has ${count} of depth core, needs at least ${least}` }];
  };
  return [...few('practices', LEAST_PRACTICES), ...few('misconfigurations', LEAST_MISCONFIGURATIONS)];
}
