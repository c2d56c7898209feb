import { KINDS, type PageSection, type SectionId } from './kinds.ts';
import { documentsOf, portsOf, techniquesOf } from './topic-cards.ts';
import type { Topic } from './topic.ts';

/** Whether anything that stands elsewhere belongs to a topic. */
export interface Belongings {
  readonly questions: boolean;
  readonly labs: boolean;
}

/** The sections that the page of a topic makes itself, in its order: those that have something in them. */
export function pageSections(topic: Topic, { questions, labs }: Belongings): readonly PageSection[] {
  const hasContent: Partial<Record<SectionId, boolean>> = {
    ports: portsOf(topic).length > 0,
    documents: documentsOf(topic).length > 0,
    techniques: techniquesOf(topic).length > 0,
    'best-practices': topic.practices.length > 0,
    misconfigurations: topic.misconfigurations.length > 0,
    'check-yourself': questions,
    'try-it': labs,
  };
  return KINDS[topic.kind].sections.filter(({ id }) => hasContent[id] ?? true);
}

/** Anchors of the frame around every page, from its layout: no heading and no card has them. */
export const FRAME_ANCHORS = ['content', 'guide-nav', 'page-toc'] as const;
