import { nearEscalations, type EscalationPath, type NearEscalation } from '../escalation/escalation-paths.ts';
import type { Evidence } from '../escalation/finding.ts';
import { objectText, scopeText, subjectText } from '../phrases.ts';
import type { PolicyModel } from '../policy-model.ts';
import { withGroup } from '../request.ts';
import { subjectOf, type NamedSubject } from '../who-can.ts';
import type { Part } from './answer.ts';
import { chainsOf, evidenceText, type Findings, type SubjectFindings } from './findings.ts';
import { layOut, type Layout } from './graph-layout.ts';
import { graphOf } from './graph.ts';
import { listText } from './rule-text.ts';
import { NAME, type Place, type PlaceOf } from './source-map.ts';

/** The most nodes of a column that are drawn. */
const NODES = 8;
/** The most subjects whose ways are listed, and of these the most that are named without one. */
const LISTED = 20;
const CLEAR = 8;
/** The most bindings, rules of each, and names of one finding that are shown. */
const CHAINS = 4;
const RULES = 5;
const NAMES = 6;

/** The ways to more rights, as they are shown. */
export interface FindingsView {
  readonly graph: Layout | undefined;
  readonly subjects: readonly SubjectWays[];
  /** How many subjects have ways and are not listed. */
  readonly unlisted: number;
  /** How many ways there are, listed or not. */
  readonly ways: number;
  /** Who has no known way; empty where nobody is named. */
  readonly clear: string;
  /** Rights that lack one other. */
  readonly near: readonly NearWay[];
  /** How many subjects were not looked at. */
  readonly left: number;
}

export interface SubjectWays {
  readonly subject: string;
  readonly ways: readonly WayView[];
}

export interface WayView {
  readonly finding: string;
  /** `in shop, only "a"`. */
  readonly scope: string;
  readonly chains: readonly ChainView[];
  /** How many more bindings give it. */
  readonly moreChains: number;
  readonly documentation: string;
}

/** What a binding and its role give: the rules that count, with what of them counts. */
export interface ChainView {
  readonly binding: Part;
  readonly role: Part;
  readonly rules: readonly (Part & { readonly from: string })[];
  readonly moreRules: number;
}

/** A right that would be a way if one other were there. */
export interface NearWay {
  readonly subject: string;
  readonly finding: string;
  readonly scope: string;
  readonly held: string;
  readonly lacks: string;
  readonly place: Place;
  readonly documentation: string;
}

/** The most rights that lack one other that are listed. */
const NEAR = 12;

export function findingsView(
  findings: Findings,
  model: PolicyModel,
  subjects: readonly NamedSubject[],
  placeOf: PlaceOf,
  titleOf: (finding: string) => string,
): FindingsView {
  const { found, clear, left } = findings;
  return {
    graph: found.length === 0 ? undefined : layOut(graphOf(found, titleOf, NODES)),
    subjects: found.slice(0, LISTED).map((each) => subjectWays(each, placeOf)),
    unlisted: Math.max(0, found.length - LISTED),
    ways: found.reduce((sum, { paths }) => sum + paths.length, 0),
    clear: listText(clear.map(subjectText), CLEAR),
    near: nearWays(model, subjects, placeOf),
    left,
  };
}

function subjectWays({ subject, paths }: SubjectFindings, placeOf: PlaceOf): SubjectWays {
  return { subject: subjectText(subject), ways: paths.map((path) => wayView(path, placeOf)) };
}

function wayView(path: EscalationPath, placeOf: PlaceOf): WayView {
  const { finding, scope, limitedTo, documentation } = path;
  const chains = chainsOf(path);
  return {
    finding,
    scope: `${scopeText(scope)}${limitedTo === undefined ? '' : `, only ${listText(limitedTo, NAMES)}`}`,
    chains: chains.slice(0, CHAINS).map(({ binding, role, evidence }) => ({
      binding: { text: objectText(binding.object), place: placeOf(binding.object, NAME) },
      role: { text: objectText(role.object), place: placeOf(role.object, NAME) },
      rules: evidence.slice(0, RULES).map((each) => ruleView(each, path, placeOf)),
      moreRules: Math.max(0, evidence.length - RULES),
    })),
    moreChains: Math.max(0, chains.length - CHAINS),
    documentation,
  };
}

/** What of a rule counts, and where the rule is. Among default roles it does not matter which of them has it. */
function ruleView(evidence: Evidence, path: Pick<EscalationPath, 'finding'>, placeOf: PlaceOf): Part & { from: string } {
  const { rule, role } = evidence;
  const place = placeOf(rule.origin, rule.path);
  const isAggregated = rule.origin !== role.object && place.kind !== 'default';
  return { text: evidenceText(evidence, path), place, from: isAggregated ? objectText(rule.origin) : '' };
}

/** Rights that lack one other, of the subjects that were looked at. */
function nearWays(model: PolicyModel, subjects: readonly NamedSubject[], placeOf: PlaceOf): NearWay[] {
  const near: NearWay[] = [];
  for (const subject of subjects.slice(0, LISTED)) {
    for (const each of nearEscalations(model, subjectOf(subject))) {
      const view = nearView(subject, each, placeOf);
      if (view !== undefined) near.push(view);
    }
    if (near.length >= NEAR) break;
  }
  return near.slice(0, NEAR);
}

function nearView(subject: NamedSubject, near: NearEscalation, placeOf: PlaceOf): NearWay | undefined {
  const [first] = near.evidence;
  if (first === undefined) return undefined;
  const { verb, apiGroup, resource } = near.lacks;
  return {
    subject: subjectText(subject),
    finding: near.finding,
    scope: scopeText(near.scope),
    held: evidenceText(first, near),
    lacks: `${verb} ${withGroup(resource, apiGroup)}`,
    place: placeOf(first.rule.origin, first.rule.path),
    documentation: near.documentation,
  };
}
