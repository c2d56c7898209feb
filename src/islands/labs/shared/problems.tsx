import type { Problem } from '../../../labs/shared/read-objects.ts';
import type { Range } from '../../../yaml/positions.ts';
import { LineLink } from './line-link.tsx';

/** Mistakes of the text, each with the way to its line. */
export function Problems({ problems, onGoTo }: { problems: readonly Problem[]; onGoTo: (range: Range) => void }) {
  return (
    <div class="lab-problems" role="status">
      {problems.length > 0 && (
        <>
          <p class="lab-problems-head">{problems.length === 1 ? 'One mistake in the text' : `${problems.length} mistakes in the text`}</p>
          <ul role="list">
            {problems.map(({ line, range, message }, i) => (
              <li key={i}>
                <LineLink line={line} range={range} onGoTo={onGoTo} /> {message}
              </li>
            ))}
          </ul>
        </>
      )}
    </div>
  );
}
