import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { seededRandom } from '../../../src/study/random.ts';
import {
  evidenceOf,
  readinessOf,
  scoreDistribution,
  LEAST_ANSWERS,
  LEAST_TOPICS,
  type DomainEvidence,
} from '../../../src/study/readiness.ts';
import { sampleBank } from './sample-bank.ts';

const evidence = (right: number, wrong: number, seats: number, domain = 'd'): DomainEvidence => ({
  domain,
  right,
  wrong,
  questions: 100,
  seats,
  topics: 10,
  answeredTopics: 8,
});
const sum = (numbers: readonly number[]): number => numbers.reduce((total, number) => total + number, 0);

describe('the distribution of scores', () => {
  test('is a distribution over 0 to all questions', () => {
    const domain = fc.record({ right: fc.nat(200), wrong: fc.nat(200), seats: fc.nat(60) });
    fc.assert(
      fc.property(fc.array(domain, { minLength: 1, maxLength: 6 }), (domains) => {
        const scores = scoreDistribution(domains);
        expect(scores).toHaveLength(sum(domains.map(({ seats }) => seats)) + 1);
        expect(sum(scores)).toBeCloseTo(1, 9);
        expect(Math.min(...scores)).toBeGreaterThanOrEqual(0);
      }),
    );
  });

  test('is uniform before any answer', () => {
    for (const chance of scoreDistribution([{ right: 0, wrong: 0, seats: 20 }])) expect(chance).toBeCloseTo(1 / 21, 9);
  });

  test('has the beta-binomial’s mean', () => {
    const mean = sum(scoreDistribution([{ right: 30, wrong: 10, seats: 20 }]).map((chance, score) => chance * score));
    expect(mean).toBeCloseTo((20 * 31) / 42, 9);
  });
});

/** The same chance by simulation: a skill is drawn for each domain, then a paper. */
function simulated(domains: readonly DomainEvidence[], passPercent: number, papers: number): number {
  const random = seededRandom('readiness');
  const uniform = (): number => (random(2 ** 31) + 0.5) / 2 ** 31;
  // The k-th smallest of n uniform numbers is Beta(k, n + 1 - k): exact for whole a and b.
  const beta = (a: number, b: number): number => Array.from({ length: a + b - 1 }, uniform).sort((x, y) => x - y)[a - 1]!;
  const questions = sum(domains.map(({ seats }) => seats));
  let passed = 0;
  for (let paper = 0; paper < papers; paper++) {
    const right = sum(
      domains.map((domain) => {
        const skill = beta(1 + domain.right, 1 + domain.wrong);
        return Array.from({ length: domain.seats }, uniform).filter((draw) => draw < skill).length;
      }),
    );
    if (right * 100 >= passPercent * questions) passed++;
  }
  return passed / papers;
}

test.each([
  [[evidence(30, 10, 13), evidence(12, 8, 13), evidence(9, 3, 34)]],
  [[evidence(45, 5, 60)]],
  [[evidence(10, 10, 30), evidence(20, 1, 30)]],
])('the chance is what 4,000 simulated papers give, within their noise', (domains) => {
  const exact = readinessOf(domains, 75);
  expect(exact.state).toBe('estimate');
  if (exact.state !== 'estimate') return;
  const noise = 4 * Math.sqrt(0.25 / 4000);
  expect(Math.abs(exact.chance - simulated(domains, 75, 4000))).toBeLessThan(noise);
});

describe('readiness', () => {
  test('says nothing until each domain of the paper has its answers', () => {
    expect(readinessOf([evidence(LEAST_ANSWERS, 0, 30, 'a'), evidence(3, 1, 30, 'b')], 75)).toEqual({
      state: 'too-few',
      missing: [{ domain: 'b', answers: LEAST_ANSWERS - 4, topics: 0 }],
    });
    expect(readinessOf([], 75)).toEqual({ state: 'too-few', missing: [] });
  });

  test('waits for no more answers than a domain has questions', () => {
    const small = { ...evidence(2, 1, 4, 'small'), questions: 4 };
    expect(readinessOf([evidence(20, 5, 56), small], 75)).toEqual({
      state: 'too-few',
      missing: [{ domain: 'small', answers: 1, topics: 0 }],
    });
    expect(readinessOf([evidence(20, 5, 56), { ...small, right: 3 }], 75).state).toBe('estimate');
  });

  test('says nothing from the answers of one topic, and waits for no more topics than a domain has', () => {
    const narrow = { ...evidence(40, 2, 30, 'narrow'), answeredTopics: 1 };
    expect(readinessOf([evidence(20, 5, 30), narrow], 75)).toEqual({
      state: 'too-few',
      missing: [{ domain: 'narrow', answers: 0, topics: LEAST_TOPICS - 1 }],
    });
    const small = { ...evidence(20, 5, 60, 'small'), topics: 2, answeredTopics: 2 };
    expect(readinessOf([small], 75)).toMatchObject({ state: 'estimate', answers: 25, topics: 2, answeredTopics: 2 });
  });

  test('does not wait for domains that have no questions', () => {
    expect(readinessOf([evidence(20, 5, 60, 'a'), evidence(0, 0, 0, 'b')], 75).state).toBe('estimate');
  });

  test('grows with right answers and shrinks with wrong ones', () => {
    const chance = (right: number, wrong: number): number => {
      const readiness = readinessOf([evidence(right, wrong, 60)], 75);
      return readiness.state === 'estimate' ? readiness.chance : NaN;
    };
    expect(chance(31, 10)).toBeGreaterThan(chance(30, 10));
    expect(chance(30, 11)).toBeLessThan(chance(30, 10));
    expect(chance(60, 0)).toBeGreaterThan(0.95);
  });

  test('its range holds nine papers of ten', () => {
    const readiness = readinessOf([evidence(30, 10, 60)], 75);
    if (readiness.state !== 'estimate') throw new Error('an estimate was expected');
    const scores = scoreDistribution([evidence(30, 10, 60)]);
    expect(sum(scores.slice(readiness.low, readiness.high + 1))).toBeGreaterThanOrEqual(0.9);
    // And no more than that: without its ends it would hold fewer.
    expect(sum(scores.slice(0, readiness.low))).toBeLessThanOrEqual(0.05);
    expect(sum(scores.slice(0, readiness.low + 1))).toBeGreaterThan(0.05);
    expect(sum(scores.slice(readiness.high + 1))).toBeLessThanOrEqual(0.05);
    expect(sum(scores.slice(readiness.high))).toBeGreaterThan(0.05);
    expect(readiness.needed).toBe(45);
  });

  test('rests on the latest answers, by the seats of a full paper', () => {
    const bank = sampleBank(5, 'v1', 2);
    const [first, second] = bank.questions.map(({ id }) => id);
    const found = evidenceOf(
      bank,
      new Map([
        [first!, true],
        [second!, false],
      ]),
    );
    expect(found[0]).toMatchObject({ domain: 'domain-0', right: 1, wrong: 1, topics: 2, answeredTopics: 1 });
    expect(sum(found.map(({ seats }) => seats))).toBe(20);
  });
});
