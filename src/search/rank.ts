import type { ResultKind } from './record.ts';

/** A record that matched, with what its result shows. */
export interface Hit {
  readonly url: string;
  readonly kind: ResultKind;
  readonly title: string;
  readonly summary: string;
  readonly topic: string;
  readonly topicTitle: string;
  readonly score: number;
  /** What a page that is no topic is called besides. */
  readonly names?: readonly string[];
}

/** A topic with the cards on it that matched, or what stands by itself: a glossary term, a lab, another page. */
export interface ResultGroup {
  readonly head: Pick<Hit, 'url' | 'kind' | 'title' | 'summary' | 'topicTitle'>;
  readonly cards: readonly Hit[];
  readonly score: number;
}

/** What a kind of record counts for its topic's rank. */
const WEIGHT: Record<ResultKind, number> = {
  topic: 1,
  practice: 0.75,
  misconfiguration: 0.7,
  document: 0.75,
  technique: 0.75,
  term: 0.8,
  lab: 0.6,
  page: 0.6,
};
/** How much the second, third… record of a topic adds to its best. */
const SUPPORT = 0.12;
/** A name of the guide that leads straight to a topic. */
const STRAIGHT = 1.5;
/** What all words of the query together say of a topic or page, where no name leads straight to one. */
const BEARING = 1;
/** A topic none of whose records matched is shown if its bearing is this share of the best. */
const MEANT = 0.6;
/** A lab or page that the query names. */
const BY_NAME = 3;
/** A term or a lab stands behind the page that explains it. */
const BEHIND = 0.001;
const MOST_CARDS = 3;

/**
 * Groups hits by topic and ranks the groups. A topic is as good as its best record, a little better for
 * each further one, and first when the query is a name that leads straight to it. Terms and labs stand behind the topic
 * that explains them, unless a lab is asked for by name. Other pages are ranked by themselves.
 * @param hits best first or not
 * @param straight the topic the query's own words lead to, if any, and how sure that is (0 to 1)
 * @param pages title and summary by topic id, for topics of which only cards matched
 * @param phrase the query as it was typed
 * @param bearings how much the query's words speak for each topic, by id, and for each other page, by address (0 to 1)
 */
export function rank(
  hits: readonly Hit[],
  straight: ReadonlyMap<string, number>,
  pages: ReadonlyMap<string, Pick<Hit, 'url' | 'title' | 'summary'>>,
  phrase = '',
  bearings: ReadonlyMap<string, number> = new Map(),
): ResultGroup[] {
  const best = Math.max(1e-9, ...hits.map(({ score }) => score));
  const scored = hits.map((hit) => ({ ...hit, score: hit.score / best })).sort((a, b) => b.score - a.score);

  const topics = new Map<string, (typeof scored)[number][]>();
  const standsAlone = ({ kind }: Hit): boolean => kind === 'lab' || kind === 'page';
  for (const hit of scored.filter((each) => !standsAlone(each))) topics.set(hit.topic, [...(topics.get(hit.topic) ?? []), hit]);
  const meant = [...bearings].filter(([, bears]) => bears >= MEANT * Math.max(...bearings.values())).map(([id]) => id);
  for (const id of [...straight.keys(), ...meant]) if (!topics.has(id)) topics.set(id, []);
  const unnamed = 1 - Math.max(0, ...straight.values());
  const bearing = (place: string): number => BEARING * unnamed * (bearings.get(place) ?? 0);

  const groups: ResultGroup[] = [];
  const pageScores = new Map<string, number>();
  for (const [id, members] of topics) {
    const page = pages.get(id);
    const values = members.map((hit) => hit.score * WEIGHT[hit.kind]).sort((a, b) => b - a);
    const support = values.slice(1, 5).reduce((sum, value) => sum + value, 0) * SUPPORT;
    const score = (values[0] ?? 0) + support + STRAIGHT * (straight.get(id) ?? 0) + bearing(id);
    const topicTitle = members[0]?.topicTitle ?? page?.title ?? '';
    if (page) {
      pageScores.set(id, score);
      groups.push({
        head: { ...page, kind: 'topic', topicTitle },
        cards: members.filter(({ kind }) => kind !== 'topic' && kind !== 'term').slice(0, MOST_CARDS),
        score,
      });
    }
    for (const term of members.filter(({ kind }) => kind === 'term')) {
      groups.push({ head: term, cards: [], score: Math.min(term.score * WEIGHT.term + (straight.has(id) ? 0.3 : 0), score - BEHIND) });
    }
  }
  for (const head of scored.filter(standsAlone)) {
    const named = [head.title, ...(head.names ?? [])].some((name) => squeezed(name) === squeezed(phrase));
    const score = head.score * WEIGHT[head.kind] + bearing(head.url);
    groups.push({
      head,
      cards: [],
      score: named ? score + BY_NAME : Math.min(score, (pageScores.get(head.topic) ?? Infinity) - BEHIND),
    });
  }
  return groups.sort((a, b) => b.score - a.score || a.head.url.localeCompare(b.head.url));
}

/** Names without the spaces and colons in which people write them differently: NetworkPolicy, network policy. */
function squeezed(name: string): string {
  return name.toLowerCase().replaceAll(/[\s:]+/g, '');
}
