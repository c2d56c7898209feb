import { z } from '../zod.ts';
import { citations, inlineMarkdown, isoDay, kubernetesVersion, plainText, searchWords } from '../fields.ts';
import { domainId, topicId } from '../ids.ts';
import { frameworkDocument, misconfiguration, port, practice } from './cards.ts';
import { technique } from './technique.ts';

/** Where a component of the cluster stands. */
export const componentGroup = z.enum(['control-plane', 'node', 'workload', 'network', 'client']);
export type ComponentGroup = z.infer<typeof componentGroup>;

const examNotes = z.strictObject({
  remember: z.array(inlineMarkdown).min(2).max(8).describe('What to know by heart.'),
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
    .describe('Pairs that are often confused, and what tells them apart.'),
});

const shared = {
  title: plainText,
  domain: domainId,
  order: z.int().min(1),
  summary: plainText.max(240, 'must be at most 240 characters: it is the meta description too'),
  inBrief: z
    .array(inlineMarkdown)
    .length(5, 'must be five sentences')
    .describe('Five sentences that hold the topic, for a reader in a hurry.'),
  objectives: z.array(inlineMarkdown).min(3).max(6),
  keywords: searchWords.optional(),
  reviewed: isoDay,
  exam: examNotes,
  related: z.array(topicId),
};

const checkedAgainst = kubernetesVersion.describe('The version the facts were checked against.');
const practices = z.array(practice);
const misconfigurations = z.array(misconfiguration);

const component = z.strictObject({
  kind: z.literal('component'),
  ...shared,
  group: componentGroup,
  kubernetes: checkedAgainst,
  ports: z.array(port).optional(),
  practices: practices.min(1),
  misconfigurations: misconfigurations.min(1),
});

const control = z.strictObject({
  kind: z.literal('control'),
  ...shared,
  kubernetes: checkedAgainst,
  ports: z.array(port).optional(),
  practices: practices.min(1),
  misconfigurations: misconfigurations.min(1),
});

const attack = z.strictObject({
  kind: z.literal('attack'),
  ...shared,
  kubernetes: checkedAgainst,
  techniques: z.array(technique).min(1),
  practices: practices.default([]),
  misconfigurations: misconfigurations.default([]),
});

const framework = z.strictObject({
  kind: z.literal('framework'),
  ...shared,
  kubernetes: checkedAgainst.optional(),
  documents: z.array(frameworkDocument).min(1),
  practices: practices.default([]),
  misconfigurations: misconfigurations.default([]),
});

/** The frontmatter of `content/topics/<domain>/<topic>.mdx`. */
export const topic = z.discriminatedUnion('kind', [component, control, attack, framework]);
export type Topic = z.infer<typeof topic>;
