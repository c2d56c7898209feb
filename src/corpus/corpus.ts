import type { z } from 'zod';
import { guidanceList, labIntroduction, type Guidance, type LabIntroduction } from '../schema/challenge.ts';
import { clusterMap, type ClusterMap } from '../schema/cluster-map.ts';
import { cohort, type Cohort } from '../schema/cohort.ts';
import { curriculum, type Curriculum } from '../schema/domain.ts';
import { guide, type Guide } from '../schema/guide.ts';
import { glossary, type Term } from '../schema/glossary.ts';
import { LABS, type Lab } from '../schema/lab.ts';
import { attackMapPage, type AttackMapPage } from '../schema/attack-map.ts';
import { labChallenge, type LabChallenge } from '../schema/lab-challenge.ts';
import { nearDuplicateList, type NearDuplicate } from '../schema/near-duplicate.ts';
import { proof, type Proof } from '../schema/proof.ts';
import { publishedIds, type PublishedIds } from '../schema/published-ids.ts';
import { positions, type Position } from '../schema/position.ts';
import { questionBank, type Question } from '../schema/question.ts';
import { renamed, type Renamed } from '../schema/renamed.ts';
import { scenarios, type Scenario } from '../schema/scenario.ts';
import { sheetTable, type SheetTable } from '../schema/sheet.ts';
import { sources, type Source } from '../schema/source.ts';
import { elsewhereList, synonyms, wordings, type Elsewhere, type Synonym, type Wording } from '../schema/wording.ts';
import { topic, type Topic } from '../schema/topic/topic.ts';
import type { PlacedFence } from '../diagrams/collect-fences.ts';
import type { Diagnostic } from './diagnostic.ts';
import { mdxMistake, openFence } from './mdx-syntax.ts';
import { mergeMarker } from './merge-marker.ts';
import { readTopicBody, type TopicBody } from './topic-body.ts';
import type { FieldPath } from '../yaml/positions.ts';
import { layOver, projectContent, withoutMark, type LaidOverlay } from './overlay/laid-content.ts';
import type { Overlay } from './overlay/overlay.ts';
import { parseWith, parseYamlFile } from './yaml-file.ts';

/** A parsed and valid file of content, with the way back to its lines. */
export interface Located<T> {
  readonly file: string;
  readonly value: T;
  readonly lineOf: (path: FieldPath) => number;
}

export interface TopicFile extends Located<Topic> {
  /** `<domain>/<topic>`, taken from the file's place. */
  readonly id: string;
  readonly body: TopicBody;
}

/** The questions of one topic. */
export interface QuestionFile extends Located<readonly Question[]> {
  /** `<domain>/<topic>`, taken from the file's place. */
  readonly topic: string;
}

/** A table of facts. */
export interface SheetFile extends Located<SheetTable> {
  /** The name of its file. */
  readonly id: string;
}

/** What a domain is about. */
export interface DomainFile {
  readonly file: string;
  /** The domain's id, taken from the file's name. */
  readonly id: string;
  readonly body: TopicBody;
}

/** A lab's introduction. */
export interface LabFile extends Located<LabIntroduction> {
  readonly lab: Lab;
  /** What its editor begins with. */
  readonly example: string;
}

/** A lab's challenge, with the files beside it. */
export interface ChallengeFile extends Located<LabChallenge> {
  readonly lab: Lab;
  /** The name of its folder. */
  readonly id: string;
  /** Text by name, such as `start.yaml`. */
  readonly texts: ReadonlyMap<string, string>;
}

/** A proof, by its place below `content/proofs/`: `<technique>/<practice>.yaml`. */
export interface ProofFile extends Located<Proof> {
  readonly place: string;
}

/** The entries of a folder of lists, a file a domain, such as `content/sources/`. */
export interface Entries<T> {
  readonly files: readonly Located<readonly T[]>[];
  /** The entries of all files. */
  readonly all: readonly T[];
  /** Whether the folder has files and each could be parsed: otherwise it is not known what is missing. */
  readonly complete: boolean;
}

