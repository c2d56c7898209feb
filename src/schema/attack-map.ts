import { z } from './zod.ts';
import { citations, inlineMarkdown, plainText } from './fields.ts';
import { cardReference, kebabId } from './ids.ts';
import { DIFFICULTIES } from './lab.ts';
import { positionId } from './topic/technique.ts';

/** A practice that a tool follows by itself. */
const given = z.strictObject({
  practice: cardReference,
  why: inlineMarkdown.describe('What the tool sets.'),
  sources: citations,
});
export type GivenPractice = z.infer<typeof given>;

/** "Defend it": with few practices an attacker is to be kept from a goal. */
export const exercise = z.strictObject({
  id: kebabId.describe('Learners’ progress is kept under `attack-map/<id>`; it does not change.'),
  title: plainText.max(90, 'must be at most 90 characters'),
  difficulty: z.enum(DIFFICULTIES),
  task: inlineMarkdown.describe('The case, and what is to be kept from whom.'),
  start: positionId,
  goal: positionId,
  most: z.int().min(1).describe('How many practices may be put in place. With one fewer it cannot be done.'),
  inPlace: z.array(cardReference).default([]).describe('Practices that are in place already.'),
  explanation: inlineMarkdown.describe('Why an answer cuts every way.'),
});
export type Exercise = z.infer<typeof exercise>;

/** `content/attack-map.yaml`: what the page of the attack map has beside positions and techniques. */
export const attackMapPage = z.strictObject({
  kubeadm: z.array(given).describe('Which of the practices that prevent a technique a cluster made by kubeadm follows.'),
  exercises: z.array(exercise).describe('From easy to hard.'),
});
export type AttackMapPage = z.infer<typeof attackMapPage>;
