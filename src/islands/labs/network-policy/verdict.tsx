import { useEffect, useMemo, useRef, useState } from 'preact/hooks';
import { endpointText, type Cluster } from '../../../labs/network-policy/index.ts';
import type { VerdictProps } from '../shared/lab-definition.ts';
import { allLinks } from './diagram/all-links.ts';
import { Answer } from './answer.tsx';
import { ALL, Diagram } from './diagram/diagram.tsx';
import { LeftOut } from './left-out.tsx';
import { endpointOf, loadText, podAt, podName, type LoadedText } from './loaded-text.ts';
import { MatrixTable } from './matrix-table.tsx';
import { Policies } from './policies.tsx';
import { firstQuestion, questionAbout, subjectOf, type Question } from './question.ts';
import { marksOf, troublesOf } from './troubles.ts';
import { WhyForm } from './why-form.tsx';

/** Who reaches whom as a picture and as a table, why, and what each policy says. */
export function NetworkPolicyVerdict({ reading, given, onGoTo, onMarks }: VerdictProps) {
  const loaded = useMemo(() => loadText(given.objects, reading.objects), [given, reading]);
  const { cluster } = loaded;
  const troubles = useMemo(() => troublesOf(loaded), [loaded]);
  useEffect(() => onMarks(marksOf(troubles)), [troubles, onMarks]);

  const [asked, setAsked] = useState<Question>();
  const first = useFirstQuestion(loaded);
  const question = asked ?? first;
  const answer = useRef<HTMLElement>(null);

  // The diagram is of the Pod that the question is about, until another is chosen.
  const all = useMemo(() => allLinks(cluster), [cluster]);
  const [picked, setPicked] = useState<string>();
  const chosen = useMemo(() => {
    const pod = cluster.pods.find((each) => podName(each) === picked);
    return pod ?? (question && subjectOf(cluster, question)) ?? cluster.pods[0];
  }, [cluster, picked, question]);

  const ask = (next: Question): void => {
    setAsked(next);
    if (picked !== ALL && picked !== endpointText(next.from) && picked !== endpointText(next.to)) setPicked(undefined);
  };

  return (
    <>
      <LeftOut troubles={troubles} onGoTo={onGoTo} />
      {cluster.pods.length === 0 ? (
        <p>There is no Pod here yet. Write Namespaces, Pods with labels and ports, and NetworkPolicies.</p>
      ) : (
        <>
          <Diagram
            cluster={cluster}
            all={all}
            chosen={picked === ALL && all ? undefined : chosen}
            question={question}
            onChoose={setPicked}
          />
          <MatrixTable
            cluster={cluster}
            question={question}
            onAsk={({ from, to }) => {
              ask(questionAbout(cluster, endpointOf(from), endpointOf(to)));
              answer.current?.scrollIntoView({ block: 'nearest' });
            }}
          />
        </>
      )}
      {question && (
        <section ref={answer} class="np-why" aria-labelledby="np-why">
          <h2 id="np-why">Why?</h2>
          <WhyForm cluster={cluster} question={question} onAsk={ask} />
          <Answer loaded={loaded} question={question} onGoTo={onGoTo} />
        </section>
      )}
      <Policies loaded={loaded} onGoTo={onGoTo} />
    </>
  );
}

/** A question to begin with, which stays while its Pods are there, however the policies change. */
function useFirstQuestion(loaded: LoadedText): Question | undefined {
  const kept = useRef<Question>();
  return useMemo(() => {
    if (!kept.current || !isThere(loaded.cluster, kept.current)) kept.current = firstQuestion(loaded);
    return kept.current;
  }, [loaded]);
}

function isThere(cluster: Cluster, { from, to }: Question): boolean {
  return [from, to].every((end) => 'ip' in end || podAt(cluster, end) !== undefined);
}
