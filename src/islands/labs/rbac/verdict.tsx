import { useMemo } from 'preact/hooks';
import type { RbacOptions, RbacView } from '../../../labs/rbac/engine.ts';
import { SOMEBODY_ELSE, type Query } from '../../../labs/rbac/presentation/query-form.ts';
import type { VerdictProps } from '../shared/lab-definition.ts';
import { CanI } from './can-i.tsx';
import { Diagnostics } from './diagnostics.tsx';
import { FindingsSection } from './findings-section.tsx';
import { RightsTable } from './rights-table.tsx';
import { SubjectChoice } from './subject-choice.tsx';

/** Who may do what, by which binding, role and rule, and the ways from there to more. */
export function RbacVerdict({ base, guidance, view, options, onOptions, onGoTo }: VerdictProps<RbacOptions, RbacView>) {
  const advice = useMemo(() => new Map(guidance.map((each) => [each.id, each])), [guidance]);
  // What is written stands in the form at once, its answer when it is there.
  const query = { ...(options.query ?? view.query), who: whoIsAsked(options.query, view) };
  const ask = (next: Query): void => onOptions({ ...options, query: next });
  return (
    <>
      <Diagnostics remarks={view.remarks} onGoTo={onGoTo} />
      <CanI view={view} query={query} onChange={ask} onGoTo={onGoTo} />
      <section aria-labelledby="rights">
        <h2 id="rights">What they may do</h2>
        <SubjectChoice
          label="Rights of"
          who={query.who}
          subjects={view.subjects}
          more={view.moreSubjects}
          onChange={(who) => ask({ ...query, who })}
        />
        <RightsTable key={view.query.who} rights={view.rights} who={view.who} onGoTo={onGoTo} />
      </section>
      <FindingsSection findings={view.findings} guidance={advice} base={base} onGoTo={onGoTo} />
    </>
  );
}

/** Who is chosen, unless the text no longer names them. */
function whoIsAsked(written: Query | undefined, { subjects, query }: RbacView): string {
  const isListed = written !== undefined && (written.who === SOMEBODY_ELSE || subjects.includes(written.who));
  return isListed ? written.who : query.who;
}
