import type { PodSecurityOptions, PodSecurityView } from '../../../labs/pod-security/engine.ts';
import { LEVELS } from '../../../labs/pod-security/level.ts';
import type { LevelReport } from '../../../labs/pod-security/presentation/level-report.ts';
import { Announcement } from '../shared/announcement.tsx';
import type { VerdictProps } from '../shared/lab-definition.ts';
import { LineLink } from '../shared/line-link.tsx';
import { NamespaceDecisions } from './namespace-decisions.tsx';
import { VersionChoice } from './version-choice.tsx';
import { Violations } from './violations.tsx';

type Props = VerdictProps<PodSecurityOptions, PodSecurityView>;

/** Which level admits each object, what breaks the others and how to mend it, and what the namespaces would do. */
export function PodSecurityVerdict({ base, guidance, view, options, onOptions, onGoTo }: Props) {
  return (
    <>
      <div class="verdict-head">
        <h2>Which level admits it</h2>
        <VersionChoice label="Policy version" version={options.version} onChange={(version) => onOptions({ ...options, version })} />
      </div>
      {view.reports.length === 0 && <p>There is no Pod and no workload here yet.</p>}
      {view.reports.map((report, i) => (
        <ObjectVerdict key={i} report={report} base={base} guidance={guidance} onGoTo={onGoTo} />
      ))}
      <NamespaceDecisions view={view} options={options} onOptions={onOptions} onGoTo={onGoTo} />
      <Announcement text={view.summary} />
    </>
  );
}

function ObjectVerdict({ report, base, guidance, onGoTo }: Pick<Props, 'base' | 'guidance' | 'onGoTo'> & { report: LevelReport }) {
  const { name, place, violations, unread, allowedBy } = report;
  return (
    <section class="object-verdict" aria-label={name}>
      <h3>
        {name} <span class="object-place">{place ? <LineLink line={place.line} range={place.range} onGoTo={onGoTo} /> : 'given'}</span>
      </h3>
      <ul class="levels" role="list">
        {LEVELS.map((level) => (
          <li key={level} data-allowed={allowedBy.includes(level)}>
            {level}: {allowedBy.includes(level) ? 'admitted' : 'refused'}
          </li>
        ))}
      </ul>
      {unread.length > 0 ? (
        <p>The API server would not read this object, so no level admits it: {unread.join(' ')}</p>
      ) : (
        <Violations violations={violations} base={base} guidance={guidance} onGoTo={onGoTo} />
      )}
    </section>
  );
}
