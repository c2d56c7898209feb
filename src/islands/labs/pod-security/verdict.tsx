import { useEffect, useMemo, useState } from 'preact/hooks';
import { invalidLabelsOf, LEVELS, type Level, type PolicyVersion } from '../../../labs/pod-security/index.ts';
import type { LocatedObject } from '../../../labs/shared/read-objects.ts';
import { counted } from '../../../text/counted.ts';
import { Announcement } from '../shared/announcement.tsx';
import type { EditorMark, VerdictProps } from '../shared/lab-definition.ts';
import { LineLink } from '../shared/line-link.tsx';
import { objectName } from '../shared/object-name.ts';
import { judge, type JudgedObject } from './judge.ts';
import { NamespaceDecisions } from './namespace-decisions.tsx';
import { VersionChoice } from './version-choice.tsx';
import { Violations } from './violations.tsx';

/** Which level admits each object, what breaks the others and how to mend it, and what the namespaces would do. */
export function PodSecurityVerdict({ base, guidance, reading, given, onGoTo, onMarks }: VerdictProps) {
  const [version, setVersion] = useState<PolicyVersion>('latest');
  const judged = useMemo(() => judge(reading.objects, version), [reading, version]);
  const judgedGiven = useMemo(() => judge(given.objects, version), [given, version]);
  const namespaces = useMemo(() => reading.objects.filter(({ kind }) => kind === 'Namespace'), [reading]);
  useEffect(() => onMarks([...judged.flatMap(marksOf), ...namespaces.flatMap(labelMarksOf)]), [judged, namespaces, onMarks]);

  return (
    <>
      <div class="verdict-head">
        <h2>Which level admits it</h2>
        <VersionChoice label="Policy version" version={version} onChange={setVersion} />
      </div>
      {judged.length + judgedGiven.length === 0 && <p>There is no Pod and no workload here yet.</p>}
      {judged.map((each) => (
        <ObjectVerdict
          key={each.object.line}
          judged={each}
          base={base}
          guidance={guidance}
          place={<LineLink line={each.object.line} range={each.object.rangeOf(['kind'])} onGoTo={onGoTo} />}
          onGoTo={onGoTo}
        />
      ))}
      {judgedGiven.map((each) => (
        <ObjectVerdict key={`given ${each.object.line}`} judged={each} base={base} guidance={guidance} place="given" onGoTo={undefined} />
      ))}
      <NamespaceDecisions
        namespaces={namespaces}
        given={given.objects.filter(({ kind }) => kind === 'Namespace')}
        objects={[...judged, ...judgedGiven].map(({ object }) => object)}
        onGoTo={onGoTo}
      />
      <Announcement text={summaryOf(judged)} />
    </>
  );
}

interface ObjectProps extends Pick<VerdictProps, 'base' | 'guidance'> {
  judged: JudgedObject;
  place: preact.ComponentChildren;
  onGoTo: VerdictProps['onGoTo'] | undefined;
}

function ObjectVerdict({ judged: { object, violations, unread, allowedBy }, base, guidance, place, onGoTo }: ObjectProps) {
  return (
    <section class="object-verdict" aria-label={objectName(object)}>
      <h3>
        {objectName(object)} <span class="object-place">{place}</span>
      </h3>
      <ul class="levels" role="list">
        {LEVELS.map((level) => (
          <li key={level} data-allowed={allowedBy.has(level)}>
            {level}: {allowedBy.has(level) ? 'admitted' : 'refused'}
          </li>
        ))}
      </ul>
      {unread.length > 0 ? (
        <p>The API server would not read this object, so no level admits it: {unread.map(({ message }) => message).join('; ')}.</p>
      ) : (
        <Violations object={object} violations={violations} base={base} guidance={guidance} onGoTo={onGoTo} />
      )}
    </section>
  );
}

/** What to say of the objects in a sentence. */
function summaryOf(judged: readonly JudgedObject[]): string {
  const admitted = (level: Level): string => `${level} admits ${judged.filter(({ allowedBy }) => allowedBy.has(level)).length}`;
  return `Of ${counted(judged.length, 'object')}, ${admitted('baseline')}, ${admitted('restricted')}.`;
}

function labelMarksOf(namespace: LocatedObject): EditorMark[] {
  return invalidLabelsOf(namespace.value).map(({ path, message }) => ({ range: namespace.rangeOf(path), severity: 'error', message }));
}

/** What baseline refuses is an error in the editor; what only restricted refuses is a warning. */
function marksOf({ object, violations }: JudgedObject): EditorMark[] {
  return violations.flatMap(({ level, message, paths }) =>
    (paths.length === 0 ? [[]] : paths).map((path) => ({
      range: object.rangeOf(path),
      severity: level === 'baseline' ? ('error' as const) : ('warning' as const),
      message: `${level}: ${message}`,
    })),
  );
}
