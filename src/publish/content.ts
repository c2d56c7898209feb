import type { Corpus, DomainFile, TopicFile as LocatedTopic } from '../corpus/corpus.ts';
import type { Drawing } from '../diagrams/drawing.ts';
import type { AttackMapPage } from '../schema/attack-map.ts';
import type { Proof } from '../schema/proof.ts';
import type { Guidance, LabIntroduction } from '../schema/challenge.ts';
import type { ClusterMap } from '../schema/cluster-map.ts';
import type { Cohort } from '../schema/cohort.ts';
import type { Curriculum, Domain } from '../schema/domain.ts';
import type { Term } from '../schema/glossary.ts';
import type { Guide } from '../schema/guide.ts';
import { LABS, type Lab } from '../schema/lab.ts';
import type { LabChallenge } from '../schema/lab-challenge.ts';
import type { Position } from '../schema/position.ts';
import type { Question } from '../schema/question.ts';
import { NOTHING_RENAMED, type Renamed } from '../schema/renamed.ts';
import type { Scenario } from '../schema/scenario.ts';
import type { SheetTable } from '../schema/sheet.ts';
import type { Source } from '../schema/source.ts';
import type { Elsewhere, Synonym } from '../schema/wording.ts';
import { cardsOf, type TopicCard } from '../schema/topic/topic-cards.ts';

/** A topic without the way back to its lines, which only the check needs. */
export type TopicFile = Omit<LocatedTopic, 'lineOf'>;

/** A domain of the curriculum with its written topics in reading order. */
export interface DomainWithTopics {
  readonly domain: Domain;
  readonly topics: readonly TopicFile[];
  /** What it is about, once somebody has written it. */
  readonly about: DomainFile | undefined;
}

/** A table of facts by the name of its file. */
export type PlacedTable = SheetTable & { readonly id: string };

/** A question, and the topic whose bank it stands in. */
export type TopicQuestion = Question & {
  /** `<domain>/<topic>` */
  readonly topic: string;
};

/** A challenge, with the texts beside it. */
export type Challenge = LabChallenge & {
  readonly lab: Lab;
  /** The name of its folder. */
  readonly id: string;
  /** Text by name, such as `start.yaml`. */
  readonly texts: ReadonlyMap<string, string>;
};

/** A lab with its challenges, from easy to hard. */
export type LabWithChallenges = LabIntroduction & {
  readonly lab: Lab;
  /** What its editor begins with. */
  readonly example: string;
  readonly challenges: readonly Challenge[];
  readonly guidance: readonly Guidance[];
};

/** A card by its reference, `<domain>/<topic>#<card>`. */
export interface PlacedCard {
  readonly topic: string;
  readonly card: TopicCard;
}

/** All of `content/` in the order in which it is read, with what one entry is looked up by. Everything published is made from it. */
export interface Content {
  readonly guide: Guide;
  readonly exam: Curriculum['exam'];
  /** In the curriculum's order. */
  readonly domains: readonly DomainWithTopics[];
  /** In reading order. */
  readonly topics: readonly TopicFile[];
  readonly topicById: ReadonlyMap<string, TopicFile>;
  /** Title by topic id, for every competency of the curriculum, written or not. */
  readonly competencies: ReadonlyMap<string, string>;
  readonly cards: ReadonlyMap<string, PlacedCard>;
  /** In the order of their ids, so that nothing drawn from them changes where a file is rearranged. */
  readonly questions: readonly TopicQuestion[];
  /** In the order of each topic's file. */
  readonly questionsByTopic: ReadonlyMap<string, readonly TopicQuestion[]>;
  readonly terms: readonly Term[];
  readonly termsByTopic: ReadonlyMap<string, readonly Term[]>;
  readonly sources: ReadonlyMap<string, Source>;
  readonly scenarios: ReadonlyMap<string, Scenario>;
  /** What people type who do not know the word, by the topic or card that they mean. */
  readonly wordings: ReadonlyMap<string, readonly string[]>;
  readonly synonyms: readonly Synonym[];
  readonly elsewhere: readonly Elsewhere[];
  readonly clusterMap: ClusterMap | undefined;
  readonly cohort: Cohort | undefined;
  /** The text of its SVG. */
  readonly cohortLogo: string | undefined;
  /** Whether whoever hosts it has laid content of their own over it. */
  readonly isChanged: boolean;
  /** The domains that navigation shows. */
  readonly shownDomains: readonly DomainWithTopics[];
  readonly positions: ReadonlyMap<string, Position>;
  /** Tables of facts, in the order of the cheat sheet. */
  readonly sheet: readonly PlacedTable[];
  /** What the page of the attack map has beside positions and techniques. */
  readonly attackMap: AttackMapPage | undefined;
  /** By their place below `content/proofs/`. */
  readonly proofs: ReadonlyMap<string, Proof>;
  /** In the order of LABS. */
  readonly labs: readonly LabWithChallenges[];
  /** Text by path below `content/manifests/`. */
  readonly manifests: ReadonlyMap<string, string>;
  /** By the hash of the fence. */
  readonly drawings: ReadonlyMap<string, Drawing>;
  readonly renamed: Renamed;
}

