import { describe, expect, test } from 'vitest';
import { stringify } from 'yaml';
import { bankFigures } from '../../src/corpus/bank-figures.ts';
import { checkContent } from '../../src/corpus/check.ts';
import { LEVELS } from '../../src/schema/question.ts';
import { CIRCUMSTANCES, contentWith, diagnosticsIn, minimalContent, QUESTION_FILE, TOPIC_FILE } from './minimal-content.ts';

/** Words that no two items share. */
const WORDS = ['alpha', 'bravo', 'charlie', 'delta', 'echo', 'foxtrot', 'golf', 'hotel', 'india', 'juliett', 'kilo', 'lima'];

interface Written {
  readonly right: string;
  readonly wrong: readonly [string, string, string];
  readonly [field: string]: unknown;
}

/** A bank of a question a word, with options that give nothing away, unless one is written otherwise. */
function bankOf(change: (i: number) => Partial<Written> = () => ({})): Map<string, string> {
  const items = WORDS.map((word, i) => {
    const { right = `${word} a`, wrong = [`${word} b`, `${word} c`, `${word} d`], ...fields } = change(i);
    const options = [{ text: right, correct: true, why: 'Yes.' }, ...wrong.map((text) => ({ text, why: 'No.' }))];
    return {
      id: `etcd-${word}`,
      stem: stemOf(word),
      options,
      depth: 'core',
      level: LEVELS[i % 3],
      practice: i % 2 === 0 ? 'only-the-api-server' : 'open-client-port',
      sources: ['k8s-etcd'],
      ...fields,
    };
  });
  return contentWith(QUESTION_FILE, '', '').set(QUESTION_FILE, stringify(items));
}

/** Made of words that no other stem has. */
function stemOf(word: string): string {
  return `Which ${word}-one of the ${word}-two is the ${word}-three of a ${word}-four?`;
}

const kinds = (files: ReadonlyMap<string, string>): string[] => diagnosticsIn(files).map(({ kind }) => kind);

test('a bank that is large and mixed enough has no shortcomings', () => {
  expect(diagnosticsIn(bankOf())).toEqual([]);
});

describe('a topic', () => {
  test('has questions', () => {
    const files = bankOf();
    files.delete(QUESTION_FILE);
    expect(diagnosticsIn(files)).toContainEqual(
      expect.objectContaining({ kind: 'question-count', file: TOPIC_FILE, message: 'has no questions' }),
    );
  });
  test('has enough that are core', () => {
    expect(diagnosticsIn(bankOf((i) => (i < 3 ? { depth: 'beyond' } : {})))).toMatchObject([
      { kind: 'question-count', file: QUESTION_FILE, message: 'has 9 questions of depth core, needs at least 12' },
    ]);
  });
  test('has a question for each card', () => {
    expect(diagnosticsIn(bankOf(() => ({ practice: 'only-the-api-server' })))).toMatchObject([
      { kind: 'undrilled-card', message: 'no question has practice: open-client-port' },
    ]);
  });
  test('has questions of all levels', () => {
    expect(diagnosticsIn(bankOf((i) => ({ level: i < 2 ? 'apply' : 'recall' })))).toMatchObject([
      { kind: 'question-levels', message: '0 of 12 questions are of level analyse' },
      { kind: 'question-levels', message: '10 of 12 questions are of level recall', allowed: 'about a third: 3 to 5' },
      { kind: 'question-levels', message: '2 of 12 questions are of level apply' },
    ]);
  });
});

describe('style gives nothing away', () => {
  test.each([
    ['longest', (word: string) => `${word} and more`],
    ['most hedged', (word: string) => `${word} if`],
    ['of the shortest words', (word: string) => `${word} a a a`],
  ])('to whoever takes what is %s', (guesser, right) => {
    const files = bankOf((i) => ({ right: right(WORDS[i] ?? '') }));
    expect(diagnosticsIn(files)).toContainEqual(
      expect.objectContaining({
        kind: 'guessable',
        file: QUESTION_FILE,
        message: `whoever always takes the option that is ${guesser} is right in 100 %`,
      }),
    );
    expect(diagnosticsIn(files)).toContainEqual(expect.objectContaining({ kind: 'guessable', file: 'content/questions/' }));
  });
  test('to whoever takes the centroid', () => {
    const files = bankOf((i) => ({ right: `${WORDS[i] ?? ''} kernel`, wrong: [`${WORDS[i] ?? ''} x`, 'kernel y', `${WORDS[i] ?? ''} z`] }));
    expect(kinds(files)).toContain('guessable');
  });
});

describe('two questions that are alike', () => {
  const twin = { stem: stemOf('alpha'), right: 'alpha a', wrong: ['foxtr b', 'foxtr c', 'foxtr d'] as const };
  const alike = (fields: Record<string, unknown> = {}) => bankOf((i) => (i === 5 ? { ...twin, ...fields } : {}));

  test('are named', () => {
    expect(diagnosticsIn(alike())).toMatchObject([
      {
        kind: 'near-duplicate',
        file: QUESTION_FILE,
        field: '5.stem',
        message: expect.stringContaining('asks nearly what "etcd-alpha" asks') as unknown,
      },
    ]);
  });
  test('may be enemies', () => {
    expect(diagnosticsIn(alike({ enemies: ['etcd-alpha'] }))).toEqual([]);
  });
  test('may be alike for a reason', () => {
    const reason = '- questions: [etcd-foxtrot, etcd-alpha]\n  why: One asks for the other.\n';
    expect(diagnosticsIn(alike().set('content/near-duplicates.yaml', reason))).toEqual([]);
    expect(diagnosticsIn(bankOf().set('content/near-duplicates.yaml', reason.replace('etcd-alpha', 'etcd-zulu')))).toMatchObject([
      { kind: 'unknown-reference', line: 1, message: 'names the unknown question "etcd-zulu"' },
    ]);
  });
});

test('the figures of a bank are told', () => {
  const { corpus } = checkContent(bankOf(), CIRCUMSTANCES);
  const figures = bankFigures(corpus);
  expect(figures).toMatch(/cluster-components\/etcd +12 +12 +33 % +33 % +33 % +25 %/);
});

test('the minimal content lacks questions, and nothing else', () => {
  expect(kinds(minimalContent())).toEqual(['question-count']);
});
