import { useLayoutEffect, useRef } from 'preact/hooks';
import type { NetworkPolicyOptions, NetworkPolicyView } from '../../../labs/network-policy/engine.ts';
import { endpointText } from '../../../labs/network-policy/endpoint.ts';
import { ALL, queryAbout, type Query } from '../../../labs/network-policy/presentation/query.ts';
import type { VerdictProps } from '../shared/lab-definition.ts';
import { AnswerView } from './answer.tsx';
import { ConnectionForm } from './connection-form.tsx';
import { Diagnostics } from './diagnostics.tsx';
import { Diagram } from './diagram.tsx';
import { MatrixTable } from './matrix-table.tsx';
import { Policies } from './policies.tsx';

/** Who reaches whom as a picture and as a table, why, and what each policy says. */
export function NetworkPolicyVerdict({ view, options, onOptions, onGoTo }: VerdictProps<NetworkPolicyOptions, NetworkPolicyView>) {
  const { remarks, pods, first, answer, matrix, all, chosen, around, policies } = view;
  // What is written stands in the form at once, its answer when it is there.
  const query = options.query ?? view.query;
  const place = useRef<HTMLElement>(null);
  useLayoutEffect(() => {
    // The first query stays while its Pods are there, however the policies change.
    if (first !== options.earlier && !isSame(first, options.earlier)) onOptions({ ...options, earlier: first });
  }, [first]);

  const ask = (next: Query): void => {
    // The diagram is of the Pod that the query is about, until another is chosen.
    const { drawn } = options;
    const keeps = drawn === ALL || drawn === endpointText(next.from) || drawn === endpointText(next.to);
    onOptions({ ...options, query: next, drawn: keeps ? drawn : undefined });
  };

  return (
    <>
      <Diagnostics remarks={remarks} onGoTo={onGoTo} />
      {pods.length === 0 ? (
        <p>There is no Pod here yet. Write Namespaces, Pods or workloads with labels and ports, and NetworkPolicies.</p>
      ) : (
        <>
          <Diagram pods={pods} all={all} chosen={chosen} around={around} onChoose={(drawn) => onOptions({ ...options, drawn })} />
          <MatrixTable
            matrix={matrix}
            query={query}
            onAsk={({ from, to }) => {
              ask(queryAbout({ pods }, from, to));
              place.current?.scrollIntoView({ block: 'nearest' });
            }}
          />
        </>
      )}
      {query && (
        <section ref={place} class="np-why" aria-labelledby="np-why">
          <h2 id="np-why">Why?</h2>
          <ConnectionForm pods={pods} query={query} onAsk={ask} />
          {answer && <AnswerView answer={answer} onGoTo={onGoTo} />}
        </section>
      )}
      <Policies view={policies} onGoTo={onGoTo} />
    </>
  );
}

function isSame(a: Query | undefined, b: Query | undefined): boolean {
  return JSON.stringify(a) === JSON.stringify(b);
}
