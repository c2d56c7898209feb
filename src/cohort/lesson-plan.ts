import type { PublishedTeaching } from '../schema/published.ts';
import { domainOf, type Bank } from '../study/bank.ts';
import type { ReportOfFile } from './learners.ts';
import { latestAnswersOf } from './missed-questions.ts';
import type { KeyedQuestion } from './subject.ts';

/** A lesson has room for so many practices. */
const MOST_STEPS = 6;
/** A practice is taught again where at least this share of those who were asked have missed a question on it. */
const LEAST_SHARE = 1 / 3;

/** A practice to teach again. */
export interface LessonStep {
  readonly practice: PublishedTeaching['practices'][number];
  /** Learners whose latest answer to any of its questions is wrong, of those who have answered one. */
  readonly missed: number;
  readonly n: number;
  readonly weight: number;
}

/** The practices that a cohort is to be taught again, by share missed times the domain's weight in the exam. */
export function lessonPlan(
  learners: readonly ReportOfFile[],
  { bank, teaching, key }: { readonly bank: Bank; readonly teaching: PublishedTeaching; readonly key: ReadonlyMap<string, KeyedQuestion> },
): LessonStep[] {
  const asked = new Map<string, number>();
  const missed = new Map<string, number>();
  const count = (map: Map<string, number>, practices: ReadonlySet<string>): void => {
    for (const practice of practices) map.set(practice, (map.get(practice) ?? 0) + 1);
  };
  for (const learner of learners) {
    const latest = latestAnswersOf(learner, key);
    const practicesOf = (answers: typeof latest): Set<string> =>
      new Set(answers.flatMap(({ question }) => key.get(question)?.practice ?? []));
    count(asked, practicesOf(latest));
    count(missed, practicesOf(latest.filter(({ correct }) => !correct)));
  }
  /** What one learner has missed is no lesson for a cohort. */
  const least = Math.min(2, learners.length);
  return teaching.practices
    .map((practice) => ({
      practice,
      missed: missed.get(practice.id) ?? 0,
      n: asked.get(practice.id) ?? 0,
      weight: bank.domains.find(({ id }) => id === domainOf(practice.topic))?.weight ?? 0,
    }))
    .filter((step) => step.missed >= least && step.missed / step.n >= LEAST_SHARE)
    .sort((a, b) => gain(b) - gain(a) || b.missed - a.missed)
    .slice(0, MOST_STEPS);
}

function gain({ missed, n, weight }: Omit<LessonStep, 'practice'>): number {
  return (missed / n) * weight;
}
