import type { Severity } from '../../../labs/shared/diagnostic.ts';
import type { Remark } from '../../../labs/shared/presentation.ts';
import { counted } from '../../../text/counted.ts';
import { Announcement } from './announcement.tsx';
import type { GoTo } from './lab-definition.ts';
import { LineLink } from './line-link.tsx';

/** Mistakes stand below their heading, and need no word. */
const WORDS: Readonly<Record<Severity, string>> = { error: '', warning: 'Doubtful:', note: 'Note:' };

/** What is said of the text, each with the way to its line: mistakes first, then what is doubtful, then notes. */
export function Problems({ remarks, onGoTo }: { remarks: readonly Remark[]; onGoTo: GoTo }) {
  const mistakes = remarks.filter(({ severity }) => severity === 'error');
  return (
    <div class="lab-problems">
      <Announcement
        text={
          mistakes[0]
            ? `${counted(mistakes.length, 'mistake')} in the text, the first on line ${mistakes[0].line}.`
            : 'No mistake in the text.'
        }
      />
      {mistakes.length > 0 && (
        <p class="lab-problems-head">{mistakes.length === 1 ? 'One mistake in the text' : `${mistakes.length} mistakes in the text`}</p>
      )}
      {remarks.length > 0 && (
        <ul role="list">
          {remarks.map(({ line, range, severity, message }, i) => (
            <li key={i} data-severity={severity}>
              <LineLink line={line} range={range} onGoTo={onGoTo} />{' '}
              {WORDS[severity] && <span class="remark-severity">{WORDS[severity]}</span>} {message}
            </li>
          ))}
        </ul>
      )}
    </div>
  );
}