/** The whole of `content/`, as far as it could be parsed. */
export interface Corpus {
  readonly guide: Located<Guide> | undefined;
  readonly curriculum: Located<Curriculum> | undefined;
  readonly sources: Entries<Source>;
  readonly glossary: Entries<Term>;
  readonly scenarios: Entries<Scenario>;
  readonly clusterMap: Located<ClusterMap> | undefined;
  readonly cohort: Located<Cohort> | undefined;
  readonly positions: Located<readonly Position[]> | undefined;
  readonly proofs: readonly ProofFile[];
  readonly attackMap: Located<AttackMapPage> | undefined;
  /** How people say things who do not know the words. */
  readonly wordings: Entries<Wording>;
  readonly synonyms: Located<readonly Synonym[]> | undefined;
  /** Names that people look for and the guide does not have. */
  readonly elsewhere: Located<readonly Elsewhere[]> | undefined;
  readonly renamed: Located<Renamed> | undefined;
  readonly published: Located<PublishedIds> | undefined;
  readonly nearDuplicates: Located<readonly NearDuplicate[]> | undefined;
  readonly topics: readonly TopicFile[];
  /** Ids of all topic files found, also of those that could not be parsed. */
  readonly topicIds: ReadonlySet<string>;
  readonly sheet: readonly SheetFile[];
  /** What each domain is about. */
  readonly domains: readonly DomainFile[];
  /** All prose whose Markdown could be parsed, of topics and of domains, also of topics whose frontmatter is wrong. */
  readonly bodies: readonly { readonly file: string; readonly body: TopicBody }[];
  readonly questions: readonly QuestionFile[];
  readonly labs: readonly LabFile[];
  readonly challenges: readonly ChallengeFile[];
  /** What each lab says of its engine's verdicts. */
  readonly guidance: readonly (Located<readonly Guidance[]> & { readonly lab: Lab })[];
  /** Text by path below `content/manifests/`. */
  readonly manifests: ReadonlyMap<string, string>;
  /** Every file's text, by its path. */
  readonly texts: ReadonlyMap<string, string>;
  /** What is laid over `content/`, if anything is. Files are named as if it stood in `content/`. */
  readonly overlay: LaidOverlay | undefined;
  /** The data of every YAML text that could be read, also of those that a schema refuses. */
  readonly data: readonly Located<unknown>[];
  readonly diagnostics: readonly Diagnostic[];
}

const TOPIC = /^content\/topics\/([^/]+\/[^/]+)\.mdx$/;
const DOMAIN = /^content\/domains\/([^/]+)\.mdx$/;
const SHEET = /^content\/sheet\/([^/]+)\.yaml$/;
const QUESTIONS = /^content\/questions\/([^/]+\/[^/]+)\.yaml$/;
const CHALLENGE = /^content\/labs\/([^/]+)\/([^/]+)\/challenge\.yaml$/;
const PROOF = /^content\/proofs\/([^/]+\/[^/]+\.yaml)$/;
const MANIFEST = /^content\/manifests\/(.+)$/;

/**
 * Parses every file of the guide; never throws, and collects every mistake it meets.
 * @param content text by path from the project's root, such as `content/domains.yaml`
 * @param overlay what is laid over it
 */
