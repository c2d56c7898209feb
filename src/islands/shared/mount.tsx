import { render, type ComponentType } from 'preact';
import { IslandBoundary } from './boundary.tsx';
import { openStudy, type Study } from './load-study.ts';

type Loadable<T> = T | Promise<T>;

/**
 * Draws an island into its place on the page, `<div data-island="name">`, in place of what stands there for readers
 * without script. An island that is loaded first comes beside the page's data, not after it. What cannot be loaded is
 * said, with a button to try again.
 */
export async function mountIsland(name: string, load: () => Loadable<ComponentType<{ study: Study }>>): Promise<void> {
  const root = document.querySelector<HTMLElement>(`[data-island="${name}"]`);
  if (!root) return;
  try {
    const [Island, study] = await Promise.all([load(), openStudy()]);
    root.replaceChildren();
    render(
      <IslandBoundary>
        <Island study={study} />
      </IslandBoundary>,
      root,
    );
    // Later: the exam needs no scheduler.
    void import('./sync-summary.ts').then(({ syncSummary }) => syncSummary(study)).catch(() => undefined);
  } catch {
    root.replaceChildren();
    render(<LoadFailure again={() => void mountIsland(name, load)} />, root);
  }
}

export function LoadFailure({ again }: { again: () => void }) {
  return (
    <div class="notice" role="alert">
      <p>This page’s data could not be loaded. Nothing that was stored is lost. Check the connection, then try again.</p>
      <button type="button" class="button" onClick={again}>
        Try again
      </button>
    </div>
  );
}
