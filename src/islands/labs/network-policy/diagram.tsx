import { useMemo, useRef } from 'preact/hooks';
import type { AllLinks } from '../../../labs/network-policy/presentation/all-links.ts';
import { layoutAll } from '../../../labs/network-policy/presentation/layout-cluster.ts';
import { layoutChosen } from '../../../labs/network-policy/presentation/layout-pod.ts';
import type { Neighbourhood } from '../../../labs/network-policy/presentation/neighbours.ts';
import type { PodSummary } from '../../../labs/network-policy/presentation/pod-summary.ts';
import { ALL } from '../../../labs/network-policy/presentation/query.ts';
import { counted } from '../../../text/counted.ts';
import { DrawingView, Lock } from './drawing-view.tsx';
import { PodOptions } from './pod-options.tsx';
import { useWidth } from './use-width.ts';

interface Props {
  pods: readonly PodSummary[];
  /** All connections, where they are few enough to be drawn together. */
  all: AllLinks | undefined;
  /** The Pod whose connections are drawn, and who is around it; undefined where those of all are. */
  chosen: string | undefined;
  around: Neighbourhood | undefined;
  /** Takes the name of a Pod, or `ALL`. */
  onChoose: (name: string) => void;
}

/** Who reaches whom, as a picture: of one Pod, or of all where they are few. */
export function Diagram({ pods, all, chosen, around, onChoose }: Props) {
  const host = useRef<HTMLDivElement>(null);
  const room = useWidth(host);
  const drawing = useMemo(() => {
    if (room === 0) return undefined;
    if (around) return layoutChosen(around.chosen, around.neighbours, room);
    return all && layoutAll(all.cards, all.links, room);
  }, [all, around, room]);
  const name = chosen ?? ALL;
  const left = around ? around.others - around.drawn : 0;

  return (
    <section class="np-diagram" aria-labelledby="np-connections">
      <div class="verdict-head">
        <h2 id="np-connections">Connections</h2>
        <label class="field">
          Pod
          <select value={name} onChange={({ currentTarget: { value } }) => onChoose(value)}>
            {all && <option value={ALL}>all</option>}
            <PodOptions pods={pods} />
          </select>
        </label>
      </div>
      <div class="np-frame" ref={host} tabIndex={0} role="group" aria-label="Diagram">
        {drawing && (
          <DrawingView
            drawing={drawing}
            label={`Connections of ${chosen ?? 'all Pods'}. The table “Which Pods reach which” says the same in words.`}
          />
        )}
      </div>
      <ul class="np-key" role="list">
        <li>
          <svg class="np-sample np-group" aria-hidden="true" width="20" height="14" viewBox="0 0 20 14">
            <path d="M1 1h18v12h-18z" />
          </svg>{' '}
          namespace
        </li>
        <li>
          <Sample allowed /> allowed, with the ports
        </li>
        <li>
          <Sample allowed={false} /> denied; the cross stands at the end that denies it
        </li>
        <li>
          <svg class="np-sample" aria-hidden="true" width="12" height="14" viewBox="-1 0 12 14">
            <Lock x={0} y={1} />
          </svg>{' '}
          isolated: only what a rule allows gets through
        </li>
      </ul>
      {left > 0 && (
        <p class="field-note">
          {counted(around?.drawn ?? 0, 'other Pod is', 'other Pods are')} drawn, those that have connections first;{' '}
          {left.toLocaleString('en')} more {left === 1 ? 'is' : 'are'} not. Ask about any of them below.
        </p>
      )}
    </section>
  );
}

function Sample({ allowed }: { allowed: boolean }) {
  return (
    <svg class={`np-sample ${allowed ? 'np-allowed' : 'np-denied'}`} aria-hidden="true" width="40" height="14" viewBox="0 0 40 14">
      <path class="np-line" d="M0 7H40" />
      <path class="np-head" d="M40 7l-9 -4.5v9z" />
      {!allowed && <path class="np-cross" d="M11.5 2.5l9 9m0 -9l-9 9" />}
    </svg>
  );
}
