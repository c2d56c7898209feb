import { useEffect, useLayoutEffect, useReducer, useState } from 'preact/hooks';
import type { PublishedQuestion } from '../../schema/published.ts';
import type { StudyEvent } from '../../study/events.ts';
import type { Study } from './context.ts';

/** The events of the log, drawn again whenever it changes, also from another tab. */
export function useEvents({ log }: Study): readonly StudyEvent[] {
  const [, redraw] = useReducer((count: number) => count + 1, 0);
  // At once: an event between drawing and listening would not be seen.
  useLayoutEffect(() => log.subscribe(() => redraw(undefined)), [log]);
  return log.events;
}

export type Loaded =
  | { readonly state: 'loading' }
  | { readonly state: 'failed'; readonly again: () => void }
  | { readonly state: 'ready'; readonly questions: ReadonlyMap<string, PublishedQuestion> };

/** The texts of the questions asked. `key` names the set: another key loads again. */
export function useQuestions(study: Study, key: string, asked: readonly { readonly id: string }[]): Loaded {
  const [attempt, retry] = useReducer((count: number) => count + 1, 0);
  const [loaded, setLoaded] = useState<{ key: string; result: Loaded }>();
  useEffect(() => {
    let current = true;
    const finish = (result: Loaded): void => {
      if (current) setLoaded({ key, result });
    };
    study.questions(asked).then(
      (questions) => finish({ state: 'ready', questions }),
      () => finish({ state: 'failed', again: () => retry(undefined) }),
    );
    return () => {
      current = false;
    };
    // `asked` is named by its key.
  }, [study, key, attempt]);
  return loaded?.key === key ? loaded.result : { state: 'loading' };
}
