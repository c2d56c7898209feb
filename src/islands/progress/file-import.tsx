import { useLayoutEffect, useRef, useState } from 'preact/hooks';
import type { StudyLog } from '../../storage/study-log.ts';
import { importFile, type ImportOutcome, type ImportProgress } from './import-file.ts';
import { ImportResult } from './import-result.tsx';

interface Props {
  log: StudyLog;
  file: File;
  onDone: () => void;
}

/** The import of a chosen file: how far it has come, with a way to end it, and then what became of it. */
export function FileImport({ log, file, onDone }: Props) {
  const [outcome, setOutcome] = useState<ImportOutcome>();
  const [progress, setProgress] = useState<ImportProgress>({ step: 'reading', done: 0, of: undefined });
  const [ending] = useState(() => new AbortController());
  const place = useRef<HTMLDivElement>(null);
  useLayoutEffect(() => {
    void importFile(log, file, { signal: ending.signal, onProgress: setProgress }).then((result) => {
      setOutcome(result);
      onDone();
    });
    return () => ending.abort();
  }, []);
  // On a phone it stands below the fold.
  useLayoutEffect(() => place.current?.scrollIntoView({ block: 'nearest' }), [outcome]);
  const { step, done, of } = progress;
  return (
    <div role="status" ref={place}>
      {outcome ? (
        <ImportResult name={file.name} outcome={outcome} />
      ) : (
        <div class="notice">
          <p>
            {step === 'reading' ? 'Reading' : 'Storing'} {file.name}…
          </p>
          <p class="button-row">
            {of === undefined ? <progress aria-label="Import" /> : <progress aria-label="Import" max={of} value={done} />}
            <button type="button" class="button" onClick={() => ending.abort()}>
              Cancel
            </button>
          </p>
        </div>
      )}
    </div>
  );
}
