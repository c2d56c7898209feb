import { describe, expect, test } from 'vitest';
import { parseCorpus } from '../../src/corpus/corpus.ts';
import { GUESSERS, guesserScores, type Guesser } from '../../src/corpus/guessers.ts';
import { nearDuplicates } from '../../src/corpus/near-duplicates.ts';
import { readContent } from '../../src/corpus/read.ts';
import { LEVELS, type Question } from '../../src/schema/question.ts';

/** What a guesser by style may score at most, over the bank and in one topic. */
const MOST_IN_BANK = 0.35;
const MOST_IN_TOPIC = 0.45;

/** Questions a topic has at least, where it is a cluster component. */
const LEAST = 15;
const LEAST_IN_LARGE = 20;
const LARGE = ['api-server', 'etcd', 'kubelet', 'pod'].map((name) => `cluster-components/${name}`);

const { questions: banks, topics } = parseCorpus(await readContent(process.cwd()));
const all = banks.flatMap(({ value }) => value);

console.log(
  [
    '',
    row('topic', 'items', ...LEVELS, ...(Object.keys(GUESSERS) as Guesser[])),
    ...banks.map(({ topic, value }) => figures(topic, value)),
    figures('the whole bank', all),
    '',
  ].join('\n'),
);

describe('the bank as a whole', () => {
  test.each(Object.keys(GUESSERS) as Guesser[])('does not reward who takes the option that is %s', (guesser) => {
    expect(guesserScores(all)[guesser]).toBeLessThanOrEqual(MOST_IN_BANK);
  });

  test('asks nothing nearly twice', () => {
    expect(nearDuplicates(all)).toEqual([]);
  });

  test('covers every topic that is written', () => {
    expect(banks.map(({ topic }) => topic).sort()).toEqual(topics.map(({ id }) => id).sort());
  });
});

describe.each(banks)('the bank of $topic', ({ topic, value }) => {
  test('has enough questions', () => {
    expect(value.length).toBeGreaterThanOrEqual(LARGE.includes(topic) ? LEAST_IN_LARGE : LEAST);
  });

  test('has about a third of each level', () => {
    for (const level of LEVELS) {
      const share = shareOf(value, level);
      expect(share, level).toBeGreaterThanOrEqual(0.2);
      expect(share, level).toBeLessThanOrEqual(0.45);
    }
  });

  test.each(Object.keys(GUESSERS) as Guesser[])('does not reward who takes the option that is %s', (guesser) => {
    expect(guesserScores(value)[guesser]).toBeLessThanOrEqual(MOST_IN_TOPIC);
  });
});

function shareOf(questions: readonly Question[], level: Question['level']): number {
  return questions.filter((question) => question.level === level).length / questions.length;
}

function figures(name: string, questions: readonly Question[]): string {
  const scores = guesserScores(questions);
  return row(
    name,
    String(questions.length),
    ...LEVELS.map((level) => percent(shareOf(questions, level))),
    ...(Object.keys(GUESSERS) as Guesser[]).map((guesser) => percent(scores[guesser])),
  );
}

function percent(share: number): string {
  return `${(100 * share).toFixed(0)} %`;
}

function row(name: string, ...cells: string[]): string {
  return name.padEnd(40) + cells.map((cell) => cell.padStart(20)).join('');
}
