import { z } from './zod.ts';
import { citations, inlineMarkdown, isoDay, kubernetesVersion, plainText } from './fields.ts';
import { cardId, domainId, sourceId, topicId } from './ids.ts';

/** Where a component of the cluster stands: the groups of the domain `cluster-components`. */
export const componentGroup = z.enum(['control-plane', 'node', 'workload', 'network', 'client']);
export type ComponentGroup = z.infer<typeof componentGroup>;

const searchWords = z.array(plainText).describe('Other words people search this by. Indexed, not shown.');

/** The place of a manifest below `content/manifests/`. */
export const manifestPath = z.string().regex(/^[a-z0-9-]+\/[a-z0-9-]+\.yaml$/, 'must be "<topic>/<file>.yaml" below content/manifests');

export const port = z.strictObject({
  port: z.int().min(1).max(65535),
  protocol: z.enum(['TCP', 'UDP', 'SCTP']),
  use: inlineMarkdown,
  source: sourceId,
});
export type Port = z.infer<typeof port>;

export const practice = z.strictObject({
  id: cardId,
  title: plainText,
  why: inlineMarkdown.describe('The risk it removes, in one or two sentences.'),
  how: inlineMarkdown.describe('What to set, with the flag, field or file by name.'),
  check: inlineMarkdown.describe('A command or an observation that proves it is in place.'),
  manifest: manifestPath.optional(),
  keywords: searchWords.optional(),
  sources: citations,
});
export type Practice = z.infer<typeof practice>;

export const misconfiguration = z.strictObject({
  id: cardId,
  title: plainText,
  impact: inlineMarkdown.describe('What an attacker gains.'),
  detect: inlineMarkdown.describe('How to notice it.'),
  fixedBy: z.array(cardId).min(1, 'must name at least one practice of this topic'),
  keywords: searchWords.optional(),
  sources: citations,
});
export type Misconfiguration = z.infer<typeof misconfiguration>;

const examNotes = z.strictObject({
  asked: z.array(inlineMarkdown).min(2).describe('What a candidate is asked about this topic.'),
  confused: z
    .array(
      z.strictObject({
        what: inlineMarkdown,
        with: inlineMarkdown,
        difference: inlineMarkdown,
        sources: citations,
      }),
    )
    .min(1)
    .describe('Pairs that are taken for each other, and what tells them apart.'),
});

/** The frontmatter of `content/topics/<domain>/<topic>.mdx`. */
export const topic = z.strictObject({
  title: plainText,
  domain: domainId,
  order: z.int().min(1),
  group: componentGroup.optional(),
  summary: plainText.max(240, 'must be at most 240 characters: it is the meta description too'),
  objectives: z.array(inlineMarkdown).min(3).max(6),
  keywords: searchWords.optional(),
  kubernetes: kubernetesVersion.describe('The version the facts were checked against.'),
  reviewed: isoDay,
  ports: z.array(port).optional(),
  practices: z.array(practice).min(1),
  misconfigurations: z.array(misconfiguration).min(1),
  exam: examNotes,
  related: z.array(topicId),
});
export type Topic = z.infer<typeof topic>;
