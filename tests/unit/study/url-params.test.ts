import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { DEPTHS } from '../../../src/schema/fields.ts';
import { LEVELS } from '../../../src/schema/question.ts';
import { assemblePaper, PAPER_KINDS } from '../../../src/study/paper.ts';
import { POOLS } from '../../../src/study/practice-filter.ts';
import { MOST_QUESTIONS, readPaperRequest, readPracticeFilter } from '../../../src/study/url-params.ts';
import { sampleBank } from './sample-bank.ts';

const bank = sampleBank(5, 'v1', 2);
const parameters = (text: string): URLSearchParams => new URLSearchParams(text);

describe('the address of the practice page', () => {
  test('names topics, domains, a level, a pool and a count', () => {
    const { value, faults } = readPracticeFilter(
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
    expect(faults).toEqual([]);
  });

  test('may say nothing', () => {
    const { value, faults } = readPracticeFilter(parameters(''), bank);
    expect(value).toEqual({ domains: [], topics: [], level: undefined, beyond: false, pool: 'all', count: 10 });
    expect(faults).toEqual([]);
  });

  test.each([
    ['topic=none&topic=domain-0/a', { code: 'no-questions', params: { parameter: 'topic', ids: ['none'] } }],
    ['domain=domain-5', { code: 'no-questions', params: { parameter: 'domain', ids: ['domain-5'] } }],
    ['level=expert', { code: 'unknown-word', params: { parameter: 'level', given: 'expert', allowed: LEVELS } }],
    ['depth=deep', { code: 'unknown-word', params: { parameter: 'depth', given: 'deep', allowed: DEPTHS } }],
    ['pool=some', { code: 'unknown-word', params: { parameter: 'pool', given: 'some', allowed: POOLS } }],
    ['count=0', { code: 'count-out-of-range', params: { given: '0' } }],
    ['count=1e9', { code: 'count-out-of-range', params: { given: '1e9' } }],
    ['count=', { code: 'count-out-of-range', params: { given: '' } }],
  ])('%s is told', (address, fault) => {
    expect(readPracticeFilter(parameters(address), bank).faults).toEqual([fault]);
  });

  test('gives a wish that can be met, whatever it says', () => {
    const names = fc.constantFrom('topic', 'domain', 'level', 'pool', 'count', 'start');
    fc.assert(
      fc.property(fc.array(fc.tuple(names, fc.string({ unit: 'binary', maxLength: 300 }))), (pairs) => {
        const { value } = readPracticeFilter(new URLSearchParams(pairs), bank);
        expect(value.count).toBeGreaterThanOrEqual(1);
        expect(value.count).toBeLessThanOrEqual(MOST_QUESTIONS);
      }),
    );
  });
});

describe('the address of the exam page', () => {
  test('names a code and a paper', () => {
    expect(readPaperRequest(parameters('code=Week  3&paper=short'), bank)).toEqual({
      value: { kind: 'short', code: 'week 3' },
      faults: [],
    });
    expect(readPaperRequest(parameters('paper=domain&domain=domain-1'), bank).value).toEqual({
      kind: 'domain',
      domain: 'domain-1',
      code: '',
    });
  });

  test.each([
    ['paper=endless', { code: 'unknown-word', params: { parameter: 'paper', given: 'endless', allowed: PAPER_KINDS } }],
    ['paper=domain&domain=domain-5', { code: 'no-questions', params: { parameter: 'domain', ids: ['domain-5'] } }],
    ['paper=domain', { code: 'domain-missing' }],
    [`code=${'x'.repeat(1000)}`, { code: 'code-too-long' }],
  ])('%s is told, and gives a paper', (address, fault) => {
    const { value, faults } = readPaperRequest(parameters(address), bank);
    expect(faults).toEqual([fault]);
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
