import { bySeverity, messageOf, type Messages } from './diagnostic.ts';
import { isSolved, type Grade } from './grade.ts';
import { READING_MESSAGES } from './messages.ts';
import { marksOf, type EditorMark, type Evaluation, type GradeReport, type Remark } from './presentation.ts';
import { readObjects, type Reading } from './read-objects.ts';
import type { Shapes } from './shape.ts';

/** The texts of a challenge, and what it asks for. */
export interface ChallengeInput<Goal> {
  readonly goal: Goal;
  readonly start: string;
  readonly given: string;
}

/** What is to be evaluated. All of it can cross the border of a worker. */
export interface EvaluationInput<Goal, Options> {
  readonly text: string;
  readonly challenge: ChallengeInput<Goal> | undefined;
  readonly options: Options;
}

/** The texts of a lab, read. */
export interface LabReadings {
  readonly answer: Reading;
  readonly given: Reading;
  readonly start: Reading;
}

/** What tells one lab's engine from another's. */
export interface LabParts<Goal, Model, Options, View, Asked, Found, Catalogue> {
  /** The objects that can be written. */
  readonly shapes: Shapes;
  /** What an answer to a challenge is made of, where that is less. */
  readonly answerShapes: Shapes;
  /** Whatever does not depend on what is chosen on the page. */
  readonly prepare: (readings: LabReadings) => Model;
  readonly present: (model: Model, options: Options) => { readonly view: View; readonly marks: readonly EditorMark[] };
  readonly grade: (goal: Goal, readings: LabReadings) => Grade<Asked, Found, Catalogue>;
  readonly messages: { readonly asked: Messages<Asked>; readonly found: Messages<Found>; readonly mistakes: Messages<Catalogue> };
}

/** Evaluates texts for a page. It remembers the last one, so that a choice on the page does not read it again. */
export interface LabEngine<Goal, Options, View> {
  evaluate: (input: EvaluationInput<Goal, Options>) => Evaluation<View>;
  /** The same without a view, and remembering only the texts of the challenge. */
  judge: (text: string, challenge: ChallengeInput<Goal>) => Judgement;
}

/** What is said of an answer to a challenge. */
export interface Judgement {
  /** What is refused first. */
  readonly remarks: readonly Remark[];
  readonly grade: GradeReport;
}

export function labEngine<Goal, Model, Options, View, Asked, Found, Catalogue>(
  parts: LabParts<Goal, Model, Options, View, Asked, Found, Catalogue>,
): LabEngine<Goal, Options, View> {
  const givenOf = remember((text: string) => readObjects(text, parts.shapes));
  const startOf = remember((text: string) => readObjects(text, parts.shapes));
  const answerOf = remember((text: string) => readObjects(text, parts.answerShapes));
  const freeOf = remember((text: string) => readObjects(text, parts.shapes));
  const prepared = remember((answer: Reading, given: Reading, start: Reading) => {
    const readings = { answer, given, start };
    return { readings, model: parts.prepare(readings) };
  });
  const graded = remember((readings: LabReadings, challenge: string, goal: () => Goal) => ({
    challenge,
    grade: parts.grade(goal(), readings),
  }));
  const remarksOn = (answer: Reading, mistakes: Grade<Asked, Found, Catalogue>['mistakes']): Remark[] =>
    bySeverity([...remarksOf(answer), ...mistakesOf(mistakes, answer, parts.messages.mistakes)]);
  return {
    judge(text, { goal, start, given }) {
      const answer = readObjects(text, parts.answerShapes);
      const grade = parts.grade(goal, { answer, given: givenOf(given), start: startOf(start) });
      return { remarks: remarksOn(answer, grade.mistakes), grade: reportOf(grade, answer, parts.messages) };
    },
    evaluate({ text, challenge, options }) {
      const given = givenOf(challenge?.given ?? '');
      const start = startOf(challenge?.start ?? '');
      const answer = challenge === undefined ? freeOf(text) : answerOf(text);
      const { readings, model } = prepared(answer, given, start);
      const goal = challenge === undefined ? '' : JSON.stringify(challenge.goal);
      const grade = challenge === undefined ? undefined : graded(readings, goal, () => challenge.goal).grade;
      const { view, marks } = parts.present(model, options);
      const remarks = remarksOn(answer, grade?.mistakes ?? []);
      return {
        remarks,
        grade: grade && reportOf(grade, answer, parts.messages),
        marks: [...marksOf(remarks), ...marks],
        view,
      };
    },
  };
}

function remarksOf({ diagnostics }: Reading): Remark[] {
  return diagnostics.map(({ line, range, severity, ...said }) => ({ line, range, severity, message: messageOf(READING_MESSAGES, said) }));
}

function mistakesOf<Catalogue>(
  mistakes: Grade<never, never, Catalogue>['mistakes'],
  answer: Reading,
  messages: Messages<Catalogue>,
): Remark[] {
  return mistakes.map((mistake) => ({
    ...answer.placeOf(mistake.object, mistake.path),
    severity: 'error',
    message: messageOf(messages, mistake),
  }));
}

function reportOf<Asked, Found, Catalogue>(
  grade: Grade<Asked, Found, Catalogue>,
  { diagnostics }: Reading,
  { asked, found }: LabParts<never, never, never, never, Asked, Found, Catalogue>['messages'],
): GradeReport {
  return {
    // An answer with mistakes in its text does not solve anything.
    solved: isSolved(grade) && diagnostics.every(({ severity }) => severity !== 'error'),
    requirements: grade.requirements.map((requirement) => ({
      text: messageOf(asked, requirement.asked),
      met: requirement.met,
      detail: requirement.found.map((each) => messageOf(found, each)).join(' '),
    })),
  };
}

/** A function that keeps its last answer, and gives it again where it is called with the same. */
function remember<Arguments extends readonly unknown[], Answer>(compute: (...of: Arguments) => Answer): (...of: Arguments) => Answer {
  let last: { readonly of: Arguments; readonly answer: Answer } | undefined;
  return (...of) => {
    const isSame = last?.of.every((each, i) => each === of[i] || typeof each === 'function') ?? false;
    if (last === undefined || !isSame) last = { of, answer: compute(...of) };
    return last.answer;
  };
}
