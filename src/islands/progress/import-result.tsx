import type { ImportOutcome } from './import-file.ts';

/** Invalid records that are named one by one. */
const NAMED = 10;

/** What became of an imported file. */
export function ImportResult({ outcome }: { outcome: ImportOutcome }) {
  switch (outcome.state) {
    case 'reading':
      return <p class="notice">Reading {outcome.name}…</p>;
    case 'refused':
      return (
        <p class="notice">
          {outcome.name} was not imported. {outcome.problem}
        </p>
      );
    case 'done':
      return (
        <div class="notice">
          <p>
            {outcome.name}: {events(outcome.added)} added, {outcome.known} known already.
          </p>
          {outcome.invalid.length > 0 && (
            <>
              <p>{outcome.invalid.length === 1 ? 'One record is' : `${outcome.invalid.length} records are`} no valid event and left out:</p>
              <ul>
                {outcome.invalid.slice(0, NAMED).map(({ place, id, reason }) => (
                  <li key={place}>
                    record {place}
                    {id !== undefined && (
                      <>
                        {' '}
                        (<code>{id}</code>)
                      </>
                    )}
                    : {reason}
                  </li>
                ))}
                {outcome.invalid.length > NAMED && <li>and {outcome.invalid.length - NAMED} more</li>}
              </ul>
            </>
          )}
        </div>
      );
  }
}

function events(count: number): string {
  return count === 1 ? 'one event' : `${count.toLocaleString('en')} events`;
}
