import type { ComponentType } from 'preact';
import type { Shapes } from '../../../labs/shared/shape.ts';
import type { Lab } from '../../../schema/lab.ts';
import type { PublishedLab } from '../../../schema/published.ts';
import type { Range } from '../../../yaml/positions.ts';
import type { Evaluator } from './evaluator.ts';

/** What a lab's verdict is drawn from. */
export interface VerdictProps<Options, View> {
  readonly base: string;
  readonly guidance: PublishedLab['guidance'];
  readonly view: View;
  readonly options: Options;
  readonly onOptions: (options: Options) => void;
  readonly onGoTo: GoTo;
}

/** Goes to a place of the editor's text. */
export type GoTo = (range: Range) => void;

/** What tells one lab from another. */
export interface LabDefinition<Goal, Options, View> {
  readonly lab: Lab;
  /** The objects that can be written, for completion. */
  readonly shapes: Shapes;
  /** Shapes of what an answer to a challenge is made of, where that is less. */
  readonly answerShapes: Shapes;
  readonly evaluator: Evaluator<Goal, Options, View>;
  /** Reads the goal of a published challenge; throws where it cannot be read. */
  readonly parseGoal: (goal: unknown) => Goal;
  readonly optionsAtFirst: (guidance: PublishedLab['guidance']) => Options;
  readonly Verdict: ComponentType<VerdictProps<Options, View>>;
}
