import type { ComponentChildren } from 'preact';
import { useErrorBoundary } from 'preact/hooks';

/** Draws an island; where drawing it fails, says so and offers to load the page again. What was stored is not touched. */
export function IslandBoundary({ children }: { children: ComponentChildren }) {
  const boundary: [unknown, () => void] = useErrorBoundary();
  const [failure] = boundary;
  if (failure === undefined) return children;
  return (
    <div class="notice" role="alert">
      <p>This part of the page has stopped because of a mistake in the guide. Nothing that was stored is lost.</p>
      <button type="button" class="button" onClick={() => location.reload()}>
        Load the page again
      </button>
    </div>
  );
}
