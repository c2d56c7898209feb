import { getCollection, getEntry, type CollectionEntry } from 'astro:content';
import type { Curriculum, Domain } from '../schema/domain.ts';
import { renamed, type Renamed } from '../schema/renamed.ts';

export type TopicEntry = CollectionEntry<'topics'>;
export type SourceEntry = CollectionEntry<'sources'>;

export interface DomainWithTopics {
  readonly domain: Domain;
  readonly topics: readonly TopicEntry[];
}

async function curriculum(): Promise<Curriculum> {
  const entry = await getEntry('curriculum', 'kcsa');
  if (!entry) throw new Error('content/domains.yaml could not be read');
  return entry.data;
}

/** The domains in the curriculum's order, each with its written topics in reading order. */
export async function domainsWithTopics(): Promise<DomainWithTopics[]> {
  const [{ domains }, topics] = await Promise.all([curriculum(), getCollection('topics')]);
  return domains.map((domain) => ({
    domain,
    topics: topics.filter((topic) => topic.data.domain === domain.id).sort((a, b) => a.data.order - b.data.order),
  }));
}

/** All written topics in reading order. */
export async function topicsInOrder(): Promise<TopicEntry[]> {
  return (await domainsWithTopics()).flatMap(({ topics }) => topics);
}

/** Ids that have changed, old to new. */
export async function renamedIds(): Promise<Renamed> {
  const entry = await getEntry('renamed', 'renamed');
  if (!entry) throw new Error('content/renamed.yaml could not be read');
  return renamed.strip().parse(entry.data);
}

/** The exam's own figures. */
export async function examFigures(): Promise<Curriculum['exam']> {
  return (await curriculum()).exam;
}
