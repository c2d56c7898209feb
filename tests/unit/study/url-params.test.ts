import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { assemblePaper, MOST_CODE_POINTS } from '../../../src/study/paper.ts';
import { MOST_QUESTIONS, readPaperRequest, readPracticeFilter } from '../../../src/study/url-params.ts';
import { sampleBank } from './sample-bank.ts';

const bank = sampleBank(5, 'v1', 2);
const parameters = (text: string): URLSearchParams => new URLSearchParams(text);

describe('the address of the practice page', () => {
  test('names topics, domains, a level, a pool and a count', () => {
    const { value, problems } = readPracticeFilter(
      parameters('topic=domain-0/a&topic=domain-1/b&domain=domain-1&level=apply&depth=beyond&pool=missed&count=7'),
      bank,
    );
    expect(value).toEqual({
      domains: ['domain-1'],
      topics: ['domain-0/a', 'domain-1/b'],
      level: 'apply',
      beyond: true,
      pool: 'missed',
      count: 7,
    });
    expect(problems).toEqual([]);
  });

  test('may say nothing', () => {
    const { value, problems } = readPracticeFilter(parameters(''), bank);
    expect(value).toEqual({ domains: [], topics: [], level: undefined, beyond: false, pool: 'all', count: 10 });
    expect(problems).toEqual([]);
  });

  test.each([
    ['topic=none', 'topic “none”'],
    ['domain=domain-5', 'domain “domain-5”'],
    ['level=expert', 'recall, apply, analyse'],
    ['pool=some', 'all, unseen, missed, flagged'],
    ['count=0', `1 to ${MOST_QUESTIONS}`],
    ['count=1e9', `1 to ${MOST_QUESTIONS}`],
    ['count=', `1 to ${MOST_QUESTIONS}`],
  ])('%s is answered with a sentence that names it', (address, words) => {
    const { problems } = readPracticeFilter(parameters(address), bank);
    expect(problems).toHaveLength(1);
    expect(problems[0]).toContain(words);
  });

  test('gives a wish that can be met, whatever it says, in words of bounded length', () => {
    const names = fc.constantFrom('topic', 'domain', 'level', 'pool', 'count', 'start');
    fc.assert(
      fc.property(fc.array(fc.tuple(names, fc.string({ unit: 'binary', maxLength: 300 }))), (pairs) => {
        const { value, problems } = readPracticeFilter(new URLSearchParams(pairs), bank);
        expect(value.count).toBeGreaterThanOrEqual(1);
        expect(value.count).toBeLessThanOrEqual(MOST_QUESTIONS);
        for (const problem of problems) expect(problem.length).toBeLessThan(60 * (pairs.length + 3));
      }),
    );
  });
});

describe('the address of the exam page', () => {
  test('names a code and a paper', () => {
    expect(readPaperRequest(parameters('code=Week  3&paper=short'), bank)).toEqual({
      value: { kind: 'short', code: 'week 3' },
      problems: [],
    });
    expect(readPaperRequest(parameters('paper=domain&domain=domain-1'), bank).value).toEqual({
      kind: 'domain',
      domain: 'domain-1',
      code: '',
    });
  });

  test.each([
    ['paper=endless', 'full, short, domain'],
    ['paper=domain&domain=domain-5', 'domain “domain-5”'],
    ['paper=domain', 'names no domain'],
    [`code=${'x'.repeat(1000)}`, `${MOST_CODE_POINTS} characters`],
  ])('%s is answered with a sentence, and a paper', (address, words) => {
    const { value, problems } = readPaperRequest(parameters(address), bank);
    expect(problems).toHaveLength(1);
    expect(problems[0]).toContain(words);
    expect(assemblePaper(bank, value).questions.length).toBeGreaterThan(0);
  });

  test('gives a paper, whatever it says', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary' }), fc.string(), fc.string(), (code, paper, domain) => {
        const { value } = readPaperRequest(new URLSearchParams({ code, paper, domain }), bank);
        expect(assemblePaper(bank, value).questions.length).toBeGreaterThan(0);
      }),
    );
  });
});
