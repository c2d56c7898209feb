import { z } from './zod.ts';
import { citations, plainText } from './fields.ts';
import { kebabId, topicId } from './ids.ts';

/** What a component of the map can be: the palette of the diagrams. */
const componentKind = z.enum(['client', 'control', 'store', 'host', 'workload', 'policy', 'external', 'attacker']);

const component = z.strictObject({
  topic: topicId,
  kind: componentKind.describe('What it is, as in every diagram.'),
});

/** A connection, said where it is drawn. */
const wire = { text: plainText.max(40, 'must be at most 40 characters: it stands on the map'), sources: citations };

const link = z.strictObject({
  components: z.array(component).min(1),
  to: z.strictObject(wire).optional().describe('The wire to what comes next in the chain.'),
});

const zone = z.strictObject({
  id: kebabId,
  title: plainText,
  chain: z.array(link).min(1).describe('From left to right: who stands together, and the wire to the next.'),
  beside: z.array(component).optional().describe('What else runs there, below the chain.'),
});

/** `content/cluster-map.yaml`: the cluster as a map of links. Zones stand from top to bottom; wires join neighbours. */
export const clusterMap = z
  .strictObject({
    title: plainText,
    zones: z.array(zone).min(1),
    wires: z.array(z.strictObject({ from: kebabId, to: kebabId, ...wire })),
  })
  .superRefine(({ zones, wires }, context) => {
    wires.forEach(({ from, to }, i) => {
      const places = [from, to].map((id) => zones.findIndex((each) => each.id === id));
      const [a = -1, b = -1] = places;
      if (a >= 0 && b >= 0 && Math.abs(a - b) === 1) return;
      context.addIssue({ code: 'custom', path: ['wires', i], message: 'must join two zones that stand one below the other' });
    });
  });
export type ClusterMap = z.infer<typeof clusterMap>;
export type MapComponent = z.infer<typeof component>;
