import type { Connections } from '../../../schema/goals/network-policy.ts';
import { counted } from '../../../text/counted.ts';
import type { Messages } from '../../shared/diagnostic.ts';
import { pathText } from '../../shared/shape.ts';
import { joined, quoted } from '../../shared/wording.ts';
import { explainVerdict } from '../explain-verdict.ts';
import type { Verdict } from '../verdict.ts';
import { rangeOf, type Probe } from './probes.ts';
import type { AskedCatalogue, FoundCatalogue } from './requirement-catalogue.ts';

/** What a goal asks for. */
export const ASKED_MESSAGES: Messages<AskedCatalogue> = {
  allowed: ({ connections, later }) => new Wording(later).allowed(connections),
  denied: ({ connections, isExcepted, later }) => new Wording(later).denied(connections, isExcepted),
  unchanged: () => 'Nothing else is opened or closed.',
};

/** What is so instead. */
export const FOUND_MESSAGES: Messages<FoundCatalogue> = {
  connection: ({ probe, verdict, is, withoutPodAddresses, others, later }) => {
    const changed = verdict.allowed ? 'can now' : 'can no longer';
    const sentences = [
      new Wording(later).probe(probe, is === 'changed' ? changed : is === 'open' ? 'can' : 'cannot'),
      ...reasons(verdict),
      withoutPodAddresses ? 'That is so with network plugins that do not match Pods by ipBlock.' : '',
      others > 0 ? `The same goes for ${counted(others, 'other connection')}.` : '',
    ];
    return sentences.filter((sentence) => sentence !== '').join(' ');
  },
  'unknown-name': ({ policy, path, is, name }) =>
    `${pathText(path)} of ${quoted(policy)} names ${UNKNOWN[is](name)}. That opens or closes what is created later.`,
};

const UNKNOWN = {
  'pod-label': (label: string) => `the label ${label}, which no Pod has`,
  'namespace-label': (label: string) => `the label ${label}, which no namespace has`,
  port: (name: string) => `the port ${name}, which no Pod has`,
} as const;

/** The sentences that matter: why it is denied, or which rules allow it, or that nothing isolates the Pods at its ends. */
function reasons(verdict: Verdict): string[] {
  const sentences = explainVerdict(verdict);
  if (verdict.kind !== 'decided') return sentences;
  const directions = [verdict.egress, verdict.ingress];
  const decisive = directions.map(({ state }) => state === (verdict.allowed ? 'allowed' : 'denied'));
  if (decisive.includes(true)) return sentences.filter((_, i) => decisive[i] === true);
  return sentences.filter((_, i) => (i === 0 ? verdict.from : verdict.to).kind === 'pod');
}

/** The words for connections, where Pods that nobody has seen yet are marked as such. */
class Wording {
  readonly #later: ReadonlySet<string>;

  /** @param later `<namespace>/<Pod>` of the Pods that are created after the answer */
  constructor(later: Iterable<string>) {
    this.#later = new Set(later);
  }

  isLater(end: string): boolean {
    return this.#later.has(end);
  }

  /** What must be allowed, as a sentence. */
  allowed(connections: Connections): string {
    const { from, to, except } = connections;
    return `${capitalised(this.#ends(from, 'every', except))} can connect to ${this.#ends(to, 'every', except)}${portsText(connections, 'and')}.`;
  }

  /**
   * What must be denied, as a sentence.
   * @param excepted whether some of these connections are named elsewhere in the goal
   */
  denied(connections: Connections, excepted: boolean): string {
    const { from, to, port, except } = connections;
    const other = excepted ? ' else' : '';
    const elsewhere = port === undefined && excepted && from !== '*' && to !== '*';
    const ports = elsewhere ? ' on any other port' : portsText(connections, 'or');
    if (from === '*') return `Nothing${other} can connect to ${this.#ends(to, 'any', except)}${ports}.`;
    const target = to === '*' ? `anything${other}` : this.#ends(to, 'any', except);
    if (typeof from === 'string' && from.endsWith('/*')) return `No Pod of ${from.slice(0, -2)} can connect to ${target}${ports}.`;
    return `${capitalised(this.#ends(from, 'every', except))} cannot connect to ${target}${ports}.`;
  }

  /** `shop/frontend can connect to shop/db on TCP 5432.` */
  probe({ from, to, port, protocol }: Probe, can: 'can' | 'cannot' | 'can no longer' | 'can now'): string {
    return `${this.#end(from)} ${can} connect to ${this.#end(to)} on ${protocol} ${port}.`;
  }

  #ends(ends: string | readonly string[], each: 'every' | 'any', except: readonly string[]): string {
    const holes = except.length === 0 ? '' : ` but those ${except.length > 3 ? 'for special purposes' : `in ${joined(except)}`}`;
    const words = [ends].flat().map((end) => {
      if (end === '*') return `${each}thing`;
      if (rangeOf(end) !== undefined) return `${each} address in ${end}${holes}`;
      return end.endsWith('/*') ? `${each} Pod of ${end.slice(0, -2)}` : this.#end(end);
    });
    return joined(words, each === 'every' ? 'and' : 'or');
  }

  #end(end: string): string {
    return this.isLater(end) ? `${end} (created later)` : end;
  }
}

function portsText({ port, endPort, protocol }: Connections, last: 'and' | 'or'): string {
  const end = endPort === undefined ? '' : ` to ${endPort}`;
  if (port !== undefined) return ` on ${protocol ?? 'TCP'} ${joined([port].flat().map(String), last)}${end}`;
  return protocol === undefined ? '' : ` on any ${protocol} port`;
}

/** Words begin a sentence in upper case; the names of Pods stay as they are. */
function capitalised(text: string): string {
  return text.startsWith('every') ? `E${text.slice(1)}` : text;
}
