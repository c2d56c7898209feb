import { expect, test } from 'vitest';
import { CARD_LINES, morePortsText } from '../../../../../src/labs/network-policy/presentation/messages.ts';
import { podCard } from '../../../../../src/labs/network-policy/presentation/pod-box.ts';
import { flowsBetween } from '../../../../../src/labs/network-policy/presentation/flows.ts';
import { allLinks } from '../../../../../src/labs/network-policy/presentation/all-links.ts';
import { MOST_DRAWN, neighbourhood } from '../../../../../src/labs/network-policy/presentation/neighbours.ts';
import { declaredPorts } from '../../../../../src/labs/network-policy/presentation/port-text.ts';
import { endpointOf } from '../../../../../src/labs/network-policy/presentation/pod-summary.ts';
import { clusterOf, pod, policy } from '../objects.ts';
import { crowd, podOf, SHOP } from './clusters.ts';

function between(from: string, to: string) {
  const destination = podOf(SHOP, to);
  return flowsBetween(SHOP, endpointOf(podOf(SHOP, from)), endpointOf(destination), declaredPorts(destination)).map(
    ({ allowed, probes, deniedAtSource, deniedAtDestination }) => [
      allowed,
      probes.map(({ port }) => port).join(' '),
      [...(deniedAtSource ? ['source'] : []), ...(deniedAtDestination ? ['destination'] : [])].join(' '),
    ],
  );
}

test('what is allowed and what is denied are two flows, with the ends that deny', () => {
  expect(between('shop/orders', 'shop/database')).toEqual([[true, '5432', '']]);
  expect(between('shop/database', 'shop/web')).toEqual([[true, '8080', '']]);
  expect(between('shop/web', 'shop/database')).toEqual([[false, '5432', 'source destination']]);
  expect(between('shop/web', 'shop/orders')).toEqual([[false, '8080 9090', 'source destination']]);
  expect(between('tools/probe', 'shop/orders')).toEqual([[false, '8080 9090', 'destination']]);
});

test('a Pod that declares no port is asked for none', () => {
  expect(between('shop/orders', 'tools/probe')).toEqual([]);
});

test('a card says the name, the ports and what isolates', () => {
  expect(podCard(SHOP, podOf(SHOP, 'shop/web'))).toEqual({
    namespace: 'shop',
    title: 'web',
    lines: ['TCP 8080 http'],
    isolated: ['egress'],
  });
  expect(podCard(SHOP, podOf(SHOP, 'tools/probe'))).toMatchObject({ lines: [CARD_LINES.noPort], isolated: [] });
  const { pods, ...rest } = clusterOf(
    pod('a/a', { ports: [1, 2, 3, 4, 5].map((containerPort) => ({ containerPort })), spec: { hostNetwork: true } }),
  );
  expect(podCard({ pods, ...rest }, pods[0]!).lines).toEqual(['TCP 1', 'TCP 2', morePortsText(3), CARD_LINES.hostNetwork]);
});

test('the neighbours of a Pod are all others, those of its namespace first', () => {
  const around = neighbourhood(SHOP, podOf(SHOP, 'tools/probe'), undefined);
  expect(around.neighbours.map(({ card }) => card.title)).toEqual(['database', 'orders', 'web']);
  expect(around).toMatchObject({ others: 3, drawn: 3, chosen: { title: 'probe' } });
});

test('an address that is asked about stands beside the Pod at the other end, and beside no other', () => {
  const question = { from: { ip: '203.0.113.10' }, to: { namespace: 'shop', pod: 'database' }, port: '5432', protocol: 'TCP' } as const;
  const last = neighbourhood(SHOP, podOf(SHOP, 'shop/database'), question).neighbours.at(-1);
  expect(last).toMatchObject({ card: { title: '203.0.113.10' }, outgoing: [], incoming: [{ allowed: false, deniedAtDestination: true }] });
  expect(neighbourhood(SHOP, podOf(SHOP, 'shop/orders'), question).neighbours).toHaveLength(3);
  for (const half of [{ port: '' }, { port: '99999' }, { from: { ip: '203.0' } }]) {
    expect(neighbourhood(SHOP, podOf(SHOP, 'shop/database'), { ...question, ...half }).neighbours).toHaveLength(3);
  }
});

test('of many others those with connections are drawn, namespaces together', () => {
  const cluster = clusterOf(
    ...crowd('b', 300),
    ...crowd('c', 2),
    ...crowd('a', 1),
    // Only two of b reach the Pod of a, and all of c.
    policy('a/in', {
      podSelector: {},
      policyTypes: ['Ingress', 'Egress'],
      ingress: [
        { from: [{ namespaceSelector: {}, podSelector: { matchExpressions: [{ key: 'n', operator: 'In', values: ['1', '150'] }] } }] },
      ],
    }),
  );
  const { neighbours, others, drawn } = neighbourhood(cluster, podOf(cluster, 'a/p0000'), undefined);
  expect([others, drawn, neighbours.length]).toEqual([302, MOST_DRAWN, MOST_DRAWN]);
  expect(neighbours.filter(({ incoming }) => incoming.some(({ allowed }) => allowed)).map(({ card }) => card.title)).toEqual([
    'p0001',
    'p0150',
  ]);
});

test('all connections are given where the Pods are few', () => {
  expect(allLinks(SHOP)?.links).toHaveLength(9);
  expect(allLinks(clusterOf(...crowd('a', 1)))).toBeUndefined();
  expect(allLinks(clusterOf(...crowd('a', 5)))).toBeUndefined();
});
