import type { Bank } from './bank.ts';
import { allocateSeats } from './paper.ts';
import { marksToPass } from './score.ts';

/** Answers in a domain below which nothing is said of it, or as many as it has questions. */
export const LEAST_ANSWERS = 10;
/** Topics of a domain, answered at least once, below which nothing is said of it, or as many as it has. */
export const LEAST_TOPICS = 4;

/** What a learner knows of a domain, as far as answers tell. */
export interface DomainEvidence {
  readonly domain: string;
  readonly right: number;
  readonly wrong: number;
  /** Questions of it in the bank, and on a full paper. */
  readonly questions: number;
  readonly seats: number;
  /** Topics of it with questions, and those of which one is answered. */
  readonly topics: number;
  readonly answeredTopics: number;
}

/** What a domain lacks before anything is said of it. */
export interface MissingEvidence {
  readonly domain: string;
  readonly answers: number;
  readonly topics: number;
}

export type Readiness =
  | { readonly state: 'too-few'; readonly missing: readonly MissingEvidence[] }
  | {
      readonly state: 'estimate';
      /** The chance to pass a full paper, from 0 to 1. */
      readonly chance: number;
      /** Nine papers of ten would have between `low` and `high` right answers. */
      readonly low: number;
      readonly high: number;
      readonly questions: number;
      /** Right answers that it takes to pass. */
      readonly needed: number;
      /** How many answers it rests on, and how many of the paper's topics they are from. */
      readonly answers: number;
      readonly answeredTopics: number;
      readonly topics: number;
    };

/**
 * What the latest answer to each question says, domain by domain. Seats are those of a full paper drawn from the bank:
 * a domain without questions has none.
 */
export function evidenceOf(bank: Bank, latest: ReadonlyMap<string, boolean>): DomainEvidence[] {
  return allocateSeats(bank, bank.domains, bank.exam.questions).map(({ domain, questions, seats }) => {
    const answers = questions.flatMap(({ id }) => latest.get(id) ?? []);
    const right = answers.filter(Boolean).length;
    return {
      domain,
      right,
      wrong: answers.length - right,
      questions: questions.length,
      seats,
      topics: new Set(questions.map(({ topic }) => topic)).size,
      answeredTopics: new Set(questions.flatMap(({ id, topic }) => (latest.has(id) ? [topic] : []))).size,
    };
  });
}

/**
 * The chance to pass, by Bayes: what is known of the chance to answer a question of a domain rightly is a Beta
 * distribution, uniform before any answer; right answers on a paper are then beta-binomial in each domain, and their sum
 * over the domains is the convolution. Computed exactly rather than simulated: it is as quick, and has no noise.
 * https://en.wikipedia.org/wiki/Beta-binomial_distribution
 */
export function readinessOf(evidence: readonly DomainEvidence[], passPercent: number): Readiness {
  const asked = evidence.filter(({ seats }) => seats > 0);
  const missing = asked
    .map(({ domain, right, wrong, questions, topics, answeredTopics }) => ({
      domain,
      answers: Math.max(0, Math.min(LEAST_ANSWERS, questions) - right - wrong),
      topics: Math.max(0, Math.min(LEAST_TOPICS, topics) - answeredTopics),
    }))
    .filter(({ answers, topics }) => answers + topics > 0);
  if (asked.length === 0 || missing.length > 0) return { state: 'too-few', missing };

  const score = scoreDistribution(asked);
  const questions = score.length - 1;
  const needed = marksToPass(questions, passPercent);
  return {
    state: 'estimate',
    chance: sum(score.slice(needed)),
    low: quantile(score, 0.05),
    high: quantile(score, 0.95),
    questions,
    needed,
    answers: sum(asked.map(({ right, wrong }) => right + wrong)),
    answeredTopics: sum(asked.map(({ answeredTopics }) => answeredTopics)),
    topics: sum(asked.map(({ topics }) => topics)),
  };
}

/** The chance of each number of right answers on a paper, from none to all. */
export function scoreDistribution(evidence: readonly Pick<DomainEvidence, 'right' | 'wrong' | 'seats'>[]): number[] {
  return evidence.reduce<number[]>((score, { right, wrong, seats }) => convolve(score, betaBinomial(seats, 1 + right, 1 + wrong)), [1]);
}

/** Chances of 0 to n successes where the chance of each is Beta(a, b): by the ratio of neighbours, so that nothing overflows. */
function betaBinomial(n: number, a: number, b: number): number[] {
  const ratios = Array.from({ length: n }, (_, k) => ((n - k) * (a + k)) / ((k + 1) * (b + n - k - 1)));
  const relative = ratios.reduce<number[]>((chances, ratio) => [...chances, (chances.at(-1) ?? 1) * ratio], [1]);
  const whole = sum(relative);
  return relative.map((chance) => chance / whole);
}

function convolve(a: readonly number[], b: readonly number[]): number[] {
  const result = new Array<number>(a.length + b.length - 1).fill(0);
  a.forEach((x, i) => b.forEach((y, j) => (result[i + j] = (result[i + j] ?? 0) + x * y)));
  return result;
}

/** The smallest score such that more than the given share of papers reaches no higher. */
function quantile(score: readonly number[], share: number): number {
  let below = 0;
  return score.findIndex((chance) => (below += chance) > share);
}

function sum(numbers: readonly number[]): number {
  return numbers.reduce((total, number) => total + number, 0);
}
