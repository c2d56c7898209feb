import type { Endpoint } from '../labs/network-policy/index.ts';

/** The Pods of the guide: all of its Deployment are alike. */
export const GUIDE = { namespace: 'kcsa-guide', pod: 'deployment/guide' } as const;

interface Party {
  readonly name: string;
  readonly at: Endpoint;
}

const pod = (namespace: string, name: string, labels: Readonly<Record<string, string>>, ip: string): unknown => ({
  apiVersion: 'v1',
  kind: 'Pod',
  metadata: { namespace, name, labels },
  spec: { containers: [{ name: 'main', image: 'registry.example.org/main' }] },
  status: { podIP: ip },
});

/** Who else is in a cluster, as far as the guide's policies might mean them. */
export const STRANGERS: readonly unknown[] = [
  pod('ingress-controller', 'controller', { app: 'controller' }, '10.244.1.10'),
  pod('shop', 'frontend', { 'app.kubernetes.io/name': 'kcsa-field-guide' }, '10.244.1.11'),
  pod('kcsa-guide', 'debug', { app: 'debug' }, '10.244.1.12'),
  pod('kube-system', 'coredns', { 'k8s-app': 'kube-dns' }, '10.244.1.13'),
];

const CONTROLLER: Party = { name: 'the Ingress controller', at: { namespace: 'ingress-controller', pod: 'controller' } };
const ELSEWHERE: Party = { name: 'a Pod of another namespace, with the guide’s labels', at: { namespace: 'shop', pod: 'frontend' } };
const NEIGHBOUR: Party = { name: 'another Pod of the guide’s namespace', at: { namespace: 'kcsa-guide', pod: 'debug' } };
const DNS: Party = { name: 'the cluster’s DNS', at: { namespace: 'kube-system', pod: 'coredns' } };
const API_SERVER: Party = { name: 'the API server', at: { ip: '192.0.2.10' } };
const METADATA: Party = { name: 'the cloud’s metadata service', at: { ip: '169.254.169.254' } };
const INTERNET: Party = { name: 'an address outside of the cluster', at: { ip: '203.0.113.7' } };

interface Way {
  readonly from: 'guide' | Party;
  readonly to: 'guide' | Party;
  readonly port: number;
  readonly protocol: 'TCP' | 'UDP';
  readonly isNeeded: boolean;
}

const to = (from: Party, port: number, isNeeded: boolean): Way => ({ from, to: 'guide', port, protocol: 'TCP', isNeeded });
const from = (party: Party, port: number, protocol: Way['protocol'] = 'TCP'): Way => ({
  from: 'guide',
  to: party,
  port,
  protocol,
  isNeeded: false,
});

/** Connections that are needed, and those that somebody who took over a Pod would try. */
export const WAYS: readonly Way[] = [
  to(CONTROLLER, 8080, true),
  to(CONTROLLER, 22, false),
  to(ELSEWHERE, 8080, false),
  to(NEIGHBOUR, 8080, false),
  to(INTERNET, 8080, false),
  from(DNS, 53, 'UDP'),
  from(DNS, 53),
  from(API_SERVER, 6443),
  from(METADATA, 80),
  from(NEIGHBOUR, 8080),
  from(INTERNET, 443),
];
