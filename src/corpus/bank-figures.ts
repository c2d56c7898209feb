import { LEVELS, type Question } from '../schema/question.ts';
import { BANK_LIMITS } from './bank-limits.ts';
import type { Corpus } from './corpus.ts';
import { GUESSER_NAMES, guesserScore } from './guessers.ts';

/** The bank in figures, a line a topic: questions, levels, what guessers by style score. */
export function bankFigures(corpus: Corpus): string {
  const banks = [...corpus.questions.map(({ topic, value }) => figures(topic, value))];
  const all = corpus.questions.flatMap(({ value }) => value);
  return [
    row('topic', 'all', 'core', ...LEVELS, ...GUESSER_NAMES.map((name) => name.replace('of the ', ''))),
    ...banks,
    figures('the whole bank', all),
    `\nA guesser may score ${percent(BANK_LIMITS.guessedInBank)} over the bank and ${percent(BANK_LIMITS.guessedInTopic)} in a topic; chance is 25 %.`,
  ].join('\n');
}

function figures(name: string, questions: readonly Question[]): string {
  const share = (count: number): string => percent(questions.length === 0 ? 0 : count / questions.length);
  return row(
    name,
    String(questions.length),
    String(questions.filter(({ depth }) => depth === 'core').length),
    ...LEVELS.map((level) => share(questions.filter((question) => question.level === level).length)),
    ...GUESSER_NAMES.map((guesser) => percent(guesserScore(guesser, questions))),
  );
}

function percent(share: number): string {
  return `${Math.round(100 * share)} %`;
}

function row(name: string, ...cells: string[]): string {
  return name.padEnd(54) + cells.map((cell, i) => cell.padStart(i < 2 ? 6 : i < 5 ? 9 : 20)).join('');
}
