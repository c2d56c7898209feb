import { counted } from '../../../text/counted.ts';
import { messageOf, type Place } from '../../shared/diagnostic.ts';
import { SHAPE_MESSAGES } from '../../shared/messages.ts';
import { objectName } from '../../shared/object-name.ts';
import type { EditorMark } from '../../shared/presentation.ts';
import type { KubernetesObject, Reading } from '../../shared/read-objects.ts';
import { evaluatePodSecurity, type Violation } from '../evaluate.ts';
import { LEVELS, type Level } from '../level.ts';
import { VIOLATION_MESSAGES } from '../messages.ts';
import type { PolicyVersion } from '../version.ts';

/** What the levels say of an object with Pods. */
export interface LevelReport {
  readonly name: string;
  /** Where it stands; none for one that is given. */
  readonly place: Place | undefined;
  readonly allowedBy: readonly Level[];
  readonly violations: readonly ReportedViolation[];
  /** Why the API server would not read it, so that no level admits it. */
  readonly unread: readonly string[];
}

/** What a level refuses, told at the lowest level that refuses it. */
export interface ReportedViolation {
  readonly check: string;
  readonly level: Exclude<Level, 'privileged'>;
  readonly message: string;
  /** One a line; none for an object that is given. */
  readonly places: readonly Place[];
}

/** A report, with what of it is marked in the editor. */
export interface MarkedReport {
  readonly report: LevelReport;
  readonly marks: readonly EditorMark[];
}

/** What the levels say of every object that is a Pod or has a template of one. */
export function levelReports({ objects, placeOf }: Reading, version: PolicyVersion, isGiven: boolean): MarkedReport[] {
  return objects.flatMap((object, i) =>
    object.kind === 'Namespace' ? [] : [levelReport(object, version, isGiven ? undefined : (path) => placeOf(i, path))],
  );
}

function levelReport(
  object: KubernetesObject,
  version: PolicyVersion,
  placeOf: ((path: Violation['paths'][number]) => Place) | undefined,
): MarkedReport {
  const by = new Map(LEVELS.map((level) => [level, evaluatePodSecurity(object.value, { level, version })]));
  const baseline = by.get('baseline')?.violations ?? [];
  const known = new Set(baseline.map(keyOf));
  const restricted = (by.get('restricted')?.violations ?? []).filter((violation) => !known.has(keyOf(violation)));
  const all = [
    ...baseline.map((violation) => ({ violation, level: 'baseline' as const })),
    ...restricted.map((violation) => ({ violation, level: 'restricted' as const })),
  ];
  const found = all.map(({ violation, level }) => {
    const paths = violation.paths.length === 0 ? [[]] : violation.paths;
    return {
      check: violation.check,
      level,
      message: messageOf(VIOLATION_MESSAGES, violation),
      places: paths.flatMap((path) => placeOf?.(path) ?? []),
    };
  });
  return {
    report: {
      name: objectName(object),
      place: placeOf?.(['kind']),
      allowedBy: LEVELS.filter((level) => by.get(level)?.allowed),
      violations: found.map((each) => ({ ...each, places: [...new Map(each.places.map((place) => [place.line, place])).values()] })),
      unread: (by.get('privileged')?.problems ?? [])
        .filter(({ code }) => code === 'wrong-type')
        .map((problem) => messageOf(SHAPE_MESSAGES, problem)),
    },
    // What baseline refuses is an error in the editor; what only restricted refuses is a warning.
    marks: found.flatMap(({ level, message, places }) =>
      places.map(({ range }) => ({ range, severity: level === 'baseline' ? 'error' : 'warning', message: `${level}: ${message}` })),
    ),
  };
}

function keyOf({ code, params }: Violation): string {
  return JSON.stringify([code, params]);
}

/** What to say of objects in a sentence. */
export function summaryOf(reports: readonly LevelReport[]): string {
  const admitted = (level: Level): string => `${level} admits ${reports.filter(({ allowedBy }) => allowedBy.includes(level)).length}`;
  return `Of ${counted(reports.length, 'object')}, ${admitted('baseline')}, ${admitted('restricted')}.`;
}
