import { publishedBank, publishedQuestions, type PublishedQuestion } from '../../schema/published.ts';
import { openStudyLog, type StudyLog } from '../../storage/study-log.ts';
import { domainOf, type Bank } from '../../study/bank.ts';

/** What every study page works with. */
export interface Study {
  /** The site's base path, ending in a slash. */
  readonly base: string;
  readonly bank: Bank;
  readonly log: StudyLog;
  /** The texts of questions, by id. Questions that the guide no longer has are absent. */
  readonly questions: (asked: readonly { readonly id: string }[]) => Promise<ReadonlyMap<string, PublishedQuestion>>;
}

/**
 * Loads the bank and opens the log.
 * @throws when the bank cannot be loaded or is not what this page expects
 */
export async function openStudy(): Promise<Study> {
  const { base = '/', guide = '' } = document.body.dataset;
  const [bank, log] = await Promise.all([
    fetchJson(`${base}questions/bank.json`).then((json) => publishedBank.parse(json)),
    openStudyLog(guide),
  ]);
  const topics = new Map(bank.questions.map(({ id, topic }) => [id, topic]));
  const chunks = new Map<string, Promise<PublishedQuestion[]>>();

  const chunk = (domain: string): Promise<PublishedQuestion[]> => {
    const loading =
      chunks.get(domain) ??
      fetchJson(`${base}questions/${domain}.json`).then((json) => {
        const { version, questions } = publishedQuestions.parse(json);
        if (version !== bank.version) throw new Error('The guide was updated meanwhile.');
        return questions;
      });
    chunks.set(domain, loading);
    // After a failure the next call tries again.
    loading.catch(() => chunks.delete(domain));
    return loading;
  };

  return {
    base,
    bank,
    log,
    async questions(asked) {
      const domains = new Set(asked.flatMap(({ id }) => topics.get(id) ?? []).map(domainOf));
      const loaded = (await Promise.all([...domains].map(chunk))).flat();
      const wanted = new Set(asked.map(({ id }) => id));
      return new Map(loaded.filter(({ id }) => wanted.has(id)).map((question) => [question.id, question]));
    },
  };
}

async function fetchJson(url: string): Promise<unknown> {
  const response = await fetch(url);
  if (!response.ok) throw new Error(`${url}: ${response.status}`);
  return response.json();
}
