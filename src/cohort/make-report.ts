import type { Bank } from '../study/bank.ts';
import { attemptsOf, type Attempt } from '../study/attempt.ts';
import type { StudyEvent } from '../study/events.ts';
import type { TopicProgress } from '../study/progress.ts';
import type { LogRecord } from '../study/records.ts';
import { REPORT_FORMAT, REPORT_VERSION, type PracticeAnswer, type Report, type ReportedExam } from './report.ts';

interface Learner {
  readonly name: string;
  /** In the order in which they happened. */
  readonly events: readonly StudyEvent[];
  readonly progress: readonly TopicProgress[];
  /** Whether the report has the time that was taken for each exam. */
  readonly withTimes: boolean;
  /** The full log, where the learner gives it along. */
  readonly records?: readonly LogRecord[];
}

/** A report as a file: its log holds records of whatever version. */
export type ReportFile = Omit<Report, 'log'> & { readonly log?: readonly LogRecord[] };

/** A learner's report, as of a time. */
export function reportOf({ name, events, progress, withTimes, records }: Learner, bank: Bank, now: number): ReportFile {
  return {
    format: REPORT_FORMAT,
    version: REPORT_VERSION,
    guide: { id: bank.guide, version: bank.version },
    made: new Date(now).toISOString(),
    learner: name,
    topics: progress.map(({ topic, read, confidence, answers: { right, all }, questions }) => ({
      topic,
      read: read !== undefined,
      ...(confidence !== undefined && { confidence }),
      right,
      answered: all,
      questions,
    })),
    ...answersOf(events, bank, withTimes),
    ...(records && { log: records }),
  };
}

/**
 * Answers in practice and papers handed in. An answer is the first to a revision of its question where no answer to it
 * came before, nor one of which the revision is unknown.
 */
function answersOf(events: readonly StudyEvent[], bank: Bank, withTimes: boolean): Pick<Report, 'answers' | 'exams'> {
  const revisionOf = revisions(events, bank);
  const attempts = new Map(attemptsOf(events).map((attempt) => [attempt.id, attempt]));
  const met = new Set<string>();
  const isFirst = (question: string, revision: string | undefined): boolean => {
    const key = `${question}\n${revision ?? ''}`;
    const first = revision !== undefined && !met.has(key) && !met.has(`${question}\n`);
    met.add(key);
    return first;
  };
  const answers: PracticeAnswer[] = [];
  const exams: ReportedExam[] = [];
  for (const event of events) {
    if (event.kind === 'question-answered') {
      const { question, option, correct, at } = event;
      const revision = revisionOf(event);
      answers.push({
        question,
        ...(revision !== undefined && { revision }),
        option,
        correct,
        at: new Date(at).toISOString(),
        ...(isFirst(question, revision) && { first: true as const }),
      });
    }
    if (event.kind !== 'exam-submitted') continue;
    const attempt = attempts.get(event.attempt);
    // A paper that two devices have handed in counts as it was first.
    if (attempt?.submitted === event) exams.push({ ...examOf(attempt, event, isFirst), ...(withTimes && { time: attempt.started.time }) });
  }
  return { answers, exams };
}

function examOf(
  { started, answers }: Attempt,
  { at, marks }: Extract<StudyEvent, { kind: 'exam-submitted' }>,
  isFirst: (question: string, revision: string) => boolean,
): ReportedExam {
  const revisions = new Map(started.questions.map(({ id, revision }) => [id, revision]));
  return {
    code: started.code,
    paper: started.paper,
    ...(started.domain !== undefined && { domain: started.domain }),
    guide: started.guide,
    submitted: new Date(at).toISOString(),
    answers: marks.flatMap(({ question, topic, correct }) => {
      const revision = revisions.get(question);
      if (revision === undefined) return [];
      const option = answers.get(question);
      if (option === undefined) return [{ question, topic, revision, correct }];
      return [{ question, topic, revision, option, correct, ...(isFirst(question, revision) && { first: true as const }) }];
    }),
  };
}

/** Which revision of a question was answered: its session says, or the guide, where it is still the same. */
function revisions(
  events: readonly StudyEvent[],
  bank: Bank,
): (event: Extract<StudyEvent, { kind: 'question-answered' }>) => string | undefined {
  const today = new Map(bank.questions.map(({ id, revision }) => [id, revision]));
  const bySession = new Map(
    events.flatMap((event) =>
      event.kind === 'practice-started' ? [[event.session, new Map(event.questions.map(({ id, revision }) => [id, revision]))]] : [],
    ),
  );
  return ({ question, session, guide }) =>
    (session === undefined ? undefined : bySession.get(session)?.get(question)) ??
    (guide === bank.version ? today.get(question) : undefined);
}
