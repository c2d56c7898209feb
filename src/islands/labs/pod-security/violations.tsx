import type { ReportedViolation } from '../../../labs/pod-security/presentation/level-report.ts';
import type { PublishedLab } from '../../../schema/published.ts';
import { Advice } from '../shared/advice.tsx';
import type { GoTo } from '../shared/lab-definition.ts';
import { LineLink } from '../shared/line-link.tsx';

interface Props {
  base: string;
  guidance: PublishedLab['guidance'];
  violations: readonly ReportedViolation[];
  onGoTo: GoTo;
}

/** What the standards refuse in an object, each with its lines, its reason and what to change. */
export function Violations({ violations, base, guidance, onGoTo }: Props) {
  if (violations.length === 0) return null;
  const byId = new Map(guidance.map((each) => [each.id, each]));
  return (
    <ol class="violations" role="list">
      {violations.map(({ check, message, places, level }) => {
        const advice = byId.get(check);
        return (
          <li key={`${check} ${message}`} class="violation" data-level={level}>
            <p class="violation-head">
              <strong>{advice?.title ?? check}</strong> <span class="violation-level">{level}</span>
            </p>
            <p>
              {message}{' '}
              {places.map(({ line, range }) => (
                <LineLink key={line} line={line} range={range} onGoTo={onGoTo} />
              ))}
            </p>
            {advice && <Advice advice={advice} base={base} />}
          </li>
        );
      })}
    </ol>
  );
}
