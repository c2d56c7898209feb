import { fileFaultText, recordFaultText } from '../../study/import-messages.ts';
import { counted } from '../../text/counted.ts';
import type { ImportOutcome } from './import-file.ts';

/** What became of an imported file. */
export function ImportResult({ name, outcome }: { name: string; outcome: ImportOutcome }) {
  switch (outcome.state) {
    case 'cancelled':
      return <p class="notice">The import of {name} was cancelled. Nothing has been changed.</p>;
    case 'refused':
      return (
        <p class="notice">
          {name} was not imported. {refusalText(outcome.reason)}
        </p>
      );
    case 'done':
      return (
        <div class="notice">
          <p>
            {name}: {outcome.added === 1 ? 'one event' : counted(outcome.added, 'event')} added, {outcome.known.toLocaleString('en')} known
            already.
          </p>
          {outcome.invalidCount > 0 && (
            <>
              <p>
                {outcome.invalidCount === 1
                  ? 'One record is not a valid event and is left out:'
                  : `${outcome.invalidCount.toLocaleString('en')} records are not valid events and are left out:`}
              </p>
              <ul>
                {outcome.invalid.map(({ place, id, code, field }) => (
                  <li key={place}>
                    record {place}
                    {id !== undefined && (
                      <>
                        {' '}
                        (<code>{id}</code>)
                      </>
                    )}
                    : {recordFaultText({ code, ...(field !== undefined && { field }) })}
                  </li>
                ))}
                {outcome.invalidCount > outcome.invalid.length && (
                  <li>and {(outcome.invalidCount - outcome.invalid.length).toLocaleString('en')} more</li>
                )}
              </ul>
            </>
          )}
        </div>
      );
  }
}

function refusalText(reason: Extract<ImportOutcome, { state: 'refused' }>['reason']): string {
  switch (reason) {
    case 'too-large':
      return 'The file is too large to be a study log.';
    case 'no-worker':
      return 'The part of the guide that reads files could not be loaded. Check the connection, then try again.';
    case 'not-stored':
      return 'The browser would not store it: its storage is full, denied or not open. Nothing has been changed.';
    default:
      return fileFaultText(reason);
  }
}
