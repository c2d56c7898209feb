import { z } from './zod.ts';
import { exercise } from './attack-map.ts';
import { topicId } from './ids.ts';
import { position } from './position.ts';
import { proof } from './proof.ts';
import { technique } from './topic/technique.ts';

/** `/api/attack-map.json`: positions, techniques, what answers them and the proofs, as written. */
export const publishedAttackMap = z.object({
  positions: z.array(position.extend({ url: z.string() })),
  techniques: z.array(technique.extend({ topic: topicId, url: z.string().describe('Where it is described.') })),
  /** By the `proof` of an answer. */
  proofs: z.record(z.string(), proof),
  practices: z
    .record(z.string(), z.object({ title: z.string(), depth: z.enum(['core', 'beyond']), url: z.string() }))
    .describe('Every practice that answers a technique, by its reference.'),
  baselines: z.object({ kubeadm: z.array(z.string()), core: z.array(z.string()) }).describe('Practices that are in place together.'),
  exercises: z.array(exercise),
});
export type PublishedAttackMapData = z.infer<typeof publishedAttackMap>;
