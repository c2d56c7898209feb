import { writeMarks } from '../../storage/marks.ts';
import { isPending } from '../../storage/pending-events.ts';
import type { Happening } from '../../study/events.ts';
import { readingsOf } from '../../study/in-force.ts';
import { marksOfStanding, standingOf, type Catalogue, type Standing } from '../../study/standing.ts';
import { openStudy, type Study } from './context.ts';

/** Time in which a page opens, in milliseconds. */
const OPENING = 2000;

/** Derives the marks that reading pages show, and keeps them. */
function derive({ bank, log }: Study, catalogue: Catalogue, before?: Standing): Standing {
  const now = Date.now();
  const subject = { bank, catalogue };
  const standing = standingOf(log.events, subject, now, before);
  writeMarks(log.recorded.length === 0 ? undefined : marksOfStanding(standing, subject));
  return standing;
}

/**
 * Keeps the marks in step with the log as long as the page is open, when the browser is idle. What cannot be loaded
 * leaves the marks as they were: another page will derive them.
 */
export async function keepMarks(study: Study): Promise<void> {
  const catalogue = await study.catalogue().catch(() => undefined);
  if (!catalogue) return;
  let standing: Standing | undefined;
  let waiting = false;
  const run = (): void => {
    if (!waiting) return;
    waiting = false;
    standing = derive(study, catalogue, standing);
  };
  const ask = (after = 0): void => {
    if (waiting) return;
    waiting = true;
    setTimeout(whenIdle, after, run);
  };
  // Also without an event: a day may have passed, and cards fallen due. The page itself comes first.
  ask(OPENING);
  study.log.subscribe(() => ask());
  addEventListener('pagehide', run);
}

/** The log of a reading page, opened when it is first needed, and what was derived from it last. */
let reading: Promise<Study> | undefined;
let readingStanding: Standing | undefined;

function openReading(): Promise<Study> {
  reading ??= openStudy();
  // After a failure the next call tries again.
  reading.catch(() => (reading = undefined));
  return reading;
}

/** Derives the marks, on a page that has recorded an event and does not read the log otherwise. */
export async function refreshMarks(): Promise<void> {
  const study = await openReading();
  readingStanding = derive(study, await study.catalogue(), readingStanding);
}

/**
 * Records in the log of a reading page, where it is open already.
 * @returns whether it is kept
 */
export async function recordInLog(happening: Happening): Promise<boolean> {
  const { log } = await openReading();
  const { id } = log.record(happening);
  await log.settled();
  return log.durability === 'kept' || isPending(id);
}

/**
 * Takes back that a topic was read.
 * @returns whether that is kept
 */
export async function unreadTopic(topic: string): Promise<boolean> {
  const { log } = await openReading();
  const undone = readingsOf(log.events, topic).map(({ id }) => log.record({ kind: 'undone', event: id }));
  await log.settled();
  return log.durability === 'kept' || undone.every(({ id }) => isPending(id));
}

function whenIdle(run: () => void): void {
  if ('requestIdleCallback' in window) requestIdleCallback(run, { timeout: 2000 });
  else setTimeout(run, 500);
}
