import { z } from './zod.ts';
import { inlineMarkdown, plainText } from './fields.ts';
import { positionId } from './topic/technique.ts';

/** An entry of `content/positions.yaml`: something an attacker can hold. */
export const position = z.strictObject({
  id: positionId,
  title: plainText,
  holds: inlineMarkdown.describe('What whoever has it can do.'),
  start: z.literal(true).optional().describe('Where an attack can begin.'),
  goal: z.literal(true).optional().describe('What an attacker is after.'),
});
export type Position = z.infer<typeof position>;
export const positions = z.array(position);
