import { sha256 } from '@noble/hashes/sha2.js';
import { bytesToHex, utf8ToBytes } from '@noble/hashes/utils.js';
import { getCollection, type CollectionEntry } from 'astro:content';
import { version as release } from '../../package.json';
import type { PublishedBank, PublishedExhibit, PublishedQuestion } from '../schema/published.ts';
import { cardsOf } from '../schema/topic/topic-cards.ts';
import { optionOrder } from '../study/paper.ts';
import { seededRandom } from '../study/random.ts';
import { domainsWithTopics, examFigures, renamedIds, topicsInOrder } from './content.ts';
import { plainText } from './inline-markdown.ts';
import { topicPath } from './links.ts';
import { richText } from './rich-text.ts';
import { withoutComments } from './without-comments.ts';

export type QuestionEntry = CollectionEntry<'questions'>;

/** Every manifest's text, by its path from the project's root. */
const MANIFESTS = import.meta.glob<string>('/content/manifests/**/*.yaml', { query: '?raw', import: 'default', eager: true });

/** A topic's questions in the order of its bank. */
export async function questionsOf(topic: string): Promise<QuestionEntry[]> {
  return (await getCollection('questions')).filter(({ data }) => data.topic === topic);
}

/** The places of a question's options where they are read without script: shuffled, the same in every build. */
export function readingOrder({ data }: QuestionEntry): number[] {
  return optionOrder(seededRandom(data.id));
}

/** The release, and what its questions say: papers of two sites are the same where this is. */
export async function guideVersion(): Promise<string> {
  const revisions = (await getCollection('questions')).map(({ data }) => [data.id, data.topic, revisionOf(data)]);
  return `${release}+${fingerprint(revisions)}`;
}

/** What is shown with a question; a manifest without comments that would answer it. */
export function exhibitOf({ exhibit }: QuestionEntry['data']): PublishedExhibit | undefined {
  if (exhibit === undefined) return undefined;
  if ('manifest' in exhibit) {
    const text = MANIFESTS[`/content/manifests/${exhibit.manifest}`] ?? '';
    return { title: exhibit.manifest.slice(exhibit.manifest.indexOf('/') + 1), language: 'yaml', text: withoutComments(text) };
  }
  if ('diagram' in exhibit) return { title: exhibit.diagram.title, language: 'text', text: '' };
  return exhibit;
}

/** Changes with what a question asks and which option is right, not with its reasons and sources. */
function revisionOf(data: QuestionEntry['data']): string {
  const { stem, options } = data;
  return fingerprint([stem, exhibitOf(data)?.text, options.map(({ text, correct }) => [text, correct])]);
}

function fingerprint(value: unknown): string {
  return bytesToHex(sha256(utf8ToBytes(JSON.stringify(value)))).slice(0, 8);
}

/** The bank without texts, for every domain of the curriculum. */
export async function publishBank(): Promise<PublishedBank> {
  const [domains, topics, questions, { passPercent }, renamed] = await Promise.all([
    domainsWithTopics(),
    topicsInOrder(),
    getCollection('questions'),
    examFigures(),
    renamedIds(),
  ]);
  const asked = new Set<string>(questions.map(({ data }) => data.topic));
  return {
    version: await guideVersion(),
    passPercent,
    domains: domains.map(({ domain: { id, shortTitle, weight } }) => ({ id, title: shortTitle, weight })),
    topics: topics.filter(({ id }) => asked.has(id)).map(({ id, data }) => ({ id, title: data.title })),
    questions: questions.map(({ data }) => ({
      id: data.id,
      topic: data.topic,
      depth: data.depth,
      level: data.level,
      revision: revisionOf(data),
      enemies: enemiesOf(data, questions),
    })),
    renamed,
  };
}

/** Questions that ask the same fact: those that it names, and those that name it. */
function enemiesOf({ id, enemies = [] }: QuestionEntry['data'], questions: readonly QuestionEntry[]): string[] {
  const naming = questions.filter(({ data }) => data.enemies?.some((enemy) => enemy === id)).map(({ data }) => data.id);
  return [...new Set<string>([...enemies, ...naming])];
}

/** The texts of a domain's questions. */
export async function publishQuestions(domain: string): Promise<PublishedQuestion[]> {
  const questions = (await getCollection('questions')).filter(({ data }) => data.topic.startsWith(`${domain}/`));
  return Promise.all(questions.map(publish));
}

async function publish({ data }: QuestionEntry): Promise<PublishedQuestion> {
  const { id, topic } = data;
  const exhibit = exhibitOf(data);
  const [card, sources, scenario] = await Promise.all([cardOf(data), sourcesOf(data), scenarioOf(data)]);
  return {
    id,
    topic,
    revision: revisionOf(data),
    stem: richText(data.stem),
    ...(scenario && { scenario: richText(scenario) }),
    ...(exhibit && { exhibit }),
    options: data.options.map(({ text, why }) => ({ text: richText(text), why: richText(why) })),
    right: rightOption(data),
    ...(card && { card }),
    sources,
  };
}

/** The case a question is about. */
export async function scenarioOf({ scenario }: QuestionEntry['data']): Promise<string | undefined> {
  return (await getCollection('scenarios')).find(({ id }) => id === scenario)?.data.text;
}

/** The place of the right option in the bank's own order. */
export function rightOption({ options }: QuestionEntry['data']): number {
  return options.findIndex(({ correct }) => correct);
}

/** The card a question drills, as a link from the site's root. */
export async function cardOf({ topic: of, practice }: QuestionEntry['data']): Promise<{ title: string; url: string } | undefined> {
  const topic = (await getCollection('topics')).find(({ id }) => id === of);
  const card = (topic ? cardsOf(topic.data) : []).find(({ id }) => id === practice);
  return card && { title: plainText(card.title), url: topicPath(of, card.id) };
}

/** The sources that something cites, with their addresses. */
export async function sourcesOf({ sources }: { readonly sources: readonly string[] }): Promise<{ title: string; url: string }[]> {
  const all = new Map((await getCollection('sources')).map(({ id, data }) => [id, data]));
  return sources.flatMap((id) => {
    const source = all.get(id);
    return source ? [{ title: source.title, url: source.url }] : [];
  });
}
