import { examResults, type ExamResult } from './exam-results.ts';
import { heatMapOf, weakestTopics, type HeatMap, type TopicFigures } from './heat-map.ts';
import { itemStatistics, type ItemFigures } from './item-statistics.ts';
import { latestReports, type ReportOfFile, type Superseded } from './learners.ts';
import { lessonPlan, type LessonStep } from './lesson-plan.ts';
import { missedQuestions, type MissedQuestion } from './missed-questions.ts';
import { keyOf, type Subject } from './subject.ts';

/** All that a trainer is shown of the reports of a cohort. */
export interface Cohort {
  readonly heat: HeatMap;
  readonly superseded: readonly Superseded[];
  /** How many reports are of which version of the guide, the most first. */
  readonly versions: readonly { readonly version: string; readonly learners: number }[];
  readonly topics: readonly TopicFigures[];
  readonly missed: readonly MissedQuestion[];
  readonly plan: readonly LessonStep[];
  readonly exams: readonly ExamResult[];
  readonly items: readonly ItemFigures[];
}

export function cohortOf(reports: readonly ReportOfFile[], subject: Subject): Cohort {
  const key = keyOf(subject);
  const { bank, teaching } = subject;
  const { learners, superseded } = latestReports(reports);
  const versions = Map.groupBy(learners, ({ report }) => report.guide.version);
  return {
    heat: heatMapOf(learners, bank),
    superseded,
    versions: [...versions].map(([version, own]) => ({ version, learners: own.length })).sort((a, b) => b.learners - a.learners),
    topics: weakestTopics(learners, bank),
    missed: missedQuestions(learners, key),
    plan: lessonPlan(learners, { bank, teaching, key }),
    exams: examResults(learners, bank),
    items: itemStatistics(learners, key),
  };
}

/** Statistics of items as a file without names, for whoever mends questions. */
export function itemFile({ items, heat }: Pick<Cohort, 'items' | 'heat'>, { bank }: Pick<Subject, 'bank'>) {
  return {
    format: 'field-guide-item-statistics',
    version: 1,
    guide: { id: bank.guide, version: bank.version },
    learners: heat.rows.length,
    items: items.map(({ difficulty, discrimination, idle, ...item }) => ({
      ...item,
      ...(difficulty && { difficulty }),
      ...(discrimination !== undefined && { discrimination }),
      ...(idle && { idle }),
    })),
  };
}
