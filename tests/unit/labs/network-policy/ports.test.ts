import { describe, expect, test } from 'vitest';
import { ask, clusterOf, pod, policy } from './objects.ts';

type Ports = readonly Readonly<Record<string, unknown>>[];

/** Two Pods that mean different numbers by one name, one that uses the name for UDP, and one without names. */
const AROUND = [
  pod('shop/client'),
  pod('shop/old', {
    ports: [
      { name: 'http', containerPort: 8080 },
      { name: 'admin', containerPort: 9090 },
    ],
  }),
  pod('shop/new', { ports: [{ name: 'http', containerPort: 9090 }] }),
  pod('shop/udp', { ports: [{ name: 'http', containerPort: 8080, protocol: 'UDP' }] }),
  pod('shop/bare'),
  pod('shop/two', {
    ports: [{ name: 'http', containerPort: 8080 }],
    spec: { initContainers: [{ name: 'side', image: 'side:v1', restartPolicy: 'Always', ports: [{ name: 'http', containerPort: 8081 }] }] },
  }),
];
const ingress = (ports: Ports) => clusterOf(...AROUND, policy('shop/in', { podSelector: {}, ingress: [{ ports }] }));
const egress = (ports: Ports) =>
  clusterOf(...AROUND, policy('shop/out', { podSelector: {}, policyTypes: ['Egress'], egress: [{ ports }] }));

describe.each([
  ['ingress', ingress],
  ['egress', egress],
])('a named port, for %s', (_, build) => {
  test.each<[string, Ports, string, boolean]>([
    ['is the number that the destination gives it', [{ port: 'http' }], 'shop/client > shop/old 8080', true],
    ['is another number in another Pod', [{ port: 'http' }], 'shop/client > shop/new 9090', true],
    ['opens that number in that Pod only', [{ port: 'http' }], 'shop/client > shop/old 9090', false],
    ['and the other way round', [{ port: 'http' }], 'shop/client > shop/new 8080', false],
    ['needs the protocol of the name', [{ port: 'http' }], 'shop/client > shop/udp 8080', false],
    ['needs it in the rule too', [{ port: 'http' }], 'shop/client > shop/udp UDP 8080', false],
    ['matches with both', [{ port: 'http', protocol: 'UDP' }], 'shop/client > shop/udp UDP 8080', true],
    ['matches nothing where no container has the name', [{ port: 'http' }], 'shop/client > shop/bare 8080', false],
    ['can be several numbers in one Pod', [{ port: 'http' }], 'shop/client > shop/two 8080', true],
    ['can be the port of a sidecar', [{ port: 'http' }], 'shop/client > shop/two 8081', true],
    ['matches the whole name only', [{ port: 'htt' }], 'shop/client > shop/old 8080', false],
  ])('%s', (_name, ports, words, expected) => {
    expect(ask(build(ports), words).allowed).toBe(expected);
  });
});

test('a named port cannot match an address outside the cluster', () => {
  expect(ask(egress([{ port: 'http' }]), 'shop/client > 1.1.1.1 8080').allowed).toBe(false);
});

describe.each([
  ['ingress', ingress],
  ['egress', egress],
])('ports, for %s', (_, build) => {
  test.each<[string, Ports, string, boolean]>([
    ['an empty list is every port', [], 'shop/client > shop/bare SCTP 7', true],
    ['the first of a range', [{ port: 100, endPort: 200 }], 'shop/client > shop/bare 100', true],
    ['the last of a range', [{ port: 100, endPort: 200 }], 'shop/client > shop/bare 200', true],
    ['before a range', [{ port: 100, endPort: 200 }], 'shop/client > shop/bare 99', false],
    ['after a range', [{ port: 100, endPort: 200 }], 'shop/client > shop/bare 201', false],
    ['a range of UDP, asked for TCP', [{ port: 100, endPort: 200, protocol: 'UDP' }], 'shop/client > shop/bare 150', false],
    ['the whole range of ports', [{ port: 1, endPort: 65535 }], 'shop/client > shop/bare 65535', true],
    ['one of several', [{ port: 1 }, { port: 2, protocol: 'UDP' }, { port: 3 }], 'shop/client > shop/bare UDP 2', true],
    ['none of several', [{ port: 1 }, { port: 2, protocol: 'UDP' }, { port: 3 }], 'shop/client > shop/bare 2', false],
    ['a protocol alone', [{ protocol: 'SCTP' }], 'shop/client > shop/bare SCTP 9', true],
    ['a protocol alone, asked for another', [{ protocol: 'SCTP' }], 'shop/client > shop/bare UDP 9', false],
  ])('%s', (_name, ports, words, expected) => {
    expect(ask(build(ports), words).allowed).toBe(expected);
  });
});
