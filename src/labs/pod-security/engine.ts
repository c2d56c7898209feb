import type { PodSecurityGoal } from '../../schema/goals/pod-security.ts';
import { SHAPE_MESSAGES } from '../shared/messages.ts';
import { labEngine, type LabEngine, type LabReadings } from '../shared/lab-engine.ts';
import { grade } from './grade.ts';
import type { Mode } from './namespace-policy.ts';
import { levelReports, summaryOf, type LevelReport } from './presentation/level-report.ts';
import {
  invalidLabels,
  namespaceReports,
  type ChosenLabels,
  type InvalidLabels,
  type NamespaceReport,
} from './presentation/namespace-report.ts';
import { ASKED_MESSAGES, FOUND_MESSAGES } from './requirement-text.ts';
import { SHAPES } from './shapes.ts';
import type { PolicyVersion } from './version.ts';

/** What is chosen on the page. */
export interface PodSecurityOptions {
  readonly version: PolicyVersion;
  /** The labels of the namespace that is asked about where the text has none. */
  readonly labels: Readonly<Record<Mode, ChosenLabels>>;
}

export interface PodSecurityView {
  readonly reports: readonly LevelReport[];
  readonly summary: string;
  readonly invalidLabels: readonly InvalidLabels[];
  readonly namespaces: readonly NamespaceReport[];
  /** Whether the text, or what is given, has a Namespace. */
  readonly hasNamespace: boolean;
}

/** Evaluates texts for the Pod Security lab. */
export const ENGINE: LabEngine<PodSecurityGoal, PodSecurityOptions, PodSecurityView> = labEngine({
  shapes: SHAPES,
  answerShapes: SHAPES,
  prepare: (readings: LabReadings) => readings,
  present: ({ answer, given }, { version, labels }: PodSecurityOptions) => {
    const own = levelReports(answer, version, false);
    const { invalid, marks } = invalidLabels(answer);
    const view: PodSecurityView = {
      reports: [...own, ...levelReports(given, version, true)].map(({ report }) => report),
      summary: summaryOf(own.map(({ report }) => report)),
      invalidLabels: invalid,
      namespaces: namespaceReports(answer, given, labels),
      hasNamespace: [...answer.objects, ...given.objects].some(({ kind }) => kind === 'Namespace'),
    };
    return { view, marks: [...own.flatMap((each) => each.marks), ...marks] };
  },
  grade: (goal: PodSecurityGoal, { start, given, answer }) => grade(goal, { start: start.objects, given: given.objects }, answer.objects),
  messages: { asked: ASKED_MESSAGES, found: FOUND_MESSAGES, mistakes: SHAPE_MESSAGES },
});
