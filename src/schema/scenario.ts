import { z } from './zod.ts';
import { inlineMarkdown, plainText } from './fields.ts';
import { kebabId } from './ids.ts';

/** The id of a scenario, unique in the guide. */
export const scenarioId = kebabId.brand<'ScenarioId'>();
export type ScenarioId = z.infer<typeof scenarioId>;

/** How many questions share a scenario. */
export const SCENARIO_QUESTIONS = 3;

/** An entry of `content/scenarios/<domain>.yaml`: a case that three questions are about. */
export const scenario = z.strictObject({
  id: scenarioId,
  title: plainText.max(80, 'must be at most 80 characters'),
  text: inlineMarkdown.describe('The case: everything that its questions need.'),
});
export type Scenario = z.infer<typeof scenario>;
export const scenarios = z.array(scenario);
