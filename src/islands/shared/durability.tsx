import { useEffect } from 'preact/hooks';
import type { Durability as State } from '../../storage/study-log.ts';
import type { Study } from './context.ts';
import { ExportButton } from './export-button.tsx';
import { useEvents } from './hooks.ts';

const NOTICES: Record<Exclude<State, 'kept'>, string> = {
  denied: 'This browser does not let the guide store anything. What you do here may be lost when you leave this page: export it first.',
  full: 'The browser’s storage is full. What you do from now on may be lost: free some space and load the page again, or export it.',
  newer:
    'A newer version of the guide has opened your data in this browser. Load this page again; what you do until then waits to be stored.',
};

/** Says when answers are not kept, and asks before a tab with unkept answers closes. */
export function DurabilityNotice({ study }: { study: Study }) {
  const events = useEvents(study);
  const { durability, unreadable } = study.log;
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
          {events.length > 0 && <ExportButton study={study} />}
        </div>
      )}
      {unreadable > 0 && (
        <p class="notice">
          {unreadable === 1 ? 'One record' : `${unreadable} records`} of your study log could not be read and{' '}
          {unreadable === 1 ? 'is' : 'are'} left out.
        </p>
      )}
    </>
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