export function parseCorpus(content: ReadonlyMap<string, string>, overlay?: Overlay): Corpus {
  const laid = overlay === undefined ? projectContent(content) : layOver(content, overlay);
  const files = laid.texts;
  const diagnostics: Diagnostic[] = [...laid.diagnostics];
  const data: Located<unknown>[] = [];
  const yamlFile = <T>(path: string, schema: Parameters<typeof parseWith<T>>[0]): Located<T> | undefined => {
    const yaml = laid.yamlOf(path);
    if (yaml === undefined) {
      diagnostics.push({ kind: 'missing-file', file: path, message: 'does not exist' });
      return undefined;
    }
    if (yaml.data !== undefined) data.push({ file: path, value: yaml.data, lineOf: yaml.lineOf });
    const parsed = parseWith(schema, yaml);
    diagnostics.push(...parsed.diagnostics);
    return parsed.value === undefined ? undefined : { file: path, value: parsed.value, lineOf: yaml.lineOf };
  };

  const paths = [...files.keys()].sort();
  const entries = <T>(folder: string, schema: z.ZodType<readonly T[]>): Entries<T> => {
    const found = paths.filter((path) => path.startsWith(`content/${folder}/`) && path.endsWith('.yaml'));
    const parsed = found.flatMap((path) => yamlFile(path, schema) ?? []);
    return { files: parsed, all: parsed.flatMap(({ value }) => value), complete: found.length > 0 && parsed.length === found.length };
  };
  const topics: TopicFile[] = [];
  const topicIds = new Set<string>();
  const bodies: { file: string; body: TopicBody }[] = [];
  for (const path of paths) {
    const id = TOPIC.exec(path)?.[1];
    if (id === undefined) continue;
    topicIds.add(id);
    const parsed = parseTopic(path, id, withoutMark(files.get(path) ?? ''));
    diagnostics.push(...parsed.diagnostics);
    data.push(...parsed.data);
    if (parsed.topic) topics.push(parsed.topic);
    if (parsed.body) bodies.push({ file: path, body: parsed.body });
  }
  const domains: DomainFile[] = [];
  for (const path of paths) {
    const id = DOMAIN.exec(path)?.[1];
    if (id === undefined) continue;
    const { body, diagnostics: found } = parseBody(path, withoutMark(files.get(path) ?? ''));
    diagnostics.push(...found);
    if (!body) continue;
    domains.push({ file: path, id, body });
    bodies.push({ file: path, body });
  }
  const sheet = paths.flatMap((path): SheetFile[] => {
    const id = SHEET.exec(path)?.[1];
    const file = id === undefined ? undefined : yamlFile<SheetTable>(path, sheetTable);
    return id === undefined || file === undefined ? [] : [{ ...file, id }];
  });
  const questions = paths.flatMap((path) => {
    const id = QUESTIONS.exec(path)?.[1];
    const bank = id === undefined ? undefined : yamlFile(path, questionBank);
    return id === undefined || bank === undefined ? [] : [{ ...bank, topic: id }];
  });
  const proofs = paths.flatMap((path): ProofFile[] => {
    const place = PROOF.exec(path)?.[1];
    const file = place === undefined ? undefined : yamlFile(path, proof);
    return place === undefined || file === undefined ? [] : [{ ...file, place }];
  });
  const manifests = new Map(
    paths.flatMap((path): [string, string][] => {
      const place = MANIFEST.exec(path)?.[1];
      return place === undefined ? [] : [[place, files.get(path) ?? '']];
    }),
  );
  const challenges = paths.flatMap((path): ChallengeFile[] => {
    const [, folder, id] = CHALLENGE.exec(path) ?? [];
    const lab = LABS.find((each) => each === folder);
    const file = lab === undefined ? undefined : yamlFile<ChallengeFile['value']>(path, labChallenge[lab]);
    if (lab === undefined || id === undefined || file === undefined) return [];
    const beside = path.slice(0, -'challenge.yaml'.length);
    const texts = paths
      .filter((each) => each.startsWith(beside) && each !== path)
      .map((each): [string, string] => [each.slice(beside.length), files.get(each) ?? '']);
    return [{ ...file, lab, id, texts: new Map(texts) }];
  });
  const labs = LABS.flatMap((lab): LabFile[] => {
    if (!paths.some((path) => path.startsWith(`content/labs/${lab}/`))) return [];
    const file = yamlFile(`content/labs/${lab}/lab.yaml`, labIntroduction);
    return file === undefined ? [] : [{ ...file, lab, example: files.get(`content/labs/${lab}/example.yaml`) ?? '' }];
  });
  const guidance = LABS.flatMap((lab) => {
    const path = `content/labs/${lab}/guidance.yaml`;
    const file = files.has(path) ? yamlFile(path, guidanceList) : undefined;
    return file === undefined ? [] : [{ ...file, lab }];
  });
  return {
    guide: yamlFile('content/guide.yaml', guide),
    curriculum: yamlFile('content/domains.yaml', curriculum),
    sources: entries('sources', sources),
    glossary: entries('glossary', glossary),
    scenarios: entries('scenarios', scenarios),
    clusterMap: files.has('content/cluster-map.yaml') ? yamlFile('content/cluster-map.yaml', clusterMap) : undefined,
    cohort: files.has('content/cohort.yaml') ? yamlFile('content/cohort.yaml', cohort) : undefined,
    positions: files.has('content/positions.yaml') ? yamlFile('content/positions.yaml', positions) : undefined,
    proofs,
    attackMap: files.has('content/attack-map.yaml') ? yamlFile('content/attack-map.yaml', attackMapPage) : undefined,
    wordings: entries('wordings', wordings),
    synonyms: files.has('content/synonyms.yaml') ? yamlFile('content/synonyms.yaml', synonyms) : undefined,
    elsewhere: files.has('content/elsewhere.yaml') ? yamlFile('content/elsewhere.yaml', elsewhereList) : undefined,
    renamed: yamlFile('content/renamed.yaml', renamed),
    published: files.has('content/published.yaml') ? yamlFile('content/published.yaml', publishedIds) : undefined,
    nearDuplicates: files.has('content/near-duplicates.yaml') ? yamlFile('content/near-duplicates.yaml', nearDuplicateList) : undefined,
    topics,
    topicIds,
    sheet,
    domains,
    bodies,
    questions,
    labs,
    challenges,
    guidance,
    manifests,
    texts: files,
    overlay: laid.overlay,
    data,
    diagnostics,
  };
}

