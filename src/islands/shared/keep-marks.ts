import { writeMarks } from '../../storage/marks.ts';
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

/** Derives the marks once, from a page that has recorded an event and does not read the log otherwise. */
export async function refreshMarks(): Promise<void> {
  const study = await openStudy();
  derive(study, await study.catalogue());
}

/** Takes back that a topic was read. */
export async function unreadTopic(topic: string): Promise<void> {
  const { log } = await openStudy();
  for (const { id } of readingsOf(log.events, topic)) log.record({ kind: 'undone', event: id });
  await log.settled();
}

function whenIdle(run: () => void): void {
  if ('requestIdleCallback' in window) requestIdleCallback(run, { timeout: 2000 });
  else setTimeout(run, 500);
}
