import { useEffect, useState } from 'preact/hooks';
import type { Durability } from '../../storage/log-store.ts';
import { counted } from '../../text/counted.ts';
import { dateText } from '../../text/dates.ts';
import type { Study } from './load-study.ts';
import { ExportButton } from './export-button.tsx';
import { useEvents } from './hooks.ts';

const NOTICES: Record<Exclude<Durability, 'kept'>, string> = {
  waiting:
    'The browser has not opened your study log yet. Another tab may hold it: close other tabs of this guide. What you do here waits in this page until then, and is stored as soon as the log opens.',
  denied: 'This browser does not let the guide store anything. What you do here may be lost when you leave this page: export it first.',
  full: 'The browser’s storage is full. What you do from now on may be lost: free some space and load the page again, or export it.',
  newer:
    'A newer version of the guide has opened your data in this browser. Load this page again; what you do until then waits to be stored.',
  deleted:
    'The guide’s data were deleted from this browser, by its settings or by another page. What stands here is in this page only. What you do from now on is stored.',
};

/** Says when answers are not kept, and asks before a tab with unkept answers closes. */
export function DurabilityNotice({ study }: { study: Study }) {
  const events = useEvents(study);
  const { durability } = study.log;
  const atRisk = durability !== 'kept' && events.length > 0;
  useEffect(() => {
    if (!atRisk) return undefined;
    const ask = (event: BeforeUnloadEvent): void => event.preventDefault();
    addEventListener('beforeunload', ask);
    return () => removeEventListener('beforeunload', ask);
  }, [atRisk]);
  return (
    <>
      {durability !== 'kept' && (
        <div class="notice" role="status">
          <p>{NOTICES[durability]}</p>
          {events.length > 0 && (
            <p class="button-row">
              {durability === 'deleted' && <RestoreButton study={study} />}
              <ExportButton study={study} />
            </p>
          )}
        </div>
      )}
      <LeftOut study={study} />
    </>
  );
}

/** What of the log does not count, or not as it says. */
function LeftOut({ study: { log } }: { study: Study }) {
  const { unreadable, newer, ahead, entries } = log;
  const last = ahead === 0 ? 0 : entries.reduce((latest, { event }) => Math.max(latest, event?.at ?? 0), 0);
  return (
    <>
      {unreadable > 0 && (
        <p class="notice">
          {unreadable === 1 ? 'One record' : counted(unreadable, 'record')} of your study log could not be read and{' '}
          {unreadable === 1 ? 'is' : 'are'} left out.
        </p>
      )}
      {newer > 0 && (
        <p class="notice">
          {counted(newer, 'event')} of your study log {newer === 1 ? 'was' : 'were'} recorded by a newer version of the guide. They are kept
          and exported, and count once this guide is updated.
        </p>
      )}
      {ahead > 0 && (
        <p class="notice">
          {counted(ahead, 'event')} of your study log {ahead === 1 ? 'bears a date' : 'bear dates'} still to come, up to {dateText(last)}: a
          device’s clock was ahead when they were recorded, or this one is behind now. They count in the order in which they happened, and
          no later than now.
        </p>
      )}
    </>
  );
}

function RestoreButton({ study }: { study: Study }) {
  const [failed, setFailed] = useState(false);
  const restore = (): void => {
    study.log.restore().catch(() => setFailed(true));
  };
  return (
    <button type="button" class="button button-strong" onClick={restore}>
      {failed ? 'It could not be stored. Try again' : 'Store it again'}
    </button>
  );
}

/** What an address asked for that cannot be. */
export function AddressProblems({ problems }: { problems: readonly string[] }) {
  if (problems.length === 0) return null;
  return (
    <div class="notice" role="status">
      {problems.map((problem) => (
        <p key={problem}>{problem}</p>
      ))}
    </div>
  );
}
