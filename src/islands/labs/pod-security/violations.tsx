import type { LocatedObject } from '../../../labs/shared/read-objects.ts';
import type { VerdictProps } from '../shared/lab-definition.ts';
import { Advice } from '../shared/advice.tsx';
import { LineLink } from '../shared/line-link.tsx';
import type { JudgedViolation } from './judge.ts';

interface Props extends Pick<VerdictProps, 'base' | 'guidance'> {
  object: LocatedObject;
  violations: readonly JudgedViolation[];
  onGoTo: VerdictProps['onGoTo'] | undefined;
}

/** What the standards refuse in an object, each with its lines, its reason and what to change. */
export function Violations({ object, violations, base, guidance, onGoTo }: Props) {
  if (violations.length === 0) return null;
  const byId = new Map(guidance.map((each) => [each.id, each]));
  return (
    <ol class="violations" role="list">
      {violations.map(({ check, message, paths, level }) => {
        const advice = byId.get(check);
        const lines = new Map(paths.map((path) => [object.lineOf(path), object.rangeOf(path)]));
        return (
          <li key={`${check} ${message}`} class="violation" data-level={level}>
            <p class="violation-head">
              <strong>{advice?.title ?? check}</strong> <span class="violation-level">{level}</span>
            </p>
            <p>
              {message} {onGoTo && [...lines].map(([line, range]) => <LineLink key={line} line={line} range={range} onGoTo={onGoTo} />)}
            </p>
            {advice && <Advice advice={advice} base={base} />}
          </li>
        );
      })}
    </ol>
  );
}
