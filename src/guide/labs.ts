import { getCollection, type CollectionEntry } from 'astro:content';
import { LABS, type Lab } from '../schema/lab.ts';
import type { PublishedChallenge, PublishedGuidance, PublishedLab } from '../schema/published.ts';
import { splitReference } from '../schema/challenge.ts';
import { cardsOf } from '../schema/topic/topic-cards.ts';
import { plainText } from './inline-markdown.ts';
import { topicPath } from './links.ts';
import { sourcesOf } from './questions.ts';
import { richText } from './rich-text.ts';

export type LabEntry = CollectionEntry<'labs'>;
export type ChallengeEntry = CollectionEntry<'challenges'>;

/** The labs that are written, in their order. */
export async function labsInOrder(): Promise<LabEntry[]> {
  const labs = await getCollection('labs');
  return LABS.flatMap((lab) => labs.filter(({ data }) => data.id === lab));
}

/** A lab's challenges, from easy to hard. */
export async function challengesOf(lab: Lab): Promise<ChallengeEntry[]> {
  return (await getCollection('challenges', ({ data }) => data.lab === lab)).sort((a, b) => a.data.order - b.data.order);
}

export interface LabWithChallenges {
  readonly lab: LabEntry;
  readonly challenges: readonly ChallengeEntry[];
}

/** The labs in their order, each with all its challenges. */
export async function labsWithChallenges(): Promise<LabWithChallenges[]> {
  return Promise.all((await labsInOrder()).map(async (lab) => ({ lab, challenges: await challengesOf(lab.data.id) })));
}

/** The labs and challenges that belong to a topic: those that name it. */
export async function labsOfTopic(topic: string): Promise<LabWithChallenges[]> {
  const names = ({ data }: { readonly data: { readonly topics: readonly string[] } }): boolean => data.topics.includes(topic);
  return (await labsWithChallenges())
    .map(({ lab, challenges }) => ({ lab, challenges: challenges.filter(names) }))
    .filter(({ lab, challenges }) => challenges.length > 0 || names(lab));
}

/** The address of a lab, or of a challenge on its page. */
export function labPath(lab: Lab, challenge?: string): string {
  return `/labs/${lab}/${challenge === undefined ? '' : `#${challenge}`}`;
}

/** A challenge's id without its lab: the anchor of its text. */
export function challengeName({ data }: ChallengeEntry): string {
  return data.id.slice(data.lab.length + 1);
}

/** What a lab's page works with. */
export async function publishLab({ data }: LabEntry): Promise<PublishedLab> {
  const guidance = await getCollection('guidance', (entry) => entry.data.lab === data.id);
  return {
    example: data.example,
    challenges: await Promise.all((await challengesOf(data.id)).map(publishChallenge)),
    guidance: await Promise.all(guidance.map(publishGuidance)),
  };
}

async function publishChallenge(entry: ChallengeEntry): Promise<PublishedChallenge> {
  const { title, difficulty, task, hints, explanation, wrong, goal, texts } = entry.data;
  const text = (name: string): string => texts[name] ?? '';
  return {
    id: challengeName(entry),
    title,
    difficulty,
    task: task.map(richText),
    hints: hints.map(richText),
    start: text('start.yaml'),
    given: text('given.yaml'),
    solution: text('solution.yaml'),
    explanation: richText(explanation),
    wrong: wrong.map(({ file, why }) => ({ name: file, text: text(file), why: richText(why) })),
    goal,
    sources: await sourcesOf(entry.data),
  };
}

async function publishGuidance({ data }: CollectionEntry<'guidance'>): Promise<PublishedGuidance> {
  return {
    id: data.id.slice(data.lab.length + 1),
    title: data.title,
    why: richText(data.why),
    fix: richText(data.fix),
    practices: await cardLinks(data.practices),
    sources: await sourcesOf(data),
  };
}

/** Cards by reference, as links with their titles. */
async function cardLinks(references: readonly string[]): Promise<{ title: string; url: string }[]> {
  const topics = new Map((await getCollection('topics')).map(({ id, data }) => [id, data]));
  return references.flatMap((reference) => {
    const { topic, card } = splitReference(reference);
    const data = topics.get(topic);
    const found = (data ? cardsOf(data) : []).find(({ id }) => id === card);
    return found ? [{ title: plainText(found.title), url: topicPath(topic, card) }] : [];
  });
}
