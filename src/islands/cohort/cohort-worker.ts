import { cohortOf } from '../../cohort/cohort.ts';
import type { ReportOfFile } from '../../cohort/learners.ts';
import { MOST_REPORT_BYTES, readReport, type ReportFault } from '../../cohort/read-report.ts';
import { keyOf, type KeyedQuestion } from '../../cohort/subject.ts';
import type { NamedFile, SkippedFile, WorkerAnswer, WorkerRequest } from './worker-message.ts';

/** Files between two words on how far it has come. */
const PROGRESS_STEP = 10;

const reports = new Map<string, ReportOfFile>();
const skipped = new Map<string, SkippedFile>();
let reading = Promise.resolve();

/** Reads reports and computes what they say together, away from the page. Requests are answered in their order. */
addEventListener('message', ({ data }: MessageEvent<WorkerRequest>) => {
  reading = reading.then(() => answer(data));
});

async function answer({ files, subject, now }: WorkerRequest): Promise<void> {
  const key = keyOf(subject);
  for (const [i, named] of files.entries()) {
    // A file that is added again takes the place of what was read of it.
    reports.delete(named.name);
    skipped.delete(named.name);
    const read = await readFile(named, { guide: subject.bank.guide, now, key });
    if ('fault' in read) skipped.set(named.name, { file: named.name, fault: read.fault });
    else reports.set(named.name, { file: named.name, report: read.report });
    if ((i + 1) % PROGRESS_STEP === 0) say({ kind: 'progress', done: i + 1, of: files.length });
  }
  say({ kind: 'cohort', cohort: cohortOf([...reports.values()], subject), skipped: [...skipped.values()] });
}

type Circumstances = Parameters<typeof readReport>[1] & { readonly key: ReadonlyMap<string, KeyedQuestion> };

async function readFile(
  { file }: NamedFile,
  circumstances: Circumstances,
): Promise<ReturnType<typeof readReport> | { readonly fault: ReportFault }> {
  if (file.size > MOST_REPORT_BYTES) return { fault: { code: 'too-large' } };
  try {
    return readReport(await file.text(), circumstances);
  } catch {
    return { fault: { code: 'unreadable' } };
  }
}

function say(message: WorkerAnswer): void {
  postMessage(message);
}
