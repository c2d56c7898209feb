import { isRecord } from '../schema/is-record.ts';
import { report, REPORT_FORMAT, REPORT_VERSION, type Report } from './report.ts';
import type { KeyedQuestion } from './subject.ts';

/** The largest file that is read: a report with the log of years is smaller. */
export const MOST_REPORT_BYTES = 20_000_000;

/** Clocks differ by less: a report made later than that is of a clock that is wrong. */
const MOST_AHEAD = 86_400_000;

/** Why a file is skipped; `at` names the field or the question. */
export interface ReportFault {
  readonly code:
    | 'too-large'
    | 'unreadable'
    | 'not-json'
    | 'not-a-report'
    | 'study-log'
    | 'newer-version'
    | 'another-guide'
    | 'bad-name'
    | 'bad-field'
    | 'ahead'
    | 'contradicts-key';
  readonly at?: string;
}

interface Circumstances {
  /** The guide's id. */
  readonly guide: string;
  readonly now: number;
  readonly key: ReadonlyMap<string, KeyedQuestion>;
}

/** A report without its log: a trainer's page needs none. */
export type ReadReport = Omit<Report, 'log'>;

/** Reads a file that claims to be a report. All of it is what a learner says; what contradicts itself is refused. */
export function readReport(
  text: string,
  { guide, now, key }: Circumstances,
): { readonly report: ReadReport } | { readonly fault: ReportFault } {
  const json = parsed(text);
  if (json === undefined) return { fault: { code: 'not-json' } };
  const head = headOf(json.value);
  if (head.format !== REPORT_FORMAT) return { fault: { code: head.format?.endsWith('-log') ? 'study-log' : 'not-a-report' } };
  if (typeof head.version === 'number' && head.version > REPORT_VERSION) return { fault: { code: 'newer-version' } };
  if (head.guide !== undefined && head.guide !== guide) return { fault: { code: 'another-guide', at: head.guide } };
  const read = report.safeParse(json.value);
  if (!read.success) {
    const [issue] = read.error.issues;
    const at = [...(issue?.path ?? []), ...(issue?.code === 'unrecognized_keys' ? issue.keys.slice(0, 1) : [])].join('.');
    return { fault: at === 'learner' ? { code: 'bad-name' } : { code: 'bad-field', at } };
  }
  const kept = withoutLog(read.data);
  const madeAt = Date.parse(kept.made);
  const times = [madeAt, ...kept.answers.map(({ at }) => Date.parse(at)), ...kept.exams.map(({ submitted }) => Date.parse(submitted))];
  if (times.some((time) => time > now + MOST_AHEAD)) return { fault: { code: 'ahead', at: kept.made } };
  const contradicted = [...kept.answers, ...kept.exams.flatMap(({ answers }) => answers)].find(
    ({ question, revision, option, correct }) => {
      const entry = key.get(question);
      return entry !== undefined && entry.revision === revision && correct !== (option === entry.right);
    },
  );
  return contradicted ? { fault: { code: 'contradicts-key', at: contradicted.question } } : { report: kept };
}

function withoutLog({ format, version, guide, made, learner, topics, answers, exams }: Report): ReadReport {
  return { format, version, guide, made, learner, topics, answers, exams };
}

/** The value of a JSON text, or none. */
function parsed(text: string): { readonly value: unknown } | undefined {
  try {
    return { value: JSON.parse(text) };
  } catch {
    return undefined;
  }
}

function headOf(json: unknown): { readonly format?: string; readonly version?: unknown; readonly guide?: string } {
  if (!isRecord(json)) return {};
  const { format, version, guide } = json;
  const id = isRecord(guide) ? guide['id'] : undefined;
  return { ...(typeof format === 'string' && { format }), version, ...(typeof id === 'string' && { guide: id }) };
}
