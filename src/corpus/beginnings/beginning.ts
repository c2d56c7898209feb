import { LABS } from '../../schema/lab.ts';
import { TOPIC_KINDS, type TopicKind } from '../../schema/topic/kinds.ts';
import { competenciesOf } from '../competencies.ts';
import type { Corpus } from '../corpus.ts';
import { nearest } from '../nearest.ts';
import { challengeTexts } from './challenge-texts.ts';
import { questionText, sourceText, termText } from './entry-texts.ts';
import { topicText } from './topic-text.ts';

/** What can be begun, and how its place is written. */
export const BEGINNINGS = {
  topic: '<domain>/<topic>',
  question: '<domain>/<topic>/<question>',
  term: '<domain>/<term>',
  source: '<domain>/<source>',
  lab: '<lab>/<challenge>',
} as const;
export type BeginningKind = keyof typeof BEGINNINGS;

/** What somebody wants to begin. */
export interface Wanted {
  readonly kind: string;
  /** As BEGINNINGS writes it. */
  readonly place: string;
  /** Of a topic; if absent, that of most topics of its domain. */
  readonly topicKind?: string | undefined;
}

const ID = /^[a-z0-9]+(-[a-z0-9]+)*$/;

/**
 * The files that begin a new piece of content, whole text by path. What is to be written says TODO, and no source is
 * cited yet: the check names each.
 * @param today the day on which it is begun, YYYY-MM-DD
 * @throws Error with a sentence for its author, where it cannot be begun
 */
export function beginningOf({ kind, place, topicKind }: Wanted, corpus: Corpus, today: string): ReadonlyMap<string, string> {
  if (!isKind(kind)) throw new Error(`There is no "${kind}" to begin: ${Object.keys(BEGINNINGS).join(', ')}.`);
  const parts = place.split('/');
  if (parts.length !== BEGINNINGS[kind].split('/').length || !parts.every((part) => ID.test(part))) {
    throw new Error(`"${place}" is no place for a ${kind}: ${BEGINNINGS[kind]}, each in lower-case letters, digits and single hyphens.`);
  }
  const [first = '', second = '', third = ''] = parts;
  switch (kind) {
    case 'topic':
      return newTopic(place, topicKind, corpus, today);
    case 'question':
      return newEntry(
        corpus,
        `content/questions/${known(`${first}/${second}`, [...corpus.topicIds], 'topics')}.yaml`,
        third,
        questionText(third),
      );
    case 'term':
      return newEntry(corpus, `content/glossary/${knownDomain(first, corpus)}.yaml`, second, termText(second));
    case 'source':
      return newEntry(corpus, `content/sources/${knownDomain(first, corpus)}.yaml`, second, sourceText(second, today));
    case 'lab':
      return newChallenge(first, second, corpus);
  }
}

function isKind(text: string): text is BeginningKind {
  return Object.hasOwn(BEGINNINGS, text);
}

/** @throws Error naming what is near, where something is not known */
function known<T extends string>(word: string, all: readonly T[], what: string): T {
  const found = all.find((each) => each === word);
  if (found !== undefined) return found;
  const near = nearest(word, all);
  throw new Error(`There is no "${word}" among the ${what}${near.length > 0 ? `: perhaps ${near.join(', ')}` : ''}.`);
}

function knownDomain(id: string, { curriculum }: Corpus): string {
  return known(id, curriculum?.value.domains.map((domain): string => domain.id) ?? [], 'domains');
}

function newTopic(id: string, wantedKind: string | undefined, corpus: Corpus, today: string): ReadonlyMap<string, string> {
  const competencies = competenciesOf(corpus);
  known(id, [...competencies.keys()], 'competencies of content/domains.yaml');
  const file = `content/topics/${id}.mdx`;
  if (corpus.topicIds.has(id)) throw new Error(`${file} is there already.`);
  const [domain = ''] = id.split('/');
  const inDomain = [...competencies.keys()].filter((each) => each.startsWith(`${domain}/`));
  const kind = wantedKind === undefined ? usualKind(domain, corpus) : known(wantedKind, TOPIC_KINDS, 'kinds of topics');
  const text = topicText({
    kind,
    title: competencies.get(id) ?? id,
    domain,
    order: inDomain.indexOf(id) + 1,
    kubernetes: corpus.curriculum?.value.kubernetes ?? '',
    today,
  });
  return new Map([[file, text]]);
}

/** The kind of most topics of a domain; a control where it has none. */
function usualKind(domain: string, { topics }: Corpus): TopicKind {
  const kinds = topics.filter(({ value }) => value.domain === domain).map(({ value }) => value.kind);
  const count = (kind: TopicKind): number => kinds.filter((each) => each === kind).length;
  return [...TOPIC_KINDS].sort((a, b) => count(b) - count(a)).find((kind) => count(kind) > 0) ?? 'control';
}

/** A file with one more entry at its end: where something is laid over the content, the file of that. */
function newEntry({ texts, overlay }: Corpus, file: string, id: string, entry: string): ReadonlyMap<string, string> {
  const before = ((overlay?.own ?? texts).get(file) ?? '').replace(/^\[\]\s*$/, '');
  if (new RegExp(`^- id: ${id}$`, 'm').test(before)) throw new Error(`${file} has an entry ${id} already.`);
  return new Map([[file, before === '' || before.endsWith('\n') ? before + entry : `${before}\n${entry}`]]);
}

function newChallenge(name: string, id: string, { challenges, texts }: Corpus): ReadonlyMap<string, string> {
  const lab = known(name, LABS, 'labs');
  const folder = `content/labs/${lab}/${id}/`;
  if ([...texts.keys()].some((path) => path.startsWith(folder))) throw new Error(`${folder} is there already.`);
  const order = 1 + challenges.filter((each) => each.lab === lab).length;
  return new Map([...challengeTexts(lab, order)].map(([file, text]) => [`${folder}${file}`, text]));
}
