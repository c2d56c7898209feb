import type { Study } from './load-study.ts';
import { useLoaded } from './hooks.ts';

/** What to do next, loaded when it is shown: it needs the scheduler, which an exam and a session do without. */
export function NextLater({ study }: { study: Study }) {
  const loaded = useLoaded('what-next', () => import('./what-next.tsx'));
  return loaded.state === 'ready' ? <loaded.value.WhatNext study={study} /> : null;
}
