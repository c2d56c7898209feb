import { sha256 } from '@noble/hashes/sha2.js';
import { bytesToHex, utf8ToBytes } from '@noble/hashes/utils.js';
import { getCollection, type CollectionEntry } from 'astro:content';
import { version as release } from '../../package.json';
import type { PublishedBank, PublishedQuestion } from '../schema/published.ts';
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

/** The manifest shown with a question, without comments that would answer it. */
export function manifestOf({ manifest }: QuestionEntry['data']): { name: string; text: string } | undefined {
  const text = manifest === undefined ? undefined : MANIFESTS[`/content/manifests/${manifest}`];
  return manifest === undefined || text === undefined
    ? undefined
    : { name: manifest.slice(manifest.indexOf('/') + 1), text: withoutComments(text) };
}

/** Changes with what a question asks and which option is right, not with its reasons and sources. */
function revisionOf(data: QuestionEntry['data']): string {
  const { stem, options } = data;
  return fingerprint([stem, manifestOf(data)?.text, options.map(({ text, correct }) => [text, correct])]);
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
    questions: questions.map(({ data }) => ({ id: data.id, topic: data.topic, level: data.level, revision: revisionOf(data) })),
    renamed,
  };
}

/** The texts of a domain's questions. */
export async function publishQuestions(domain: string): Promise<PublishedQuestion[]> {
  const questions = (await getCollection('questions')).filter(({ data }) => data.topic.startsWith(`${domain}/`));
  return Promise.all(questions.map(publish));
}

async function publish({ data }: QuestionEntry): Promise<PublishedQuestion> {
  const { id, topic } = data;
  const manifest = manifestOf(data);
  const [card, sources] = await Promise.all([cardOf(data), sourcesOf(data)]);
  return {
    id,
    topic,
    revision: revisionOf(data),
    stem: richText(data.stem),
    ...(manifest && { manifest }),
    options: data.options.map(({ text, why }) => ({ text: richText(text), why: richText(why) })),
    right: rightOption(data),
    ...(card && { card }),
    sources,
  };
}

/** The place of the right option in the bank's own order. */
export function rightOption({ options }: QuestionEntry['data']): number {
  return options.findIndex(({ correct }) => correct);
}

/** The card a question drills, as a link from the site's root. */
export async function cardOf({ topic: of, practice }: QuestionEntry['data']): Promise<{ title: string; url: string } | undefined> {
  const topic = (await getCollection('topics')).find(({ id }) => id === of);
  const card = [...(topic?.data.practices ?? []), ...(topic?.data.misconfigurations ?? [])].find(({ id }) => id === practice);
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
