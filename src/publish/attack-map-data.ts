import type { PublishedAttackMapData } from '../schema/published-attack-map.ts';
import { topicId } from '../schema/ids.ts';
import { attackMapPath, publishAttackMap } from './attack-map.ts';
import type { Content } from './content.ts';
import { topicPath } from './paths.ts';

/**
 * The attack map as data for others.
 * @param place gives an address of the site with its base path
 */
export function attackMapData(content: Content, place: (path: string) => string): PublishedAttackMapData {
  const { sections, techniques, presets, exercises } = publishAttackMap(content);
  const answering = new Set(techniques.flatMap(({ technique }) => technique.answers.map(({ practice }) => practice)));
  return {
    positions: sections.map(({ position }) => ({ ...position, url: place(`${attackMapPath()}#position-${position.id}`) })),
    techniques: techniques.map(({ technique, topic, path }) => ({ ...technique, topic: topicId.parse(topic), url: place(path) })),
    proofs: Object.fromEntries(content.proofs),
    practices: Object.fromEntries(
      [...answering].flatMap((reference) => {
        const found = content.cards.get(reference);
        if (found === undefined) return [];
        const { title, depth, id } = found.card;
        return [[reference, { title, depth, url: place(topicPath(found.topic, id)) }]];
      }),
    ),
    baselines: { kubeadm: [...presets.kubeadm], core: [...presets.core] },
    exercises: [...exercises],
  };
}
