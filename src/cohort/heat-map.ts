import { domainOf, type Bank } from '../study/bank.ts';
import type { Tally } from '../study/score.ts';
import type { ReportOfFile } from './learners.ts';

/** Answers below which a share says little. */
export const LEAST_TO_RANK = 5;

/** A learner's latest answers, by domain. */
export interface HeatRow {
  readonly learner: string;
  readonly made: string;
  /** The version of the guide that the report is of. */
  readonly version: string;
  /** In the order of the guide's domains. */
  readonly domains: readonly Tally[];
  readonly whole: Tally;
  /** Topics marked as read. */
  readonly read: number;
}

export interface HeatMap {
  readonly rows: readonly HeatRow[];
  /** All learners together. */
  readonly cohort: Pick<HeatRow, 'domains' | 'whole'>;
}

export function heatMapOf(learners: readonly ReportOfFile[], { domains }: Pick<Bank, 'domains'>): HeatMap {
  const rows = learners.map(({ report: { learner, made, guide, topics } }): HeatRow => {
    const own = domains.map(({ id }) =>
      sum(topics.filter(({ topic }) => domainOf(topic) === id).map(({ right, answered }) => ({ right, all: answered }))),
    );
    return { learner, made, version: guide.version, domains: own, whole: sum(own), read: topics.filter(({ read }) => read).length };
  });
  return {
    rows,
    cohort: {
      domains: domains.map((_, i) => sum(rows.flatMap((row) => row.domains[i] ?? []))),
      whole: sum(rows.map(({ whole }) => whole)),
    },
  };
}

/** Where a cohort stands with a topic. */
export interface TopicFigures extends Tally {
  readonly topic: string;
  /** Learners who have answered any of its questions, and who have marked it as read. */
  readonly learners: number;
  readonly read: number;
}

/** Topics with answers, weakest first; those with too few answers to say so come last. */
export function weakestTopics(learners: readonly ReportOfFile[], { topics }: Pick<Bank, 'topics'>): TopicFigures[] {
  const figures = topics.map(({ id }): TopicFigures => {
    const own = learners.flatMap(({ report }) => report.topics.filter(({ topic }) => topic === id));
    const tally = sum(own.map(({ right, answered }) => ({ right, all: answered })));
    return {
      topic: id,
      ...tally,
      learners: own.filter(({ answered }) => answered > 0).length,
      read: own.filter(({ read }) => read).length,
    };
  });
  const rank = ({ right, all }: Tally): number => (all < LEAST_TO_RANK ? 2 : right / all);
  return figures.filter(({ all }) => all > 0).sort((a, b) => rank(a) - rank(b) || b.all - a.all);
}

function sum(tallies: readonly Tally[]): Tally {
  return { right: tallies.reduce((all, { right }) => all + right, 0), all: tallies.reduce((whole, { all }) => whole + all, 0) };
}
