import type { Challenge, LabIntroduction } from '../schema/challenge.ts';
import type { Term } from '../schema/glossary.ts';
import type { Lab } from '../schema/lab.ts';
import { documentsOf, portsOf, portText, techniquesOf } from '../schema/topic/topic-cards.ts';
import type { Topic } from '../schema/topic/topic.ts';

/** What a search result can be. */
export const RESULT_KINDS = ['topic', 'practice', 'misconfiguration', 'document', 'technique', 'term', 'lab', 'page'] as const;
export type ResultKind = (typeof RESULT_KINDS)[number];

/** One thing that can be found. Its address is a path from the site's root, without the base. */
export interface SearchRecord {
  readonly url: string;
  readonly kind: ResultKind;
  readonly title: string;
  /** Id of the topic it stands on, or that explains it best. */
  readonly topic: string;
  readonly topicTitle: string;
  readonly summary: string;
  /** Words that are searched and never shown, most telling first. */
  readonly keywords: readonly string[];
  readonly text: string;
  /** What people type who do not know the word. */
  readonly wordings?: readonly string[];
}

/** The records of a topic: the topic itself, and each of its cards. */
export function topicRecords(id: string, topic: Topic, prose: string): SearchRecord[] {
  const shared = { topic: id, topicTitle: topic.title };
  const page: SearchRecord = {
    ...shared,
    url: `/${id}/`,
    kind: 'topic',
    title: topic.title,
    summary: topic.summary,
    keywords: [...(topic.keywords ?? []), ...portsOf(topic).map(portText)],
    text: [
      ...topic.objectives,
      prose,
      ...portsOf(topic).map((port) => `${portText(port)}/${port.protocol} ${port.use}`),
      ...topic.exam.remember,
      ...topic.exam.confused.map((pair) => `${pair.what} ${pair.with} ${pair.difference}`),
    ].join('\n'),
  };
  const practices = topic.practices.map((card): SearchRecord => ({
    ...shared,
    url: `/${id}/#${card.id}`,
    kind: 'practice',
    title: card.title,
    summary: card.why,
    keywords: card.keywords ?? [],
    text: `${card.how}\n${card.check}`,
  }));
  const misconfigurations = topic.misconfigurations.map((card): SearchRecord => ({
    ...shared,
    url: `/${id}/#${card.id}`,
    kind: 'misconfiguration',
    title: card.title,
    summary: card.impact,
    keywords: card.keywords ?? [],
    text: card.detect,
  }));
  const documents = documentsOf(topic).map((card): SearchRecord => ({
    ...shared,
    url: `/${id}/#${card.id}`,
    kind: 'document',
    title: card.title,
    summary: card.scope,
    keywords: card.keywords ?? [],
    text: [card.publisher, card.version, card.audience, card.structure, card.evidence, card.kubernetes].join('\n'),
  }));
  const techniques = techniquesOf(topic).map((card): SearchRecord => ({
    ...shared,
    url: `/${id}/#${card.id}`,
    kind: 'technique',
    title: card.title,
    summary: card.how,
    keywords: card.keywords ?? [],
    text: card.signs,
  }));
  return [page, ...documents, ...techniques, ...practices, ...misconfigurations];
}

/** The record of a glossary term. */
export function termRecord(term: Term, topicTitle: string): SearchRecord {
  return {
    url: `/glossary/#${term.id}`,
    kind: 'term',
    title: term.standsFor === undefined ? term.term : `${term.term} (${term.standsFor})`,
    topic: term.topic,
    topicTitle,
    summary: term.definition,
    keywords: [...(term.aliases ?? []), ...(term.wordings ?? [])],
    text: '',
  };
}

/** The records of a lab: the lab itself, and each of its challenges. */
export function labRecords(
  lab: Lab,
  { title, summary, about, topics }: LabIntroduction,
  challenges: readonly (Challenge & { readonly id: string })[],
): SearchRecord[] {
  const shared = { kind: 'lab' as const, topicTitle: `${title} lab` };
  return [
    {
      ...shared,
      url: `/labs/${lab}/`,
      title: `${title} lab`,
      topic: topics[0] ?? '',
      summary,
      keywords: ['lab', 'playground', 'exercise', 'hands-on'],
      text: about.join('\n'),
    },
    ...challenges.map((challenge): SearchRecord => ({
      ...shared,
      url: `/labs/${lab}/?challenge=${challenge.id}`,
      title: challenge.title,
      topic: challenge.topics[0] ?? topics[0] ?? '',
      summary: challenge.task[0] ?? '',
      keywords: ['challenge', 'exercise'],
      text: challenge.task.join('\n'),
    })),
  ];
}
