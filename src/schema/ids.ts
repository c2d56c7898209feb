import { z } from './zod.ts';

const KEBAB = /^[a-z0-9]+(-[a-z0-9]+)*$/;

/** A kebab-case id: part of URLs and of learners' saved progress, so it never changes silently. */
export const kebabId = z.string().regex(KEBAB, 'must be kebab-case: lower-case letters and digits, joined by single hyphens');

/** The id of a domain, such as `cluster-components`. */
export const domainId = kebabId.brand<'DomainId'>();
export type DomainId = z.infer<typeof domainId>;

/** The full id of a topic: `<domain>/<topic>`. */
export const topicId = z
  .string()
  .regex(/^[a-z0-9]+(-[a-z0-9]+)*\/[a-z0-9]+(-[a-z0-9]+)*$/, 'must be "<domain>/<topic>", both kebab-case')
  .brand<'TopicId'>();
export type TopicId = z.infer<typeof topicId>;

/** The id of an entry of `content/sources/`. */
export const sourceId = kebabId.brand<'SourceId'>();
export type SourceId = z.infer<typeof sourceId>;

/** The id of an entry of `content/glossary/`. */
export const termId = kebabId.brand<'TermId'>();
export type TermId = z.infer<typeof termId>;

/** The id of a practice or a misconfiguration, unique within its topic. */
export const cardId = kebabId.brand<'CardId'>();
export type CardId = z.infer<typeof cardId>;

/** A card of a topic, `<domain>/<topic>#<card>`. */
export const cardReference = z
  .string()
  .regex(/^[a-z0-9-]+\/[a-z0-9-]+#[a-z0-9-]+$/, 'must be "<domain>/<topic>#<card>", a card that exists');
