import type { ExamFormat } from '../schema/domain.ts';
import { OPTIONS } from '../schema/question.ts';
import { apportion } from './apportion.ts';
import type { PresentedQuestion } from './events.ts';
import { domainOf, type Bank, type BankEntry } from './bank.ts';
import { seededRandom, shuffled, type Random } from './random.ts';

/** The papers a candidate can sit. */
export const PAPER_KINDS = ['full', 'short', 'domain'] as const;
export type PaperKind = (typeof PAPER_KINDS)[number];

/** How long a paper is: the full one as the exam, the others a third of it. */
export function paperSize({ exam }: Pick<Bank, 'exam'>, kind: PaperKind): Pick<ExamFormat, 'questions' | 'minutes'> {
  const parts = kind === 'full' ? 1 : 3;
  return { questions: Math.ceil(exam.questions / parts), minutes: Math.ceil(exam.minutes / parts) };
}

/** What a candidate asks for. A paper of one domain names it. */
export type PaperRequest = { readonly code: string } & (
  { readonly kind: 'full' | 'short' } | { readonly kind: 'domain'; readonly domain: string }
);

export interface Paper {
  readonly version: string;
  readonly minutes: number;
  readonly questions: readonly PresentedQuestion[];
}

/** Longer codes are cut: a code is a name to be read aloud. */
export const MOST_CODE_POINTS = 100;

/**
 * A code as it is compared: well-formed, normalised (NFKC), without case, white space made single, cut to 100 code points.
 * Any string gives one, perhaps an empty one.
 */
export function normaliseCode(code: string): string {
  const plain = code
    .slice(0, 4 * MOST_CODE_POINTS)
    .toWellFormed()
    .normalize('NFKC')
    // Some letters are two in upper case, and stay two; a sigma looks different at the end of a word.
    .toLowerCase()
    .toUpperCase()
    .toLowerCase()
    .replaceAll('ς', 'σ')
    .normalize('NFKC')
    .replaceAll(/\s+/g, ' ')
    .trim();
  return Array.from(plain).slice(0, MOST_CODE_POINTS).join('').trim();
}

/**
 * The paper of a code: the same for everyone who has the same version of the guide.
 * Core questions are drawn by the domains' weights, within a domain spread over its topics; none comes twice, and no two
 * that ask the same fact; their order and that of their options are shuffled. Where the bank holds too few, the paper is shorter.
 */
export function assemblePaper(bank: Bank, request: PaperRequest): Paper {
  const only = request.kind === 'domain' ? request.domain : undefined;
  const random = seededRandom([bank.version, request.kind, only ?? '', normaliseCode(request.code)].join('\n'));
  const { questions: size, minutes } = paperSize(bank, request.kind);
  const domains = bank.domains.filter(({ id }) => only === undefined || id === only);
  const drawn: BankEntry[] = [];
  for (const { questions, seats } of allocateSeats(bank, domains, size)) drawn.push(...drawRoundRobin(questions, seats, random, drawn));
  return {
    version: bank.version,
    minutes,
    questions: shuffled(drawn, random).map((question) => present(question, random)),
  };
}

/** How many core questions of each domain are on a paper of a size, by the domains' weights and by what the bank has. */
export function allocateSeats(
  bank: Bank,
  domains: Bank['domains'],
  size: number,
): { readonly domain: string; readonly questions: readonly BankEntry[]; readonly seats: number }[] {
  const held = domains.map(({ id, weight }) => ({
    id,
    weight,
    questions: bank.questions.filter(({ topic, depth }) => depth === 'core' && domainOf(topic) === id),
  }));
  const seats = apportion(
    size,
    held.map(({ weight, questions }) => ({ weight, capacity: questions.length })),
  );
  return held.map(({ id, questions }, i) => ({ domain: id, questions, seats: seats[i] ?? 0 }));
}

/** Domains of the curriculum that have no question yet: their share of an exam falls to the others. */
export function missingDomains(bank: Bank): Bank['domains'] {
  const present = new Set(bank.questions.map(({ topic }) => domainOf(topic)));
  return bank.domains.filter(({ id }) => !present.has(id));
}

/** Puts a question: its options in random order. */
export function present({ id, revision }: Pick<BankEntry, 'id' | 'revision'>, random: Random): PresentedQuestion {
  return { id, revision, order: optionOrder(random) };
}

/** An order in which to show a question's options. */
export function optionOrder(random: Random): number[] {
  return shuffled(
    Array.from({ length: OPTIONS }, (_, i) => i),
    random,
  );
}

/**
 * Draws by turns from each topic, so that no topic has two more than another while it has any left. Enemies of what is
 * drawn, and of what was drawn before, are passed over.
 */
export function drawRoundRobin(
  questions: readonly BankEntry[],
  count: number,
  random: Random,
  before: readonly BankEntry[] = [],
): BankEntry[] {
  const topics = shuffled([...new Set(questions.map(({ topic }) => topic))], random);
  const piles = topics.map((topic) =>
    shuffled(
      questions.filter((question) => question.topic === topic),
      random,
    ),
  );
  const barred = new Set(before.flatMap(({ enemies }) => enemies));
  const drawn: BankEntry[] = [];
  while (drawn.length < count && piles.some((pile) => pile.length > 0)) {
    for (const pile of piles) {
      const at = pile.findIndex(({ id }) => !barred.has(id));
      const [next] = at === -1 ? [] : pile.splice(0, at + 1).slice(-1);
      if (next === undefined) pile.length = 0;
      else {
        drawn.push(next);
        for (const enemy of next.enemies) barred.add(enemy);
      }
    }
  }
  return drawn.slice(0, count);
}
