import type { ReportOfFile } from './learners.ts';
import type { KeyedQuestion } from './subject.ts';

/** An answer to the guide's own revision of a question. */
interface LatestAnswer {
  readonly question: string;
  /** None where it was left unanswered in an exam. */
  readonly option: number | undefined;
  readonly correct: boolean;
}

/** A question that some learners had wrong when they answered it last. */
export interface MissedQuestion {
  readonly question: string;
  readonly topic: string;
  readonly practice: string | undefined;
  /** How many learners have answered it. */
  readonly n: number;
  readonly missed: number;
  /** Which wrong option drew whom, the most drawing first; no option stands for one left unanswered. */
  readonly draws: readonly { readonly option: number | undefined; readonly learners: readonly string[] }[];
}

/** A learner's latest answer to each question, as far as it is to the revision that the guide has. */
export function latestAnswersOf({ report: { answers, exams } }: ReportOfFile, key: ReadonlyMap<string, KeyedQuestion>): LatestAnswer[] {
  const all = [
    ...answers.map((answer) => ({ ...answer, at: Date.parse(answer.at) })),
    ...exams.flatMap(({ submitted, answers: marked }) => marked.map((answer) => ({ ...answer, at: Date.parse(submitted) }))),
  ];
  const latest = new Map<string, LatestAnswer & { readonly at: number }>();
  for (const { question, revision, option, correct, at } of all) {
    if (key.get(question)?.revision !== revision) continue;
    if (at >= (latest.get(question)?.at ?? -Infinity)) latest.set(question, { question, option, correct, at });
  }
  return [...latest.values()];
}

/** Questions that were missed, by most learners first, then by the larger share. */
export function missedQuestions(learners: readonly ReportOfFile[], key: ReadonlyMap<string, KeyedQuestion>): MissedQuestion[] {
  const counts = new Map<string, { n: number; draws: Map<number | undefined, string[]> }>();
  for (const learner of learners) {
    for (const { question, option, correct } of latestAnswersOf(learner, key)) {
      const own = counts.get(question) ?? { n: 0, draws: new Map<number | undefined, string[]>() };
      counts.set(question, own);
      own.n++;
      if (!correct) own.draws.set(option, [...(own.draws.get(option) ?? []), learner.report.learner]);
    }
  }
  return [...counts]
    .flatMap(([question, { n, draws }]): MissedQuestion[] => {
      const entry = key.get(question);
      if (!entry || draws.size === 0) return [];
      const byOption = [...draws]
        .map(([option, names]) => ({ option, learners: names }))
        .sort((a, b) => b.learners.length - a.learners.length);
      const missed = byOption.reduce((sum, each) => sum + each.learners.length, 0);
      return [{ question, topic: entry.topic, practice: entry.practice, n, missed, draws: byOption }];
    })
    .sort((a, b) => b.missed - a.missed || a.n - b.n || (a.question < b.question ? -1 : 1));
}
