import type { Question } from '../../schema/question.ts';
import type { Diagnostic } from '../diagnostic.ts';
import { QUESTION_LENGTHS } from '../bank-limits.ts';
import { normalise } from '../item-text.ts';
import type { Rule } from './rule.ts';

interface Fault {
  readonly path: (string | number)[];
  readonly message: string;
  readonly allowed: string;
}

/** What an exam board's style guide asks of one item. */
export const questionWriting: Rule = ({ questions }) =>
  questions.flatMap(({ file, value, lineOf }) =>
    value.flatMap((question, i) =>
      faultsOf(question).map(({ path, message, allowed }): Diagnostic => ({
        kind: 'question-writing',
        file,
        line: lineOf([i, ...path]),
        field: [i, ...path].join('.'),
        message,
        allowed,
      })),
    ),
  );

function faultsOf(question: Question): Fault[] {
  return [...stemFaults(question), ...optionFaults(question)];
}

/** Words that turn a question round, unless they stand in strong emphasis. */
const NEGATIVE = /\b(?:not|except|never|cannot|without|n['’]t|least)\b/i;

function stemFaults({ stem, exhibit }: Question): Fault[] {
  const faults: Fault[] = [];
  const wrong = (message: string, allowed: string): void => {
    faults.push({ path: ['stem'], message, allowed });
  };
  if (!stem.endsWith('?')) wrong('does not end in a question', 'a stem whose last sentence ends with "?"');
  const asked = lastSentence(stem.replaceAll(/\*\*[^*]+\*\*/g, ''));
  const negative = NEGATIVE.exec(asked)?.[0];
  if (negative !== undefined) {
    wrong(`asks with the negative "${negative}", which is easily overread`, 'a positive question, or the negative as **not**');
  }
  if (/\b(?:above|below|previous|following question|this topic|this page)\b/i.test(stem)) {
    wrong('refers to something outside the question', 'a stem that can stand alone');
  }
  if (exhibit === undefined && /\bthis (?:manifest|file|configuration|policy|object)\b/i.test(asked) && !stem.includes('`')) {
    wrong('speaks of something that is not shown', 'exhibit: { manifest: <topic>/<file>.yaml } beside the stem');
  }
  if (stem.length > QUESTION_LENGTHS.stem) wrong(...tooLong(stem, QUESTION_LENGTHS.stem));
  if (normalise(stem).split(' ').length < 5) wrong('is too short to be answered before the options are read', 'five words or more');
  return faults;
}

function optionFaults({ options }: Question): Fault[] {
  const faults: Fault[] = [];
  const first = new Map<string, number>();
  options.forEach(({ text, why }, i) => {
    const path = ['options', i, 'text'];
    const tooLongAt = (at: Fault['path'], said: string, most: number): void => {
      const [message, allowed] = tooLong(said, most);
      if (said.length > most) faults.push({ path: at, message, allowed });
    };
    tooLongAt(path, text, QUESTION_LENGTHS.option);
    tooLongAt(['options', i, 'why'], why, QUESTION_LENGTHS.why);
    if (/^(?:all|none|both|any) of (?:the (?:above|options|others)|these|them)\b/i.test(text)) {
      faults.push({ path, message: 'stands for the other options', allowed: 'an option of its own' });
    }
    const earlier = first.get(normalise(text));
    if (earlier === undefined) first.set(normalise(text), i);
    else faults.push({ path, message: `repeats option ${earlier + 1}`, allowed: 'four options that differ' });
  });
  return faults;
}

function tooLong(text: string, most: number): [message: string, allowed: string] {
  return [`has ${text.length} characters`, `at most ${most}`];
}

function lastSentence(text: string): string {
  return text.split(/(?<=[.!?])\s+/).at(-1) ?? text;
}
