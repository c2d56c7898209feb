import { z } from 'zod';
import { EDGE_KINDS, NODE_KINDS, type NodeKind } from './palette.ts';

const nodeKind = z.enum(Object.keys(NODE_KINDS) as [NodeKind, ...NodeKind[]]);

/** A diagram as Mermaid itself parsed it: what the text under it is made from. Kept beside each drawing. */
export const graph = z.strictObject({
  title: z.string().min(1),
  description: z.string().min(1),
  nodes: z.array(
    z.strictObject({
      id: z.string(),
      text: z.string(),
      kind: nodeKind,
      /** A path from the site's root, for nodes that are topics. */
      link: z.string().optional(),
    }),
  ),
  edges: z.array(
    z.strictObject({
      id: z.string(),
      from: z.string(),
      to: z.string(),
      text: z.string(),
      kind: z.enum(EDGE_KINDS).optional(),
      /** Either side opens it. */
      both: z.boolean().optional(),
      /** A tie between two things, with no direction. */
      plain: z.boolean().optional(),
    }),
  ),
  groups: z.array(z.strictObject({ id: z.string(), title: z.string(), members: z.array(z.string()) })),
});
export type Graph = z.infer<typeof graph>;
