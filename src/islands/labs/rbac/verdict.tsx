import { useEffect, useMemo, useState } from 'preact/hooks';
import { subjectOf, subjectText, whatCan } from '../../../labs/rbac/index.ts';
import type { VerdictProps } from '../shared/lab-definition.ts';
import { CanThey } from './can-they.tsx';
import { Doubts } from './doubts.tsx';
import { findingsOf } from './findings.ts';
import { FindingsSection } from './findings-section.tsx';
import { loadAll } from './loaded.ts';
import { marksOf } from './marks.ts';
import { firstQuestion, SOMEBODY_ELSE, type Question } from './question.ts';
import { RightsTable } from './rights-table.tsx';
import { SubjectChoice } from './subject-choice.tsx';
import { keyOf, subjectsOf, writtenSubject, writtenSubjectText } from './subjects.ts';

/** How much is looked at for ways to more rights. */
const LOOKED_AT = { subjects: 300, evidence: 5_000 };

/** Who may do what, by which binding, role and rule, and the ways from there to more. */
export function RbacVerdict({ base, guidance, reading, given, onGoTo, onMarks }: VerdictProps) {
  const loaded = useMemo(() => loadAll(reading, given), [reading, given]);
  const { rbac, placeOf } = loaded;
  const subjects = useMemo(() => subjectsOf(loaded), [loaded]);
  const findings = useMemo(() => findingsOf(rbac, subjects, LOOKED_AT), [rbac, subjects]);
  const advice = useMemo(() => new Map(guidance.map((each) => [each.id, each])), [guidance]);
  const titleOf = useMemo(() => (finding: string) => advice.get(finding)?.title ?? finding, [advice]);
  const marks = useMemo(() => marksOf(loaded, findings.found, titleOf), [loaded, findings, titleOf]);
  useEffect(() => onMarks(marks), [marks, onMarks]);

  // Until somebody changes it, the question is about what the text says first.
  const [written, setWritten] = useState<Question>();
  const first = useMemo(() => firstQuestion(loaded, subjects), [loaded, subjects]);
  const question = asStillNamed(written ?? first);
  const chosen = subjects.find((each) => keyOf(each) === question.who);
  const subject = useMemo(
    () => (chosen ? subjectOf(chosen) : writtenSubject(question.user, question.groups)),
    [chosen, question.user, question.groups],
  );
  const who = chosen ? subjectText(chosen) : writtenSubjectText(subject);
  const rights = useMemo(() => whatCan(rbac, subject), [rbac, subject]);

  /** Somebody whom the text no longer names gives way to the first whom it does. */
  function asStillNamed(asked: Question): Question {
    const isNamed = asked.who === SOMEBODY_ELSE || subjects.some((each) => keyOf(each) === asked.who);
    return isNamed ? asked : { ...asked, who: first.who };
  }

  return (
    <>
      <Doubts loaded={loaded} onGoTo={onGoTo} />
      <CanThey loaded={loaded} subjects={subjects} question={question} subject={subject} who={who} onChange={setWritten} onGoTo={onGoTo} />
      <section aria-labelledby="rights">
        <h2 id="rights">What they may do</h2>
        <SubjectChoice
          label="Rights of"
          who={question.who}
          subjects={subjects}
          onChange={(next) => setWritten({ ...question, who: next })}
        />
        <RightsTable key={question.who} rights={rights} who={who} placeOf={placeOf} onGoTo={onGoTo} />
      </section>
      <FindingsSection findings={findings} guidance={advice} titleOf={titleOf} base={base} placeOf={placeOf} onGoTo={onGoTo} />
    </>
  );
}
