import { useEffect, useRef, useState } from 'preact/hooks';
import { askToPersist, persistence, type Persistence } from '../../storage/storage-persistence.ts';
import { counted } from '../../text/counted.ts';
import { dateText } from '../../text/dates.ts';
import type { Study } from '../shared/load-study.ts';
import { ExportButton } from '../shared/export-button.tsx';
import { EraseDialog } from './erase-dialog.tsx';
import { FileImport } from './file-import.tsx';

/** The learner's data: how it is kept, and taking it along, bringing it in and erasing it. */
export function YourData({ study }: { study: Study }) {
  const { log } = study;
  const [kept, setKept] = useState<Persistence>('unknown');
  const [chosen, setChosen] = useState<{ readonly file: File; readonly number: number }>();
  const [asking, setAsking] = useState(false);
  const file = useRef<HTMLInputElement>(null);
  useEffect(() => void persistence().then(setKept), []);
  const [first] = log.events;

  const choose = (picked: File | undefined): void => {
    if (picked) setChosen({ file: picked, number: (chosen?.number ?? 0) + 1 });
  };
  const onImported = (): void => {
    // The same file can be chosen again.
    if (file.current) file.current.value = '';
    void askToPersist().then(setKept);
  };

  return (
    <section class="your-data" aria-labelledby="your-data">
      <h2 id="your-data">Your data</h2>
      <p>
        {first === undefined ? 'Nothing is recorded yet.' : `${counted(log.events.length, 'event')} since ${dateText(first.at)}.`}{' '}
        {log.durability === 'kept' ? 'What you do is kept in this browser only, and sent nowhere.' : 'Nothing is sent anywhere.'}
      </p>
      {log.durability === 'kept' && kept === 'promised' && <p>The browser has promised to keep them until you erase them.</p>}
      {log.durability === 'kept' && kept === 'not-promised' && (
        <p>
          The browser may delete them when it runs short of space.{' '}
          <button type="button" class="button" onClick={() => void askToPersist().then(setKept)}>
            Ask it to keep them
          </button>
        </p>
      )}
      <div class="button-row">
        <ExportButton study={study} />
        <label class="button file-button">
          Import a file
          <input
            ref={file}
            class="visually-hidden"
            type="file"
            accept=".json,application/json"
            onChange={({ currentTarget: { files } }) => choose(files?.[0])}
          />
        </label>
        <button type="button" class="button" onClick={() => setAsking(true)}>
          Erase everything…
        </button>
      </div>
      <p class="field-note">
        An import adds what is missing and takes nothing away. To study on two devices, export on each and import on the other, in whatever
        order. <a href={`${study.base}about/#study-log`}>The file’s format</a>
      </p>
      {chosen && <FileImport key={chosen.number} log={log} file={chosen.file} onDone={onImported} />}
      {asking && <EraseDialog study={study} onClose={() => setAsking(false)} />}
    </section>
  );
}
