import { useEffect, useLayoutEffect, useReducer, useState } from 'preact/hooks';
import type { PublishedQuestion } from '../../schema/published.ts';
import type { StudyEvent } from '../../study/events.ts';
import type { Guide, Study } from './load-study.ts';

/** The events of the log, drawn again whenever it changes, also from another tab. */
export function useEvents({ log }: Study): readonly StudyEvent[] {
  const [, redraw] = useReducer((count: number) => count + 1, 0);
  // At once: an event between drawing and listening would not be seen.
  useLayoutEffect(() => log.subscribe(() => redraw(undefined)), [log]);
  return log.events;
}

export type Loaded<T> =
  { readonly state: 'loading' } | { readonly state: 'failed'; readonly again: () => void } | { readonly state: 'ready'; readonly value: T };

/** What `load` gives. `key` names it: another key loads again, and an empty one loads nothing. */
export function useLoaded<T>(key: string, load: () => Promise<T>): Loaded<T> {
  const [attempt, retry] = useReducer((count: number) => count + 1, 0);
  const [loaded, setLoaded] = useState<{ key: string; result: Loaded<T> }>();
  useEffect(() => {
    let current = true;
    const finish = (result: Loaded<T>): void => {
      if (current) setLoaded({ key, result });
    };
    if (key !== '') {
      load().then(
        (value) => finish({ state: 'ready', value }),
        () => finish({ state: 'failed', again: () => retry(undefined) }),
      );
    }
    return () => {
      current = false;
    };
    // `load` is named by its key.
  }, [key, attempt]);
  return loaded?.key === key ? loaded.result : { state: 'loading' };
}

/** The texts of the questions asked, under a key that names the set. */
export function useQuestions(
  guide: Guide,
  key: string,
  asked: readonly { readonly id: string }[],
): Loaded<ReadonlyMap<string, PublishedQuestion>> {
  return useLoaded(key, () => guide.questions(asked));
}
