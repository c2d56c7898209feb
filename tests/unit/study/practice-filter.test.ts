import fc from 'fast-check';
import { expect, test } from 'vitest';
import { domainOf } from '../../../src/study/bank.ts';
import { seededRandom } from '../../../src/study/random.ts';
import { drawSession, matchingQuestions, POOLS, type AnswerHistory, type PracticeFilter } from '../../../src/study/practice-filter.ts';
import { LEVELS } from '../../../src/schema/question.ts';
import { sampleBank } from './sample-bank.ts';

const bank = sampleBank(6);
const everything: PracticeFilter = { domains: [], topics: [], beyond: false, pool: 'all', count: 10 };
const none: AnswerHistory = { latest: new Map(), flagged: new Set() };

test('an empty wish is about the whole bank', () => {
  expect(matchingQuestions(bank, everything, none)).toHaveLength(bank.questions.length);
});

test('domains and topics add up, the level narrows', () => {
  const wish = { ...everything, domains: ['domain-0'], topics: ['domain-1/a'] };
  expect(new Set(matchingQuestions(bank, wish, none).map(({ topic }) => topic))).toEqual(
    new Set(['domain-0/a', 'domain-0/b', 'domain-1/a']),
  );
  expect(matchingQuestions(bank, { ...wish, level: 'recall' }, none).every(({ level }) => level === 'recall')).toBe(true);
});

test('what is beyond an exam is drawn only where it is asked for', () => {
  const deep = {
    ...bank,
    questions: bank.questions.map((question, i) => ({ ...question, depth: i % 2 === 0 ? ('core' as const) : ('beyond' as const) })),
  };
  expect(matchingQuestions(deep, everything, none).every(({ depth }) => depth === 'core')).toBe(true);
  expect(matchingQuestions(deep, { ...everything, beyond: true }, none)).toHaveLength(deep.questions.length);
});

test('unseen are those never answered, missed those last answered wrong, flagged those with a flag', () => {
  const [right, wrong] = bank.questions.map(({ id }) => id);
  const learner = {
    latest: new Map([
      [right!, true],
      [wrong!, false],
    ]),
    flagged: new Set([right!]),
  };
  expect(matchingQuestions(bank, { ...everything, pool: 'flagged' }, learner).map(({ id }) => id)).toEqual([right]);
  expect(matchingQuestions(bank, { ...everything, pool: 'missed' }, learner).map(({ id }) => id)).toEqual([wrong]);
  const unseen = matchingQuestions(bank, { ...everything, pool: 'unseen' }, learner).map(({ id }) => id);
  expect(unseen).toHaveLength(bank.questions.length - 2);
});

test('a session holds what was wished, each question once, at most as many as wished', () => {
  const wishes = fc.record({
    domains: fc.subarray(bank.domains.map(({ id }) => id)),
    topics: fc.constant([]),
    level: fc.option(fc.constantFrom(...LEVELS), { nil: undefined }),
    beyond: fc.boolean(),
    pool: fc.constantFrom(...POOLS),
    count: fc.integer({ min: 1, max: 100 }),
  });
  fc.assert(
    fc.property(wishes, fc.string(), (wish, seed) => {
      const fitting = new Map(matchingQuestions(bank, wish, none).map((question) => [question.id, question]));
      const session = drawSession(bank, wish, none, seededRandom(seed));
      expect(session).toHaveLength(Math.min(wish.count, fitting.size));
      expect(new Set(session.map(({ id }) => id)).size).toBe(session.length);
      for (const { id } of session) {
        expect(fitting.has(id)).toBe(true);
        if (wish.domains.length > 0) expect(wish.domains).toContain(domainOf(fitting.get(id)!.topic));
      }
    }),
  );
});
