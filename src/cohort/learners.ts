import type { ReadReport } from './read-report.ts';
import { nameKey } from './report.ts';

/** A report, and the file it came from. */
export interface ReportOfFile {
  readonly file: string;
  readonly report: ReadReport;
}

/** An older report of a learner, or a copy of the latest: it does not count. */
export interface Superseded {
  readonly file: string;
  readonly learner: string;
  readonly made: string;
  readonly by: string;
}

/** The latest report of each learner, by name, and those that it replaces. The same in whatever order files come. */
export function latestReports(reports: readonly ReportOfFile[]): {
  readonly learners: readonly ReportOfFile[];
  readonly superseded: readonly Superseded[];
} {
  const byName = Map.groupBy(reports, ({ report }) => nameKey(report.learner));
  const names = [...byName.keys()].sort((a, b) => a.localeCompare(b, 'en'));
  const learners: ReportOfFile[] = [];
  const superseded: Superseded[] = [];
  for (const name of names) {
    const [latest, ...older] = (byName.get(name) ?? []).toSorted(
      (a, b) => Date.parse(b.report.made) - Date.parse(a.report.made) || (a.file < b.file ? -1 : 1),
    );
    if (!latest) continue;
    learners.push(latest);
    superseded.push(...older.map(({ file, report: { learner, made } }) => ({ file, learner, made, by: latest.file })));
  }
  return { learners, superseded };
}

/** The names expected of which there is no report. */
export function notHandedIn(expected: readonly string[], names: readonly string[]): string[] {
  const there = new Set(names.map(nameKey));
  const missing = new Map<string, string>();
  for (const name of expected) {
    const key = nameKey(name);
    if (key !== '' && !there.has(key) && !missing.has(key)) missing.set(key, name.trim());
  }
  return [...missing.values()];
}
