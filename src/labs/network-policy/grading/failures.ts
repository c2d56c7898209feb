import type { Requirement } from '../../shared/grade.ts';
import { counted } from '../../../text/counted.ts';
import { explainVerdict } from '../explain-verdict.ts';
import type { Verdict } from '../verdict.ts';
import type { Probe } from './probes.ts';
import type { PluginView } from './plugin-semantics.ts';
import type { Wording } from './requirement-text.ts';

/** A connection that is not as it must be, and the view in which this is so. */
export interface Failure {
  readonly probe: Probe;
  readonly view: PluginView;
}

/** The connections that fail in one of the views at least. */
export function failuresOf(
  probes: readonly Probe[],
  views: readonly PluginView[],
  fails: (isAllowed: boolean, probe: Probe, view: number) => boolean,
): Failure[] {
  return probes.flatMap((probe) => {
    const view = views.find((each, i) => fails(each.isAllowed(probe), probe, i));
    return view === undefined ? [] : [{ probe, view }];
  });
}

/** A requirement that is met where nothing fails, and else shows one example. */
export function requirement(text: string, failures: readonly Failure[], is: 'open' | 'closed' | 'changed', wording: Wording): Requirement {
  // The best example is between Pods that can be seen, and goes to a port that the destination declares.
  const seen = failures.filter(({ probe: { from, to } }) => !wording.isLater(from) && !wording.isLater(to));
  const example = seen.find(isDeclared) ?? seen[0] ?? failures.find(isDeclared) ?? failures[0];
  if (example === undefined) return { text, met: true };
  const { probe, view } = example;
  const verdict = view.verdictOn(probe);
  const changed = verdict.allowed ? 'can now' : 'can no longer';
  const others = failures.length - 1;
  const sentences = [
    wording.probe(probe, is === 'changed' ? changed : is === 'open' ? 'can' : 'cannot'),
    ...reasons(verdict),
    view.remark,
    others > 0 ? `The same goes for ${counted(others, 'other connection')}.` : '',
  ];
  return { text, met: false, detail: sentences.filter((sentence) => sentence !== '').join(' ') };
}

function isDeclared({ probe, view }: Failure): boolean {
  return view.isDeclared(probe);
}

/** The sentences that matter: why it is denied, or which rules allow it, or that nothing isolates the Pods at its ends. */
function reasons(verdict: Verdict): string[] {
  const sentences = explainVerdict(verdict);
  if (verdict.kind !== 'decided') return sentences;
  const directions = [verdict.egress, verdict.ingress];
  const decisive = directions.map(({ state }) => state === (verdict.allowed ? 'allowed' : 'denied'));
  if (decisive.includes(true)) return sentences.filter((_, i) => decisive[i] === true);
  return sentences.filter((_, i) => (i === 0 ? verdict.from : verdict.to).kind === 'pod');
}
