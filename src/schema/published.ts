import { z } from './zod.ts';
import { DIFFICULTIES } from './lab.ts';
import { EXHIBIT_LANGUAGES, LEVELS, OPTIONS } from './question.ts';
import { examFormat } from './domain.ts';
import { depth } from './fields.ts';
import { renamed } from './renamed.ts';

/**
 * What the site publishes for its own practice and exam pages: written at build, read by the browser.
 * Inline Markdown is parsed at build, so that no page needs a parser and no text can be markup.
 */
export type RichText = (string | ['code', string] | ['strong' | 'em', RichText] | ['link', string, RichText])[];

export const richText: z.ZodType<RichText> = z.array(
  z.union([
    z.string(),
    z.tuple([z.literal('code'), z.string()]),
    z.tuple([z.enum(['strong', 'em']), z.lazy(() => richText)]),
    z.tuple([z.literal('link'), z.string(), z.lazy(() => richText)]),
  ]),
);

/** The bank without its texts: enough to draw papers and sessions from. */
export const publishedBank = z.object({
  /** The guide's id: the same in all its versions. */
  guide: z.string(),
  /** Version of the guide; it changes with every change of a question. */
  version: z.string(),
  exam: examFormat,
  /** In the curriculum's order. */
  domains: z.array(z.object({ id: z.string(), title: z.string(), weight: z.number() })),
  /** Topics that have questions, in reading order. */
  topics: z.array(z.object({ id: z.string(), title: z.string() })),
  questions: z.array(
    z.object({
      id: z.string(),
      topic: z.string(),
      depth,
      level: z.enum(LEVELS),
      revision: z.string(),
      /** Questions that ask the same fact, named by either. */
      enemies: z.array(z.string()),
    }),
  ),
  renamed,
});
export type PublishedBank = z.infer<typeof publishedBank>;

/** Something a reader can go to: a path from the site's root, or an address elsewhere. */
const link = z.object({ title: z.string(), url: z.string() });
export type PublishedLink = z.infer<typeof link>;

/** What is shown with a stem. */
const publishedExhibit = z.object({ title: z.string(), language: z.enum(EXHIBIT_LANGUAGES), text: z.string() });
export type PublishedExhibit = z.infer<typeof publishedExhibit>;

export const publishedQuestion = z.object({
  id: z.string(),
  topic: z.string(),
  /** Changes with the text or the key: an answer to another revision is not an answer to this one. */
  revision: z.string(),
  stem: richText,
  /** The case that it shares with others. */
  scenario: richText.optional(),
  exhibit: publishedExhibit.optional(),
  options: z.array(z.object({ text: richText, why: richText })).length(OPTIONS),
  /** Place of the right option. */
  right: z.int(),
  /** The card it drills. */
  card: link.optional(),
  sources: z.array(link),
});
export type PublishedQuestion = z.infer<typeof publishedQuestion>;

/** The texts of one domain's questions. */
export const publishedQuestions = z.object({ version: z.string(), questions: z.array(publishedQuestion) });

export const CARD_KINDS = ['term', 'port', 'fix', 'check', 'question'] as const;

/** A card to remember: something asked, and what is to be known of it. */
export const publishedCard = z.object({
  id: z.string(),
  kind: z.enum(CARD_KINDS),
  topic: z.string(),
  front: richText,
  back: richText,
  /** Where to read it, from the site's root. */
  url: z.string(),
});
export type PublishedCard = z.infer<typeof publishedCard>;

/** What there is to study, without texts: enough to plan reviews and to show progress. */
export const publishedCatalogue = z.object({
  /** All written topics, in reading order. */
  topics: z.array(z.object({ id: z.string(), title: z.string() })),
  /** In the order in which new ones are to come. */
  cards: z.array(publishedCard.pick({ id: true, kind: true, topic: true })),
  /** `<lab>/<challenge>`, in the labs' order, and the exercises of the attack map as if it were one. Paths are from the site's root. */
  challenges: z.array(
    z.object({ id: z.string(), title: z.string(), path: z.string(), lab: z.object({ title: z.string(), path: z.string() }) }),
  ),
});
export type PublishedCatalogue = z.infer<typeof publishedCatalogue>;

const publishedChallenge = z.object({
  id: z.string(),
  title: z.string(),
  difficulty: z.enum(DIFFICULTIES),
  task: z.array(richText),
  hints: z.array(richText),
  /** What the editor begins with. */
  start: z.string(),
  /** Objects that are there and not edited. */
  given: z.string(),
  solution: z.string(),
  explanation: richText,
  wrong: z.array(z.object({ name: z.string(), text: z.string(), why: richText })),
  /** The lab's own: each lab parses it. */
  goal: z.unknown(),
  sources: z.array(link),
});
export type PublishedChallenge = z.infer<typeof publishedChallenge>;

const publishedGuidance = z.object({
  id: z.string(),
  title: z.string(),
  why: richText,
  fix: richText,
  practices: z.array(link),
  sources: z.array(link),
});
export type PublishedGuidance = z.infer<typeof publishedGuidance>;

/** A lab: what its page works with. */
export const publishedLab = z.object({
  /** What the editor begins with where no challenge is chosen. */
  example: z.string(),
  /** From easy to hard. */
  challenges: z.array(publishedChallenge),
  guidance: z.array(publishedGuidance),
});
export type PublishedLab = z.infer<typeof publishedLab>;

/** What a trainer's page knows beside the bank: the key, what each question drills, and where a practice is taught. */
export const publishedTeaching = z.object({
  version: z.string(),
  /** Names of learners who are expected to hand in a report. */
  learners: z.array(z.string()),
  questions: z.array(z.object({ id: z.string(), right: z.int(), practice: z.string().optional() })),
  /** Practices that questions drill, in reading order; an id is `<domain>/<topic>#<card>`. */
  practices: z.array(
    z.object({ id: z.string(), topic: z.string(), title: z.string(), url: z.string(), diagrams: z.array(link), labs: z.array(link) }),
  ),
});
export type PublishedTeaching = z.infer<typeof publishedTeaching>;

/** A glossary term as it is shown beside the word. */
export interface PublishedTerm {
  readonly term: string;
  readonly standsFor?: string;
  readonly definition: RichText;
  /** Where it stands in the glossary, from the site's root. */
  readonly url: string;
}

/** The cards of one domain. */
export const publishedCards = z.object({ cards: z.array(publishedCard) });
