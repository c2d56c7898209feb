import { useLoaded } from '../shared/hooks.ts';
import { LoadFailure } from '../shared/mount.tsx';
import type { ExamResultProps } from './exam-result.tsx';

/** Loads what shows a result. An exam does so when it begins: there may be no connection when it ends. */
export const loadResult = () => import('./exam-result.tsx');

export function ResultLater(props: ExamResultProps) {
  const loaded = useLoaded('exam-result', loadResult);
  if (loaded.state === 'failed') return <LoadFailure again={loaded.again} />;
  return loaded.state === 'ready' ? <loaded.value.ExamResult {...props} /> : <p role="status">Loading the result…</p>;
}
