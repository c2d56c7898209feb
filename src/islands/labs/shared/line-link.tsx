import type { Range } from '../../../yaml/positions.ts';

interface Props {
  line: number;
  range: Range;
  onGoTo: (range: Range) => void;
}

/** Goes to a line of the editor. */
export function LineLink({ line, range, onGoTo }: Props) {
  return (
    <button type="button" class="line-link" onClick={() => onGoTo(range)}>
      line {line}
    </button>
  );
}
