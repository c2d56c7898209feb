import { z } from './zod.ts';
import { citations, inlineMarkdown, kubernetesVersion, plainText } from './fields.ts';
import { cardId, cardReference, kebabId, topicId } from './ids.ts';
import { DIFFICULTIES } from './lab.ts';

/** The id of a challenge: the name of its folder, unique in its lab. Learners' progress is kept under `<lab>/<id>`. */
export const challengeId = kebabId.brand<'ChallengeId'>();
export type ChallengeId = z.infer<typeof challengeId>;

const answerFile = z.string().regex(/^wrong-[a-z0-9-]+\.yaml$/, 'must be "wrong-<name>.yaml" beside challenge.yaml');

/** A wrong answer that somebody would give in good faith. */
const wrongAnswer = z.strictObject({
  file: answerFile,
  why: inlineMarkdown.describe('What it would do instead, shown once the challenge is solved.'),
});

/**
 * A challenge without its goal, which is each lab's own: `content/labs/<lab>/<challenge>/challenge.yaml`.
 * Beside it stand `start.yaml`, `solution.yaml`, the wrong answers, and `given.yaml` where objects are fixed.
 */
export const challenge = z.strictObject({
  title: plainText.max(90, 'must be at most 90 characters'),
  order: z.int().min(1).describe('Its place in the lab, from easy to hard.'),
  difficulty: z.enum(DIFFICULTIES),
  topics: z.array(topicId).min(1).describe('The topics whose pages lead here.'),
  task: z.array(inlineMarkdown).min(1).describe('What is to be done and what must stay, a paragraph each.'),
  hints: z.array(inlineMarkdown).min(2).max(5).describe('Shown one at a time, each nearer to the answer.'),
  explanation: inlineMarkdown.describe('Why the model answer works, shown with it.'),
  wrong: z.array(wrongAnswer).min(2, 'must name at least two plausible wrong answers'),
  sources: citations,
});
export type Challenge = z.infer<typeof challenge>;

/** What a lab is: `content/labs/<lab>/lab.yaml`. Beside it stands `example.yaml`, which the editor begins with. */
export const labIntroduction = z.strictObject({
  title: plainText.max(60, 'must be at most 60 characters'),
  summary: plainText.max(240, 'must be at most 240 characters: it is the meta description too'),
  about: z.array(inlineMarkdown).min(1).describe('What it evaluates, how it can be used, and what it leaves out, a paragraph each.'),
  kubernetes: kubernetesVersion.describe('The version whose behaviour it has.'),
  topics: z.array(topicId).min(1).describe('The topics whose pages lead here.'),
  sources: citations,
});
export type LabIntroduction = z.infer<typeof labIntroduction>;

/** What a lab says of one of its engine's verdicts: an entry of `content/labs/<lab>/guidance.yaml`. */
export const guidance = z.strictObject({
  /** The engine's own id of the check or finding. */
  id: z.string().regex(/^[A-Za-z][A-Za-z0-9_-]*$/),
  title: plainText.max(80, 'must be at most 80 characters'),
  why: inlineMarkdown.describe('What an attacker gains where it is found.'),
  fix: inlineMarkdown.describe('What to change, by the name of the field.'),
  practices: z.array(cardReference).describe('Cards to read, of topics that are written.'),
  sources: citations,
});
export type Guidance = z.infer<typeof guidance>;
export const guidanceList = z.array(guidance);

/** The card a reference names, apart. */
export function splitReference(reference: string): { topic: string; card: string } {
  const [topic = '', card = ''] = reference.split('#');
  return { topic, card: cardId.parse(card) };
}
