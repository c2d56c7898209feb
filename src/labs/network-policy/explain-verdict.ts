import { pathText } from '../shared/shape.ts';
import { joined, quoted } from '../shared/wording.ts';
import type { ResolvedEndpoint } from './endpoint.ts';
import type { Direction } from './policy.ts';
import type { DirectionVerdict, Impossible, RuleMatch, RuleMiss, Verdict } from './verdict.ts';

/** A verdict in plain sentences: first what the source's egress says, then what the destination's ingress says. */
export function explainVerdict(verdict: Verdict): string[] {
  switch (verdict.kind) {
    case 'itself':
      return ['A Pod always reaches itself.'];
    case 'impossible':
      return [impossibleText(verdict.reason)];
    case 'decided':
      return [directionText('egress', verdict.from, verdict.egress), directionText('ingress', verdict.to, verdict.ingress)];
  }
}

/** What one direction says of a connection, as a sentence. */
export function directionText(direction: Direction, subject: ResolvedEndpoint, verdict: DirectionVerdict): string {
  const name = subject.kind === 'pod' ? `${subject.pod.namespace}/${subject.pod.name}` : subject.text;
  switch (verdict.state) {
    case 'not-isolated':
      if (verdict.because === 'outside-cluster') return `${name} is outside the cluster, so no policy holds for its ${direction}.`;
      if (verdict.because === 'host-network') return `${name} uses its node's network, so no policy holds for its ${direction}.`;
      if (verdict.because === 'own-node') {
        return `The other end is the node on which ${name} runs, or on its network, and no policy stops traffic between a Pod and its own node.`;
      }
      return `No policy selects ${name} for ${direction}, so all of it is allowed.`;
    case 'allowed':
      return `${name} is isolated for ${direction}, and ${joined(verdict.matches.map(matchText))} ${verdict.matches.length === 1 ? 'allows' : 'allow'} this connection.`;
    case 'denied': {
      const isolated = `${name} is isolated for ${direction} by ${joined(verdict.selectedBy.map(({ name: policy }) => quoted(policy)))}`;
      if (verdict.misses.length === 0) return `${isolated}, without a rule that allows any ${direction}.`;
      return `${isolated}, and no rule allows this connection: ${joined(verdict.misses.map(missText))}.`;
    }
  }
}

function matchText({ policy, rule }: RuleMatch): string {
  return `${pathText(rule.path)} of ${quoted(policy.name)}`;
}

function missText(miss: RuleMiss): string {
  return `${pathText(miss.rule.path)} of ${quoted(miss.policy.name)} ${isForText(miss)}`;
}

/** What a rule is for that does not match: `is for another source and another port or protocol`. */
export function isForText({ direction, peerMatches, portMatches }: Pick<RuleMiss, 'direction' | 'peerMatches' | 'portMatches'>): string {
  const peer = direction === 'ingress' ? 'another source' : 'another destination';
  return `is for ${joined([...(peerMatches ? [] : [peer]), ...(portMatches ? [] : ['another port or protocol'])])}`;
}

function impossibleText({ part, is }: Impossible): string {
  const end = part === 'from' ? 'source' : 'destination';
  switch (is) {
    case 'unknown-pod':
      return `There is no such Pod as the ${end}.`;
    case 'finished-pod':
      return `The Pod that is the ${end} has finished and has no network any more.`;
    case 'not-an-address':
      return `The ${end} is no IP address.`;
    case 'unknown':
      return part === 'port' ? 'A port is a number from 1 to 65535.' : 'A protocol is TCP, UDP or SCTP.';
  }
}
