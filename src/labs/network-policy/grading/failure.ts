import type { Requirement } from '../../shared/grade.ts';
import { counted } from '../../../text/counted.ts';
import { explainVerdict } from '../explain-verdict.ts';
import type { Verdict } from '../verdict.ts';
import type { Trial } from './asked.ts';
import type { Reading } from './reading.ts';
import type { Wording } from './text.ts';

/** A connection that is not as it must be, and how it is seen that this is so. */
export interface Failure {
  readonly trial: Trial;
  readonly verdict: Verdict;
  readonly remark: string;
}

/** The connections that fail in one of the readings at least. */
export function failuresOf(
  trials: readonly Trial[],
  readings: readonly Reading[],
  fails: (verdict: Verdict, trial: Trial, reading: number) => boolean,
): Failure[] {
  return trials.flatMap((trial) => {
    const all = readings.map((each): Failure => ({ trial, verdict: each.verdictOn(trial), remark: each.remark }));
    return all.filter(({ verdict }, reading) => fails(verdict, trial, reading)).slice(0, 1);
  });
}

/** A requirement that is met where nothing fails, and else shows one example. */
export function requirement(text: string, failures: readonly Failure[], is: 'open' | 'closed' | 'changed', wording: Wording): Requirement {
  // The best example is between Pods that can be seen, and goes to a port that the destination declares.
  const seen = failures.filter(({ trial: { from, to } }) => !wording.isLater(from) && !wording.isLater(to));
  const example = seen.find(isDeclared) ?? seen[0] ?? failures.find(isDeclared) ?? failures[0];
  if (example === undefined) return { text, met: true };
  const { trial, verdict, remark } = example;
  const changed = verdict.allowed ? 'can now' : 'can no longer';
  const others = failures.length - 1;
  const sentences = [
    wording.trial(trial, is === 'changed' ? changed : is === 'open' ? 'can' : 'cannot'),
    ...reasons(verdict),
    remark,
    others > 0 ? `The same goes for ${counted(others, 'other connection')}.` : '',
  ];
  return { text, met: false, detail: sentences.filter((sentence) => sentence !== '').join(' ') };
}

function isDeclared({ trial, verdict }: Failure): boolean {
  if (verdict.kind !== 'decided' || verdict.to.kind !== 'pod') return false;
  return verdict.to.pod.ports.some(({ number, protocol }) => number === trial.port && protocol === trial.protocol);
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
