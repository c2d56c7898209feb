import type { AttackMap } from '../attack-map/attack-map.ts';
import type { PositionId, Technique } from '../schema/topic/technique.ts';
import { techniquesOf } from '../schema/topic/topic-cards.ts';
import type { Corpus, TopicFile } from './corpus.ts';

/** A technique where it stands. */
export interface PlacedTechnique {
  readonly topic: TopicFile;
  /** Its place among the topic's techniques. */
  readonly index: number;
  readonly technique: Technique;
}

/** All techniques, in the order of their files. */
export function placedTechniques({ topics }: Pick<Corpus, 'topics'>): PlacedTechnique[] {
  return topics.flatMap((topic) => techniquesOf(topic.value).map((technique, index) => ({ topic, index, technique })));
}

/** The guide's techniques and positions, ready to compute with. Ids of practices are references to their cards. */
export function attackMapOf(corpus: Pick<Corpus, 'topics' | 'positions'>): AttackMap {
  return {
    positions: (corpus.positions?.value ?? []).map(({ id }) => id),
    techniques: placedTechniques(corpus).map(({ technique: { id, needs, gains, answers } }) => ({
      id,
      needs: needs.map(({ any }) => any),
      gains,
      preventedBy: answers.filter(({ effect }) => effect === 'prevents').map(({ practice }) => practice),
    })),
  };
}

/** Where attacks begin. */
export function startsOf({ positions }: Pick<Corpus, 'positions'>): PositionId[] {
  return (positions?.value ?? []).filter(({ start }) => start).map(({ id }) => id);
}
