import type { Range } from '../../../yaml/positions.ts';
import type { GoTo } from './lab-definition.ts';

interface Props {
  line: number;
  range: Range;
  onGoTo: GoTo;
}

/** Goes to a line of the editor. */
export function LineLink({ line, range, onGoTo }: Props) {
  return (
    <button type="button" class="line-link" aria-label={`Go to line ${line}`} onClick={() => onGoTo(range)}>
      line {line}
    </button>
  );
}
