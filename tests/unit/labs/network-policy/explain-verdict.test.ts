import { describe, expect, test } from 'vitest';
import { explainVerdict, isForText } from '../../../../src/labs/network-policy/explain-verdict.ts';
import type { Cluster } from '../../../../src/labs/network-policy/cluster.ts';
import type { Impossible } from '../../../../src/labs/network-policy/verdict.ts';
import { ask, clusterOf, pod, policy } from './objects.ts';

const shop = (...policies: ReturnType<typeof policy>[]): Cluster =>
  clusterOf(pod('shop/web', { labels: { app: 'web' } }), pod('shop/db', { labels: { app: 'db' } }), ...policies);
const toDb = (...ingress: unknown[]) => policy('shop/db', { podSelector: { matchLabels: { app: 'db' } }, ingress });
const deny = policy('shop/deny', { podSelector: {} });

test.each<[Impossible, string]>([
  [{ part: 'from', is: 'unknown-pod' }, 'There is no such Pod as the source.'],
  [{ part: 'to', is: 'unknown-pod' }, 'There is no such Pod as the destination.'],
  [{ part: 'to', is: 'finished-pod' }, 'The Pod that is the destination has finished and has no network any more.'],
  [{ part: 'to', is: 'not-an-address' }, 'The destination is no IP address.'],
  [{ part: 'port', is: 'unknown' }, 'A port is a number from 1 to 65535.'],
  [{ part: 'protocol', is: 'unknown' }, 'A protocol is TCP, UDP or SCTP.'],
])('there is no connection: %j', (reason, text) => {
  expect(explainVerdict({ kind: 'impossible', allowed: false, reason })).toEqual([text]);
});

test('a Pod and its own node', () => {
  const cluster = clusterOf(
    pod('shop/web', { status: { hostIP: '192.168.1.10' } }),
    pod('shop/agent', { ip: '192.168.1.10', spec: { hostNetwork: true } }),
    deny,
  );
  expect(explainVerdict(ask(cluster, 'shop/agent > shop/web 80'))[1]).toBe(
    'The other end is the node on which shop/web runs, or on its network, and no policy stops traffic between a Pod and its own node.',
  );
});

test('what a rule is for that does not match', () => {
  expect(isForText({ direction: 'egress', peerMatches: false, portMatches: true })).toBe('is for another destination');
  expect(isForText({ direction: 'ingress', peerMatches: false, portMatches: false })).toBe(
    'is for another source and another port or protocol',
  );
});

describe('a verdict in words', () => {
  test.each<[string, ReturnType<typeof policy>[], string, string[]]>([
    [
      'without policies',
      [],
      'shop/web > 1.1.1.1 443',
      [
        'No policy selects shop/web for egress, so all of it is allowed.',
        '1.1.1.1 is outside the cluster, so no policy holds for its ingress.',
      ],
    ],
    [
      'denied by a policy without rules',
      [deny],
      'shop/web > shop/db 5432',
      [
        'No policy selects shop/web for egress, so all of it is allowed.',
        'shop/db is isolated for ingress by "deny", without a rule that allows any ingress.',
      ],
    ],
    [
      'denied by two policies',
      [
        deny,
        toDb(
          { from: [{ podSelector: { matchLabels: { app: 'api' } } }] },
          { ports: [{ port: 80 }] },
          { from: [{ namespaceSelector: { matchLabels: { a: 'b' } } }], ports: [{ port: 81 }] },
        ),
      ],
      'shop/web > shop/db 5432',
      [
        'No policy selects shop/web for egress, so all of it is allowed.',
        'shop/db is isolated for ingress by "db" and "deny", and no rule allows this connection: spec.ingress[0] of "db" is for another source, spec.ingress[1] of "db" is for another port or protocol and spec.ingress[2] of "db" is for another source and another port or protocol.',
      ],
    ],
    [
      'allowed by a rule',
      [deny, toDb({ from: [{ podSelector: {} }] })],
      'shop/web > shop/db 5432',
      [
        'No policy selects shop/web for egress, so all of it is allowed.',
        'shop/db is isolated for ingress, and spec.ingress[0] of "db" allows this connection.',
      ],
    ],
    ['of a Pod with itself', [deny], 'shop/db > shop/db 5432', ['A Pod always reaches itself.']],
  ])('%s', (_, policies, words, sentences) => {
    expect(explainVerdict(ask(shop(...policies), words))).toEqual(sentences);
  });
});
