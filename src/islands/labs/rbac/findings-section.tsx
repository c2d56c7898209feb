import { subjectText } from '../../../labs/rbac/index.ts';
import { counted } from '../../../text/counted.ts';
import type { PublishedGuidance } from '../../../schema/published.ts';
import type { VerdictProps } from '../shared/lab-definition.ts';
import { SubjectFindingsView } from './findings-list.tsx';
import type { Findings } from './findings.ts';
import { GraphView } from './graph/graph-view.tsx';
import type { Loaded } from './loaded.ts';
import { listText } from './rule-text.ts';

/** The most subjects whose ways are listed, and the most ways that are all open at once. */
const LISTED = 20;
const OPEN = 8;
const CLEAR = 8;

interface Props extends Pick<VerdictProps, 'base' | 'onGoTo'> {
  findings: Findings;
  guidance: ReadonlyMap<string, PublishedGuidance>;
  titleOf: (finding: string) => string;
  placeOf: Loaded['placeOf'];
}

/** Known ways from what is granted to more: drawn, and listed for everybody whom the objects name. */
export function FindingsSection({ findings: { found, clear, left }, guidance, titleOf, base, placeOf, onGoTo }: Props) {
  const all = found.reduce((sum, { paths }) => sum + paths.length, 0);
  return (
    <section class="findings" aria-labelledby="ways">
      <h2 id="ways">Ways to more rights</h2>
      {found.length === 0 ? (
        <p>{clear.length === 0 ? 'The objects name nobody yet.' : 'There is no known way for anybody whom the objects name.'}</p>
      ) : (
        <>
          <p>Ways, not attacks: some people must have such rights. Whoever has them can come by more than is written here.</p>
          <GraphView found={found} titleOf={titleOf} />
          {found.slice(0, LISTED).map((each, i) => (
            <SubjectFindingsView
              key={subjectText(each.subject)}
              of={each}
              isOpen={i === 0 || all <= OPEN}
              guidance={guidance}
              base={base}
              placeOf={placeOf}
              onGoTo={onGoTo}
            />
          ))}
          {found.length > LISTED && <p>{counted(found.length - LISTED, 'other subject')} with such ways, not listed here.</p>}
          {clear.length > 0 && <p>No known way: {listText(clear.map(subjectText), CLEAR)}.</p>}
        </>
      )}
      {left > 0 && <p class="field-note">{counted(left, 'more subject is', 'more subjects are')} named and not looked at.</p>}
    </section>
  );
}
