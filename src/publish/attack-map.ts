import { smallestCuts, type Cut, type Cuts } from '../attack-map/cuts.ts';
import type { AttackMap, Technique as Step } from '../attack-map/attack-map.ts';
import { preventingPractices } from '../attack-map/attack-map.ts';
import type { Preset } from '../attack-map/address.ts';
import { answersTo } from '../attack-map/exercise.ts';
import { reach } from '../attack-map/reach.ts';
import { wayTo } from '../attack-map/way.ts';
import type { AttackMapPage, Exercise } from '../schema/attack-map.ts';
import type { Position } from '../schema/position.ts';
import type { Effect, Technique } from '../schema/topic/technique.ts';
import type { Practice } from '../schema/topic/cards.ts';
import { techniquesOf } from '../schema/topic/topic-cards.ts';
import { plainText } from '../text/plain-text.ts';
import type { Content } from './content.ts';
import { formerIds } from '../schema/former-ids.ts';
import { oncePerContent } from './once.ts';
import { topicPath } from './paths.ts';

export { LARGEST_CUT } from '../attack-map/cuts.ts';

/** A practice that prevents a technique. */
export interface MapPractice {
  /** `<domain>/<topic>#<card>` */
  readonly reference: string;
  /** What stands for it in addresses of the map: `<topic>.<card>`. */
  readonly word: string;
  /** Words that stood for it before. */
  readonly formerWords: readonly string[];
  readonly title: string;
  readonly isCore: boolean;
  readonly topic: string;
  readonly topicTitle: string;
  /** From the site's root. */
  readonly path: string;
}

/** A technique in its place on the map. */
export interface MapTechnique {
  /** Its number on the map, by where it stands in the text. */
  readonly number: number;
  readonly technique: Technique;
  readonly topic: string;
  /** From the site's root. */
  readonly path: string;
}

/** A position, and the techniques that begin with it: each technique stands with the first position that it needs. */
export interface MapSection {
  readonly position: Position;
  readonly techniques: readonly MapTechnique[];
}

/** The attack map as its page shows it. */
export interface PublishedAttackMap {
  readonly map: AttackMap;
  readonly sections: readonly MapSection[];
  readonly techniques: readonly MapTechnique[];
  /** Those that prevent a technique, in the order of their pages. */
  readonly practices: readonly MapPractice[];
  readonly presets: Readonly<Record<Preset, readonly string[]>>;
  readonly kubeadm: AttackMapPage['kubeadm'];
  readonly exercises: readonly Exercise[];
}

/** The path of the attack map, or of a technique or a position on it, from the site's root. */
export function attackMapPath(part?: { readonly technique: string } | { readonly exercise: string }): string {
  if (part === undefined) return '/attack-map/';
  return 'technique' in part ? `/attack-map/#technique-${part.technique}` : `/attack-map/?exercise=${part.exercise}`;
}

export const publishAttackMap = oncePerContent((content: Content): PublishedAttackMap => {
  const { topics, positions, attackMap } = content;
  const placed = topics.flatMap(({ id, value }) => techniquesOf(value).map((technique) => ({ technique, topic: id })));
  const groups = Map.groupBy(placed, ({ technique }): string => technique.needs[0]?.any[0] ?? '');
  let number = 0;
  const sections = [...positions.values()].map((position): MapSection => ({
    position,
    techniques: (groups.get(position.id) ?? []).map(({ technique, topic }) => ({
      number: (number += 1),
      technique,
      topic,
      path: topicPath(topic, technique.id),
    })),
  }));
  const techniques = sections.flatMap((section) => section.techniques);
  const map: AttackMap = {
    positions: [...positions.keys()],
    techniques: techniques.map(({ technique }) => stepOf(technique)),
  };
  const preventing = new Set(preventingPractices(map));
  const practices = topics.flatMap(({ id, value }) =>
    value.practices.filter((card) => preventing.has(`${id}#${card.id}`)).map((card) => mapPractice(content, id, value.title, card)),
  );
  const all = practices.map(({ reference }) => reference);
  const kubeadm = attackMap?.kubeadm ?? [];
  return {
    map,
    sections,
    techniques,
    practices,
    presets: {
      none: [],
      kubeadm: kubeadm.map(({ practice }) => practice),
      core: practices.filter(({ isCore }) => isCore).map(({ reference }) => reference),
      all,
    },
    kubeadm,
    exercises: attackMap?.exercises ?? [],
  };
});

function stepOf({ id, needs, gains, answers }: Technique): Step {
  const preventedBy = answers.filter(({ effect }) => effect === 'prevents').map(({ practice }) => practice);
  return { id, needs: needs.map(({ any }) => any), gains, preventedBy };
}

function mapPractice({ renamed }: Content, topic: string, topicTitle: string, card: Practice): MapPractice {
  const reference = `${topic}#${card.id}`;
  return {
    reference,
    word: wordOf(reference),
    formerWords: formerIds(renamed.cards, reference).map(wordOf),
    title: plainText(card.title),
    isCore: card.depth === 'core',
    topic,
    topicTitle,
    path: topicPath(topic, card.id),
  };
}

function wordOf(reference: string): string {
  return reference.slice(reference.indexOf('/') + 1).replace('#', '.');
}

/** What an attacker who begins at a start can do where nothing is in place, and the least that keeps each goal from them. */
export interface UnhinderedWays {
  readonly start: Position;
  readonly goals: readonly UnhinderedWay[];
}

export interface UnhinderedWay {
  readonly goal: Position;
  /** Ids of techniques; absent where it is not reached. */
  readonly steps: readonly string[] | undefined;
  readonly cuts: Cuts;
}

export const unhinderedWays = oncePerContent((content: Content): readonly UnhinderedWays[] => {
  const { map, sections } = publishAttackMap(content);
  const positions = sections.map(({ position }) => position);
  return positions
    .filter(({ start }) => start)
    .map((start) => {
      const reached = reach(map, [start.id], new Set());
      return {
        start,
        goals: positions
          .filter(({ goal }) => goal)
          .map((goal): UnhinderedWay => {
            return {
              goal,
              steps: wayTo(goal.id, reached)?.map(({ id }) => id),
              cuts: smallestCuts(map, [start.id], goal.id, new Set()),
            };
          }),
      };
    });
});

/** The answers to an exercise with the fewest practices. */
export function exerciseAnswers(content: Content, exercise: Exercise): readonly Cut[] {
  return answersTo(publishAttackMap(content).map, exercise);
}

/** What a practice does on the map, by its reference: the techniques that it answers, by effect. */
export const answeredTechniques = oncePerContent((content: Content): ReadonlyMap<string, ReadonlyMap<Effect, readonly MapTechnique[]>> => {
  const pairs = publishAttackMap(content).techniques.flatMap((each) =>
    each.technique.answers.map(({ practice, effect }) => ({ practice, effect, each })),
  );
  const byPractice = Map.groupBy(pairs, ({ practice }): string => practice);
  return new Map(
    [...byPractice].map(([practice, own]) => [
      practice,
      new Map([...Map.groupBy(own, ({ effect }) => effect)].map(([effect, those]) => [effect, those.map(({ each }) => each)])),
    ]),
  );
});

/** The techniques that a misconfiguration leaves open: those that the practices which fix it prevent. */
export function openedBy(content: Content, topic: string, fixedBy: readonly string[]): readonly MapTechnique[] {
  const answered = answeredTechniques(content);
  return [...new Set(fixedBy.flatMap((card) => answered.get(`${topic}#${card}`)?.get('prevents') ?? []))];
}
