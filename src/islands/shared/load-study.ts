import {
  publishedBank,
  publishedCards,
  publishedCatalogue,
  publishedLab,
  publishedQuestions,
  type PublishedCard,
  type PublishedCatalogue,
  type PublishedLab,
  type PublishedQuestion,
} from '../../schema/published.ts';
import type { Lab } from '../../schema/lab.ts';
import { StudyLog } from '../../storage/study-log.ts';
import { domainOf, type Bank } from '../../study/bank.ts';

/** What every study page works with: the guide, and this device's log. */
export interface Study extends Guide {
  readonly log: StudyLog;
}

/** The guide's data. Whoever shows results takes these and nothing else: they may be another learner's. */
export interface Guide {
  /** The site's base path, ending in a slash. */
  readonly base: string;
  readonly bank: Bank;
  /** The texts of questions, by id. Questions that the guide no longer has are absent. */
  readonly questions: (asked: readonly { readonly id: string }[]) => Promise<ReadonlyMap<string, PublishedQuestion>>;
  /** What there is to study, without texts. */
  readonly catalogue: () => Promise<PublishedCatalogue>;
  /** The texts of a domain's cards. */
  readonly cards: (domain: string) => Promise<readonly PublishedCard[]>;
  /** A lab's challenges and guidance. */
  readonly lab: (lab: Lab) => Promise<PublishedLab>;
}

/**
 * Loads the bank and opens the log.
 * @throws when the bank cannot be loaded or is not what this page expects
 */
export async function openStudy(): Promise<Study> {
  const { base = '/', guide = '' } = document.body.dataset;
  const bank = publishedBank.parse(await fetchJson(`${base}questions/bank.json`));
  const log = await StudyLog.open(guide, bank.renamed);
  const topics = new Map(bank.questions.map(({ id, topic }) => [id, topic]));

  const questionsOf = loadedOnce(async (domain: string): Promise<PublishedQuestion[]> => {
    const { version, questions } = publishedQuestions.parse(await fetchJson(`${base}questions/${domain}.json`));
    if (version !== bank.version) throw new Error('The guide was updated meanwhile.');
    return questions;
  });
  const cards = loadedOnce(async (domain: string) => publishedCards.parse(await fetchJson(`${base}cards/${domain}.json`)).cards);
  const lab = loadedOnce(async (name: Lab) => publishedLab.parse(await fetchJson(`${base}labs/${name}.json`)));
  const catalogue = loadedOnce(async (name: 'catalogue') => publishedCatalogue.parse(await fetchJson(`${base}${name}.json`)));

  return {
    base,
    bank,
    log,
    async questions(asked) {
      const domains = new Set(asked.flatMap(({ id }) => topics.get(id) ?? []).map(domainOf));
      const loaded = (await Promise.all([...domains].map(questionsOf))).flat();
      const wanted = new Set(asked.map(({ id }) => id));
      return new Map(loaded.filter(({ id }) => wanted.has(id)).map((question) => [question.id, question]));
    },
    catalogue: () => catalogue('catalogue'),
    lab,
    cards,
  };
}

/** Loads each part once. After a failure the next call tries again. */
function loadedOnce<Name extends string, T>(load: (name: Name) => Promise<T>): (name: Name) => Promise<T> {
  const parts = new Map<Name, Promise<T>>();
  return (name) => {
    const loading = parts.get(name) ?? load(name);
    parts.set(name, loading);
    loading.catch(() => parts.delete(name));
    return loading;
  };
}

/** @throws where the address does not answer with JSON */
export async function fetchJson(url: string): Promise<unknown> {
  const response = await fetch(url);
  if (!response.ok) throw new Error(`${url}: ${response.status}`);
  return response.json();
}
