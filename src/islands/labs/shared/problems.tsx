import type { Problem } from '../../../labs/shared/read-objects.ts';
import type { Range } from '../../../yaml/positions.ts';
import { counted } from '../../../text/counted.ts';
import { Announcement } from './announcement.tsx';
import { LineLink } from './line-link.tsx';

/** Mistakes of the text, each with the way to its line. */
export function Problems({ problems, onGoTo }: { problems: readonly Problem[]; onGoTo: (range: Range) => void }) {
  return (
    <div class="lab-problems">
      <Announcement
        text={
          problems[0]
            ? `${counted(problems.length, 'mistake')} in the text, the first on line ${problems[0].line}.`
            : 'No mistake in the text.'
        }
      />
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
