import { expect, test } from 'vitest';
import { describe } from '../../../src/diagrams/describe.ts';
import type { Graph } from '../../../src/diagrams/graph.ts';

const GRAPH: Graph = {
  title: 'Who reaches etcd',
  description: 'The API server does.',
  nodes: [
    { id: 'api', text: 'API server', kind: 'control' },
    { id: 'e1', text: 'etcd<br>member 1', kind: 'store' },
    { id: 'e2', text: 'etcd member 2', kind: 'store' },
    { id: 'bad', text: 'Other host', kind: 'attacker' },
  ],
  edges: [
    { id: 'a', from: 'api', to: 'e1', text: 'mTLS 2379,<br>client certificate' },
    { id: 'b', from: 'e1', to: 'e2', text: 'mTLS 2380', both: true },
    { id: 'c', from: 'bad', to: 'e1', text: 'blocked:<br>firewall', kind: 'denied' },
    { id: 'd', from: 'bad', to: 'e2', text: '2379', kind: 'denied' },
    { id: 'e', from: 'bad', to: 'cp', text: '', kind: 'risky' },
    { id: 'f', from: 'api', to: 'e2', text: '', plain: true },
  ],
  groups: [{ id: 'cp', title: 'Control plane', members: ['api', 'e1'] }],
};

test('a name broken at its hyphen is one word', () => {
  const nodes = GRAPH.nodes.map((node) => (node.id === 'bad' ? { ...node, text: 'kube-<br/>proxy' } : node));
  expect(describe({ ...GRAPH, nodes }).connections).toContain('kube-proxy → Control plane: dangerous');
});

test('groups and connections read as sentences, and say what colours say', () => {
  expect(describe(GRAPH)).toEqual({
    groups: ['Control plane: API server, etcd member 1'],
    connections: [
      'API server → etcd member 1: mTLS 2379, client certificate',
      'etcd member 1 ↔ etcd member 2: mTLS 2380',
      'Other host → etcd member 1: blocked: firewall',
      'Other host → etcd member 2: refused, 2379',
      'Other host → Control plane: dangerous',
      'API server – etcd member 2',
    ],
  });
});