/**
 * Puts a corpus in order. What could not be parsed is left out: the content check has named it.
 * @throws Error where there is no curriculum to order it by, or the guide has no name
 */
export function contentOf(corpus: Corpus, drawings: ReadonlyMap<string, Drawing>): Content {
  if (!corpus.curriculum) throw new Error('content/domains.yaml could not be read');
  if (!corpus.guide) throw new Error('content/guide.yaml could not be read');
  const { exam, domains } = corpus.curriculum.value;
  const written = corpus.topics.map(({ file, id, value, body }): TopicFile => ({ file, id, value, body }));
  const topicsByDomain = Map.groupBy(written, ({ value }): string => value.domain);
  const ordered = domains.map((domain) => ({
    domain,
    topics: (topicsByDomain.get(domain.id) ?? []).sort((a, b) => a.value.order - b.value.order),
    about: corpus.domains.find(({ id }) => id === domain.id),
  }));
  const topics = ordered.flatMap((entry) => entry.topics);
  const questions = corpus.questions.flatMap(({ topic, value }) => value.map((question): TopicQuestion => ({ ...question, topic })));
  const terms = corpus.glossary.all;
  const cohort = corpus.cohort?.value;
  return {
    guide: corpus.guide.value,
    exam,
    domains: ordered,
    topics,
    topicById: new Map(topics.map((topic) => [topic.id, topic])),
    competencies: new Map(domains.flatMap(({ id, competencies }) => competencies.map((each) => [`${id}/${each.id}`, each.title]))),
    cards: new Map(topics.flatMap(({ id, value }) => cardsOf(value).map((card) => [`${id}#${card.id}`, { topic: id, card }]))),
    questions: questions.toSorted((a, b) => (a.id < b.id ? -1 : 1)),
    questionsByTopic: Map.groupBy(questions, ({ topic }) => topic),
    terms,
    termsByTopic: Map.groupBy(terms, ({ topic }) => topic),
    sources: byId(corpus.sources.all),
    scenarios: byId(corpus.scenarios.all),
    wordings: new Map(corpus.wordings.all.map(({ of, say }) => [of, say])),
    synonyms: corpus.synonyms?.value ?? [],
    elsewhere: corpus.elsewhere?.value ?? [],
    clusterMap: corpus.clusterMap?.value,
    cohort,
    cohortLogo: cohort?.logo === undefined ? undefined : corpus.texts.get(`content/${cohort.logo}`),
    isChanged: corpus.overlay !== undefined,
    shownDomains: ordered.filter(({ domain }) => cohort?.hiddenDomains.includes(domain.id) !== true),
    positions: byId(corpus.positions?.value ?? []),
    sheet: corpus.sheet.map(({ id, value }) => ({ ...value, id })).sort((a, b) => a.order - b.order),
    attackMap: corpus.attackMap?.value,
    proofs: new Map(corpus.proofs.map(({ place, value }) => [place, value])),
    labs: labsOf(corpus),
    manifests: corpus.manifests,
    drawings,
    renamed: corpus.renamed?.value ?? NOTHING_RENAMED,
  };
}

function byId<T extends { readonly id: string }>(entries: readonly T[]): Map<string, T> {
  return new Map(entries.map((entry) => [entry.id, entry]));
}

function labsOf({ labs, challenges, guidance }: Corpus): LabWithChallenges[] {
  return LABS.flatMap((lab) =>
    labs
      .filter((each) => each.lab === lab)
      .map(({ value, example }) => ({
        ...value,
        lab,
        example,
        challenges: challenges
          .filter((each) => each.lab === lab)
          .map((each) => ({ ...each.value, lab, id: each.id, texts: each.texts }))
          .sort((a, b) => a.order - b.order),
        guidance: guidance.filter((each) => each.lab === lab).flatMap((each) => each.value),
      })),
  );
}
