import type { Depth } from '../fields.ts';
import type { CardId, SourceId } from '../ids.ts';
import type { FrameworkDocument, Misconfiguration, Port, Practice } from './cards.ts';
import type { Technique } from './technique.ts';
import type { Topic } from './topic.ts';

/** The fields of a topic that hold its cards, in the order in which its page shows them. */
export const CARD_FIELDS = ['documents', 'techniques', 'practices', 'misconfigurations'] as const;
export type CardField = (typeof CARD_FIELDS)[number];

/** What all cards have in common. */
export interface TopicCard {
  readonly id: CardId;
  readonly title: string;
  readonly depth: Depth;
  readonly sources: readonly SourceId[];
}

export const documentsOf = (topic: Topic): readonly FrameworkDocument[] => (topic.kind === 'framework' ? topic.documents : []);
export const techniquesOf = (topic: Topic): readonly Technique[] => (topic.kind === 'attack' ? topic.techniques : []);
/** A port or a range of ports, as people write it. */
export const portText = ({ port, through }: Pick<Port, 'port' | 'through'>): string =>
  through === undefined ? String(port) : `${port}-${through}`;
export const portsOf = (topic: Topic) => ('ports' in topic ? (topic.ports ?? []) : []);

/** The cards of one field of a topic. */
export function cardsIn(topic: Topic, field: CardField): readonly (FrameworkDocument | Technique | Practice | Misconfiguration)[] {
  switch (field) {
    case 'documents':
      return documentsOf(topic);
    case 'techniques':
      return techniquesOf(topic);
    case 'practices':
      return topic.practices;
    case 'misconfigurations':
      return topic.misconfigurations;
  }
}

/** All cards of a topic: documents, techniques, practices and misconfigurations. */
export function cardsOf(topic: Topic): readonly TopicCard[] {
  return CARD_FIELDS.flatMap((field) => cardsIn(topic, field));
}
