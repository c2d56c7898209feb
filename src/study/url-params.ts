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

/** Something of an address that cannot be, without words: those are in `url-messages.ts`. */
export type AddressFault =
  | { readonly code: 'no-questions'; readonly params: { readonly parameter: IdParameter; readonly ids: readonly string[] } }
  | { readonly code: 'no-cards'; readonly params: { readonly parameter: IdParameter; readonly id: string } }
  | {
      readonly code: 'unknown-word';
      readonly params: { readonly parameter: WordParameter; readonly given: string; readonly allowed: readonly string[] };
    }
  | { readonly code: 'count-out-of-range'; readonly params: { readonly given: string } }
  | { readonly code: 'code-too-long' }
  | { readonly code: 'domain-missing' };

/** Parameters that take ids. */
type IdParameter = 'topic' | 'domain';

/** Parameters that take one of a few words. */
type WordParameter = 'level' | 'depth' | 'pool' | 'paper';

/** What could be made of an address, and what could not. */
export interface Read<T> {
  readonly value: T;
  readonly faults: readonly AddressFault[];
}

export const MOST_QUESTIONS = 60;
const USUAL_QUESTIONS = 10;

/** `/practice/?topic=…&domain=…&level=…&depth=…&pool=…&count=…`; what is absent or cannot be means everything. */
export function readPracticeFilter(parameters: Parameters, bank: Bank): Read<PracticeFilter> {
  const faults: AddressFault[] = [];
  const known = (parameter: IdParameter, ids: readonly string[]): string[] => {
    const [good, bad] = partition(parameters.getAll(parameter), (id) => ids.includes(id));
    if (bad.length > 0) faults.push({ code: 'no-questions', params: { parameter, ids: bad } });
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
    level: oneOf(parameters, 'level', LEVELS, faults),
    beyond: oneOf(parameters, 'depth', DEPTHS, faults) === 'beyond',
    pool: oneOf(parameters, 'pool', POOLS, faults) ?? 'all',
    count: readCount(parameters, faults),
  };
  return { value, faults };
}

/** `/review/?topic=…` or `?domain=…`; what is absent or cannot be means all cards. */
export function readDeck(parameters: Parameters, topics: readonly { readonly id: string }[]): Read<Deck> {
  for (const kind of ['topic', 'domain'] as const) {
    const id = parameters.get(kind);
    if (id === null) continue;
    const known = topics.some((topic) => (kind === 'topic' ? topic.id : domainOf(topic.id)) === id);
    if (known) return { value: { kind, id }, faults: [] };
    return { value: { kind: 'all' }, faults: [{ code: 'no-cards', params: { parameter: kind, id } }] };
  }
  return { value: { kind: 'all' }, faults: [] };
}

/** The query of an address that asks for a deck: what `readDeck` reads. */
export function deckQuery(deck: Deck): string {
  return deck.kind === 'all' ? '' : `?${deck.kind}=${deck.id}`;
}

/** `/exam/?code=…&paper=…&domain=…`; what is absent or cannot be means the full paper without a code. */
export function readPaperRequest(parameters: Parameters, bank: Bank): Read<PaperRequest> {
  const faults: AddressFault[] = [];
  const given = parameters.get('code') ?? '';
  const code = normaliseCode(given);
  if (Array.from(given.trim()).length > MOST_CODE_POINTS) faults.push({ code: 'code-too-long' });
  const kind = oneOf(parameters, 'paper', PAPER_KINDS, faults) ?? 'full';
  if (kind !== 'domain') return { value: { kind, code }, faults };
  const domains = bank.domains.filter(({ id }) => bank.questions.some(({ topic }) => domainOf(topic) === id));
  const wanted = parameters.get('domain');
  const domain = domains.find(({ id }) => id === wanted);
  if (domain) return { value: { kind, code, domain: domain.id }, faults };
  faults.push(wanted === null ? { code: 'domain-missing' } : { code: 'no-questions', params: { parameter: 'domain', ids: [wanted] } });
  return { value: { kind: 'full', code }, faults };
}

function readCount(parameters: Parameters, faults: AddressFault[]): number {
  const given = parameters.get('count');
  if (given === null) return USUAL_QUESTIONS;
  const count = Number(given);
  if (Number.isInteger(count) && count >= 1 && count <= MOST_QUESTIONS) return count;
  faults.push({ code: 'count-out-of-range', params: { given } });
  return USUAL_QUESTIONS;
}

function oneOf<T extends string>(
  parameters: Parameters,
  parameter: WordParameter,
  allowed: readonly T[],
  faults: AddressFault[],
): T | undefined {
  const given = parameters.get(parameter);
  if (given === null) return undefined;
  const found = allowed.find((each) => each === given);
  if (found === undefined) faults.push({ code: 'unknown-word', params: { parameter, given, allowed } });
  return found;
}

function partition<T>(items: readonly T[], holds: (item: T) => boolean): [T[], T[]] {
  return [items.filter(holds), items.filter((item) => !holds(item))];
}
