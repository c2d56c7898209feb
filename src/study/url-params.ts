import { DEPTHS } from '../schema/fields.ts';
import { LEVELS } from '../schema/question.ts';
import type { Bank } from './bank.ts';
import type { Deck } from './review-queue.ts';
import { domainOf } from './bank.ts';
import { MOST_CODE_POINTS, normaliseCode, PAPER_KINDS, type PaperRequest } from './paper.ts';
import { POOLS, type PracticeFilter } from './practice-filter.ts';

/** The part of `URLSearchParams` that is read: anybody may have written the address. */
export interface Parameters {
  get(name: string): string | null;
  getAll(name: string): string[];
}

/** What could be made of an address, and what could not, in words for the learner. */
export interface Read<T> {
  readonly value: T;
  readonly problems: readonly string[];
}

export const MOST_QUESTIONS = 60;
const USUAL_QUESTIONS = 10;

/** `/practice/?topic=…&domain=…&level=…&depth=…&pool=…&count=…`; what is absent or cannot be means everything. */
export function readPracticeFilter(parameters: Parameters, bank: Bank): Read<PracticeFilter> {
  const problems: string[] = [];
  const known = (name: string, ids: readonly string[]): string[] => {
    const [good, bad] = partition(parameters.getAll(name), (id) => ids.includes(id));
    if (bad.length > 0) problems.push(`No questions are kept under the ${name} ${bad.map(quoted).join(', ')}.`);
    return good;
  };
  const asked = bank.questions.map(({ topic }) => domainOf(topic));
  const value = {
    domains: known(
      'domain',
      bank.domains.map(({ id }) => id).filter((id) => asked.includes(id)),
    ),
    topics: known(
      'topic',
      bank.topics.map(({ id }) => id),
    ),
    level: oneOf(parameters, 'level', LEVELS, problems),
    beyond: oneOf(parameters, 'depth', DEPTHS, problems) === 'beyond',
    pool: oneOf(parameters, 'pool', POOLS, problems) ?? 'all',
    count: readCount(parameters, problems),
  };
  return { value, problems };
}

/** `/review/?topic=…` or `?domain=…`; what is absent or cannot be means all cards. */
export function readDeck(parameters: Parameters, topics: readonly { readonly id: string }[]): Read<Deck> {
  for (const kind of ['topic', 'domain'] as const) {
    const id = parameters.get(kind);
    if (id === null) continue;
    const known = topics.some((topic) => (kind === 'topic' ? topic.id : domainOf(topic.id)) === id);
    if (known) return { value: { kind, id }, problems: [] };
    return { value: { kind: 'all' }, problems: [`No cards are kept under the ${kind} ${quoted(id)}.`] };
  }
  return { value: { kind: 'all' }, problems: [] };
}

/** The query of an address that asks for a deck: what `readDeck` reads. */
export function deckQuery(deck: Deck): string {
  return deck.kind === 'all' ? '' : `?${deck.kind}=${deck.id}`;
}

/** `/exam/?code=…&paper=…&domain=…`; what is absent or cannot be means the full paper without a code. */
export function readPaperRequest(parameters: Parameters, bank: Bank): Read<PaperRequest> {
  const problems: string[] = [];
  const given = parameters.get('code') ?? '';
  const code = normaliseCode(given);
  if (Array.from(given.trim()).length > MOST_CODE_POINTS) problems.push(`The code is cut to ${MOST_CODE_POINTS} characters.`);
  const kind = oneOf(parameters, 'paper', PAPER_KINDS, problems) ?? 'full';
  if (kind !== 'domain') return { value: { kind, code }, problems };
  const domains = bank.domains.filter(({ id }) => bank.questions.some(({ topic }) => domainOf(topic) === id));
  const wanted = parameters.get('domain');
  const domain = domains.find(({ id }) => id === wanted);
  if (domain) return { value: { kind, code, domain: domain.id }, problems };
  problems.push(
    wanted === null ? 'The address names no domain for the paper.' : `No questions are kept under the domain ${quoted(wanted)}.`,
  );
  return { value: { kind: 'full', code }, problems };
}

function readCount(parameters: Parameters, problems: string[]): number {
  const given = parameters.get('count');
  if (given === null) return USUAL_QUESTIONS;
  const count = Number(given);
  if (Number.isInteger(count) && count >= 1 && count <= MOST_QUESTIONS) return count;
  problems.push(`A session has 1 to ${MOST_QUESTIONS} questions, not ${quoted(given)}.`);
  return USUAL_QUESTIONS;
}

function oneOf<T extends string>(parameters: Parameters, name: string, allowed: readonly T[], problems: string[]): T | undefined {
  const given = parameters.get(name);
  if (given === null) return undefined;
  const found = allowed.find((each) => each === given);
  if (found === undefined) problems.push(`There is no ${name} ${quoted(given)}; there is ${allowed.join(', ')}.`);
  return found;
}

/** What somebody wrote into an address, short enough to show. */
function quoted(text: string): string {
  const plain = Array.from(text.toWellFormed());
  return `“${plain.length > 40 ? `${plain.slice(0, 40).join('')}…` : text}”`;
}

function partition<T>(items: readonly T[], holds: (item: T) => boolean): [T[], T[]] {
  return [items.filter(holds), items.filter((item) => !holds(item))];
}
