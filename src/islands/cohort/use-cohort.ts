import { useEffect, useRef, useState } from 'preact/hooks';
import type { Cohort } from '../../cohort/cohort.ts';
import type { Subject } from '../../cohort/subject.ts';
import type { NamedFile, SkippedFile, WorkerAnswer, WorkerRequest } from './worker-message.ts';

export type Reading =
  { readonly state: 'idle' } | { readonly state: 'reading'; readonly done: number; readonly of: number } | { readonly state: 'failed' };

interface CohortReading {
  readonly reading: Reading;
  readonly cohort: Cohort | undefined;
  readonly skipped: readonly SkippedFile[];
  readonly add: (files: readonly NamedFile[]) => void;
  /** Forgets every report. */
  readonly clear: () => void;
}

/** The reports that were added, as a worker reads them. Nothing of them is stored. */
export function useCohort(subject: Subject): CohortReading {
  const worker = useRef<Worker | undefined>(undefined);
  const [reading, setReading] = useState<Reading>({ state: 'idle' });
  const [read, setRead] = useState<Pick<CohortReading, 'cohort' | 'skipped'>>({ cohort: undefined, skipped: [] });
  const end = (): void => {
    worker.current?.terminate();
    worker.current = undefined;
  };
  useEffect(() => end, []);

  const start = (): Worker => {
    const started = new Worker(new URL('./cohort-worker.ts', import.meta.url), { type: 'module' });
    started.addEventListener('error', () => {
      end();
      setReading({ state: 'failed' });
    });
    started.addEventListener('message', ({ data }: MessageEvent<WorkerAnswer>) => {
      if (data.kind === 'progress') {
        setReading({ state: 'reading', done: data.done, of: data.of });
        return;
      }
      setRead({ cohort: data.cohort, skipped: data.skipped });
      setReading({ state: 'idle' });
    });
    return started;
  };
  const add = (files: readonly NamedFile[]): void => {
    if (files.length === 0) return;
    worker.current ??= start();
    setReading({ state: 'reading', done: 0, of: files.length });
    worker.current.postMessage({ files, subject, now: Date.now() } satisfies WorkerRequest);
  };
  const clear = (): void => {
    end();
    setRead({ cohort: undefined, skipped: [] });
    setReading({ state: 'idle' });
  };
  return { reading, ...read, add, clear };
}
