import type { Question } from '../../schema/question.ts';
import type { Diagnostic } from '../diagnostic.ts';
import { normalise } from '../item-text.ts';
import { nearDuplicates } from '../near-duplicates.ts';
import type { Rule } from './rule.ts';

interface Fault {
  readonly path: (string | number)[];
  readonly message: string;
  readonly allowed: string;
}

/** What an exam board's style guide asks of one item. */
export const questionWriting: Rule = (corpus) => {
  const places = new Map<string, string>();
  const items = corpus.questions.flatMap(({ file, value, lineOf }) =>
    value.map((question, i) => {
      places.set(question.id, `${file}:${lineOf([i, 'id'])}`);
      return { question, at: (path: Fault['path']) => ({ file, line: lineOf([i, ...path]), field: [i, ...path].join('.') }) };
    }),
  );
  const written = items.flatMap(({ question, at }) =>
    faultsOf(question).map(({ path, message, allowed }): Diagnostic => ({ kind: 'question-writing', ...at(path), message, allowed })),
  );
  const twins = nearDuplicates(items.map(({ question }) => question)).flatMap(([first, second]): Diagnostic[] => {
    const item = items.find(({ question }) => question.id === second);
    return item
      ? [
          {
            kind: 'question-writing',
            ...item.at(['stem']),
            message: `asks nearly what "${first}" asks, at ${places.get(first) ?? ''}`,
            allowed: 'a question that needs other knowledge, or one of the two less',
          },
        ]
      : [];
  });
  return [...written, ...twins];
};

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
  if (normalise(stem).split(' ').length < 5) wrong('is too short to be answered before the options are read', 'five words or more');
  return faults;
}

function optionFaults({ options }: Question): Fault[] {
  const faults: Fault[] = [];
  const first = new Map<string, number>();
  options.forEach(({ text }, i) => {
    const path = ['options', i, 'text'];
    if (/^(?:all|none|both|any) of (?:the (?:above|options|others)|these|them)\b/i.test(text)) {
      faults.push({ path, message: 'stands for the other options', allowed: 'an option of its own' });
    }
    const earlier = first.get(normalise(text));
    if (earlier === undefined) first.set(normalise(text), i);
    else faults.push({ path, message: `repeats option ${earlier + 1}`, allowed: 'four options that differ' });
  });
  return faults;
}

function lastSentence(text: string): string {
  return text.split(/(?<=[.!?])\s+/).at(-1) ?? text;
}
