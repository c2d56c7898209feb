import type { FindingsView } from '../../../labs/rbac/presentation/findings-view.ts';
import type { PublishedGuidance } from '../../../schema/published.ts';
import { counted } from '../../../text/counted.ts';
import type { GoTo } from '../shared/lab-definition.ts';
import { NearWays, SubjectWaysView } from './findings-list.tsx';
import { GraphView } from './graph-view.tsx';

/** The most ways that are all open at once. */
const OPEN = 8;

interface Props {
  findings: FindingsView;
  guidance: ReadonlyMap<string, PublishedGuidance>;
  base: string;
  onGoTo: GoTo;
}

/** Known ways from what is granted to more: drawn, and listed for everybody whom the objects name. */
export function FindingsSection({ findings, guidance, base, onGoTo }: Props) {
  const { graph, subjects, unlisted, ways, clear, near, left } = findings;
  const titleOf = (finding: string): string => guidance.get(finding)?.title ?? finding;
  return (
    <section class="findings" aria-labelledby="ways">
      <h2 id="ways">Ways to more rights</h2>
      {subjects.length === 0 ? (
        <p>{clear === '' ? 'The objects name nobody yet.' : 'There is no known way for anybody whom the objects name.'}</p>
      ) : (
        <>
          <p>Ways, not attacks: some people must have such rights. Whoever has them can come by more than is written here.</p>
          {graph && <GraphView layout={graph} />}
          {subjects.map((each, i) => (
            <SubjectWaysView
              key={each.subject}
              of={each}
              isOpen={i === 0 || ways <= OPEN}
              guidance={guidance}
              base={base}
              onGoTo={onGoTo}
            />
          ))}
          {unlisted > 0 && <p>{counted(unlisted, 'other subject')} with such ways, not listed here.</p>}
          {clear !== '' && <p>No known way: {clear}.</p>}
        </>
      )}
      <NearWays near={near} titleOf={titleOf} onGoTo={onGoTo} />
      {left > 0 && <p class="field-note">{counted(left, 'more subject is', 'more subjects are')} named and not looked at.</p>}
    </section>
  );
}