/** The guide's diagrams, and whether every text could be read: otherwise there may be more. */
export function diagramsOf({ bodies, texts }: Corpus): { fences: PlacedFence[]; complete: boolean } {
  const fences = bodies.flatMap(({ file, body }) => body.diagrams.map((fence) => ({ ...fence, file })));
  return { fences, complete: bodies.length === [...texts.keys()].filter((path) => TOPIC.test(path) || DOMAIN.test(path)).length };
}

interface ParsedTopic {
  readonly topic?: TopicFile;
  readonly body?: TopicBody;
  readonly data: readonly Located<unknown>[];
  readonly diagnostics: readonly Diagnostic[];
}

function parseTopic(file: string, id: string, source: string): ParsedTopic {
  const frontmatter = /^---\r?\n([\s\S]*?)\r?\n---\r?\n/.exec(source);
  if (!frontmatter) {
    return {
      data: [],
      diagnostics: [{ kind: 'unreadable-file', file, line: 1, message: 'has no frontmatter', allowed: 'YAML between two lines of ---' }],
    };
  }
  const yaml = parseYamlFile(file, frontmatter[1] ?? '', 1);
  const parsed = parseWith(topic, yaml);
  const { body, diagnostics } = parseBody(file, source);
  const { lineOf } = yaml;
  return {
    ...(parsed.value && body && { topic: { file, id, value: parsed.value, body, lineOf } }),
    ...(body && { body }),
    data: yaml.data === undefined ? [] : [{ file, value: yaml.data, lineOf }],
    diagnostics: [...parsed.diagnostics, ...diagnostics],
  };
}

function parseBody(file: string, source: string): { body?: TopicBody; diagnostics: Diagnostic[] } {
  // Some marks of a merge are Markdown: of a heading, and of a quotation.
  const merge = mergeMarker(source.split(/\r?\n/));
  if (merge) return { diagnostics: [{ kind: 'unreadable-file', file, ...merge }] };
  const open = openFence(source);
  if (open) return { diagnostics: [{ kind: 'unreadable-file', file, ...open }] };
  try {
    return { body: readTopicBody(source), diagnostics: [] };
  } catch (error) {
    return { diagnostics: [{ kind: 'unreadable-file', file, ...mdxMistake(error) }] };
  }
}
