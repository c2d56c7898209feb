import { LEVELS, type Question } from '../../schema/question.ts';
import { BANK_LIMITS } from '../bank-limits.ts';
import type { Diagnostic } from '../diagnostic.ts';
import { GUESSER_NAMES, guesserScore, hit } from '../guessers.ts';
import { competenciesOf } from '../competencies.ts';
import type { Rule } from './rule.ts';

const percent = (share: number): string => `${Math.round(100 * share)} %`;

/** Every topic has a file of questions, with enough of them that are core. */
export const questionCount: Rule = (corpus) => {
  const known = competenciesOf(corpus);
  const banks = new Map(corpus.questions.map(({ topic, value }) => [topic, value]));
  const topics = [...corpus.topicIds].filter((id) => known.has(id));
  return topics.flatMap((id): Diagnostic[] => {
    const file = `content/questions/${id}.yaml`;
    if (!corpus.texts.has(file)) {
      return [
        {
          kind: 'question-count',
          file: `content/topics/${id}.mdx`,
          message: 'has no questions',
          allowed: `${file}, with at least ${BANK_LIMITS.leastCore} of depth core`,
          follows: file,
        },
      ];
    }
    const core = banks.get(id)?.filter(({ depth }) => depth === 'core').length;
    return core === undefined || core >= BANK_LIMITS.leastCore
      ? []
      : [{ kind: 'question-count', file, message: `has ${core} questions of depth core, needs at least ${BANK_LIMITS.leastCore}` }];
  });
};

/** A topic's questions are of all levels, about a third each. */
export const questionLevels: Rule = ({ questions }) =>
  questions
    .filter(({ value }) => value.length >= BANK_LIMITS.leastCore)
    .flatMap(({ file, value }) =>
      LEVELS.flatMap((level): Diagnostic[] => {
        const count = value.filter((question) => question.level === level).length;
        const { least, most } = BANK_LIMITS.level;
        return count >= least * value.length && count <= most * value.length
          ? []
          : [
              {
                kind: 'question-levels',
                file,
                message: `${count} of ${value.length} questions are of level ${level}`,
                allowed: `about a third: ${Math.ceil(least * value.length)} to ${Math.floor(most * value.length)}`,
              },
            ];
      }),
    );

/** Whoever knows only style does not pass. */
export const guessable: Rule = ({ questions }) => {
  const all = questions.flatMap(({ value }) => value);
  if (all.length < BANK_LIMITS.leastCore) return [];
  return [
    ...tooGuessable('content/questions/', all, BANK_LIMITS.guessedInBank),
    ...questions
      .filter(({ value }) => value.length >= BANK_LIMITS.leastCore)
      .flatMap(({ file, value }) => tooGuessable(file, value, BANK_LIMITS.guessedInTopic)),
  ];
};

function tooGuessable(file: string, questions: readonly Question[], most: number): Diagnostic[] {
  return GUESSER_NAMES.flatMap((guesser): Diagnostic[] => {
    const score = guesserScore(guesser, questions);
    if (score <= most) return [];
    const alone = questions.filter((question) => hit(guesser, question) === 1).map(({ id }) => id);
    return [
      {
        kind: 'guessable',
        file,
        message: `whoever always takes the option that is ${guesser} is right in ${percent(score)}`,
        allowed: `at most ${percent(most)}; the right option is the one so taken in ${alone.slice(0, 12).join(', ')}${alone.length > 12 ? ' …' : ''}`,
      },
    ];
  });
}
