import type { PublishedCatalogue } from '../schema/published.ts';
import { attackMapPath, publishAttackMap } from './attack-map.ts';
import type { Content } from './content.ts';
import { flashcards } from './flashcards.ts';
import { labPath } from './paths.ts';

/** What there is to study, without texts. */
export function publishCatalogue(content: Content): PublishedCatalogue {
  return {
    topics: content.topics.map(({ id, value }) => ({ id, title: value.title })),
    cards: flashcards(content).map(({ id, kind, topic }) => ({ id, kind, topic })),
    challenges: [
      ...content.labs.flatMap(({ lab, title, challenges }) =>
        challenges.map((challenge) => ({
          id: `${lab}/${challenge.id}`,
          title: challenge.title,
          path: labPath(lab, challenge.id),
          lab: { title, path: labPath(lab) },
        })),
      ),
      ...publishAttackMap(content).exercises.map(({ id, title }) => ({
        id: `attack-map/${id}`,
        title,
        path: attackMapPath({ exercise: id }),
        lab: { title: 'Attack map', path: attackMapPath() },
      })),
    ],
  };
}
