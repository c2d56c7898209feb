import {
  escalationPaths,
  FINDING_IDS,
  subjectOf,
  type EscalationPath,
  type Evidence,
  type NamedSubject,
  type PolicyModel,
} from '../index.ts';
import { objectKey } from '../objects.ts';
import { listText } from './rule-text.ts';

/** A subject with ways from its rights to more. */
export interface SubjectFindings {
  readonly subject: NamedSubject;
  readonly paths: readonly EscalationPath[];
}

export interface Findings {
  /** The gravest first. */
  readonly found: readonly SubjectFindings[];
  /** Subjects without a known way. */
  readonly clear: readonly NamedSubject[];
  /** How many subjects were not looked at. */
  readonly left: number;
}

/** How much is looked at: beyond it an answer would take longer than a reader waits. */
export interface Limits {
  readonly subjects: number;
  /** Of all subjects together. */
  readonly evidence: number;
}

/** The ways to more rights of the first subjects. */
export function findingsOf(model: PolicyModel, subjects: readonly NamedSubject[], limits: Limits): Findings {
  const looked: SubjectFindings[] = [];
  let evidence = 0;
  for (const subject of subjects.slice(0, limits.subjects)) {
    if (evidence >= limits.evidence) break;
    const paths = escalationPaths(model, subjectOf(subject));
    looked.push({ subject, paths });
    evidence += paths.reduce((sum, path) => sum + path.evidence.length, 0);
  }
  return {
    found: looked.filter(({ paths }) => paths.length > 0).sort((a, b) => rankOf(a) - rankOf(b)),
    clear: looked.filter(({ paths }) => paths.length === 0).map(({ subject }) => subject),
    left: subjects.length - looked.length,
  };
}

/** Findings come in the order in which they are told; of the same, one in the whole cluster is graver. */
function rankOf({ paths: [first] }: SubjectFindings): number {
  if (first === undefined) return Infinity;
  return 2 * FINDING_IDS.indexOf(first.finding) + Number(first.scope.kind === 'namespace');
}

/** Evidence that comes by the same binding and role. */
export interface Chain {
  readonly binding: Evidence['binding'];
  readonly role: Evidence['role'];
  readonly evidence: readonly Evidence[];
}

/** The evidence of a way, by binding and role. */
export function chainsOf({ evidence }: EscalationPath): Chain[] {
  return [...Map.groupBy(evidence, ({ binding, role }) => `${objectKey(binding.object)} ${objectKey(role.object)}`).values()].flatMap(
    (same) => {
      const [first] = same;
      return first === undefined ? [] : [{ binding: first.binding, role: first.role, evidence: same }];
    },
  );
}

/** The most words of a list that are shown. */
const WORDS = 6;

/** What of a rule counts: `create and patch on deployments`, or `* in verbs and resources`. */
export function evidenceText({ verbs, paths, rule }: Evidence, { finding }: Pick<EscalationPath, 'finding'>): string {
  if (finding === 'wildcard') return `* in ${listText([...new Set(paths.flatMap(listName))], WORDS)}`;
  const resources = paths.flatMap((path) => (path.at(-2) === 'resources' ? (rule.resources[Number(path.at(-1))] ?? []) : []));
  return `${listText(verbs, WORDS)} on ${listText([...new Set(resources)], WORDS)}`;
}

function listName(path: Evidence['paths'][number]): string[] {
  const name = path.at(-2);
  return typeof name === 'string' ? [name] : [];
}
