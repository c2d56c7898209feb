import { minimalContent, TOPIC_FILE } from './minimal-content.ts';

export const PROOF_FILE = 'content/proofs/read-the-store/only-the-api-server.yaml';

/** A position that no technique gives. */
export const NOWHERE = '- { id: nowhere, title: A place nobody gets to, holds: Nothing. }\n';

export const POSITIONS = `- { id: network, title: A place on the network, start: true, holds: Can connect to all that listens. }
- { id: secrets, title: All Secrets, goal: true, holds: Knows their values. }
`;

export const TECHNIQUES = `techniques:
  - id: read-the-store
    title: Read the store
    depth: core
    needs: [{ any: [network] }]
    gains: [secrets]
    how: A client without a certificate asks for all keys.
    signs: A connection that is not the API server's.
    answers:
      - { practice: cluster-components/etcd#only-the-api-server, effect: prevents, proof: read-the-store/only-the-api-server.yaml }
    sources: [k8s-etcd]
`;

export const PROOF = `engine: network-policy
shows: A Pod connects to the store until a policy isolates the store.
given:
  - { apiVersion: v1, kind: Pod, metadata: { name: web, namespace: shop }, spec: { containers: [{ name: web, image: web }] } }
  - { apiVersion: v1, kind: Pod, metadata: { name: api, namespace: shop, labels: { app: api } }, spec: { containers: [{ name: api, image: api }] } }
  - { apiVersion: v1, kind: Pod, metadata: { name: store, namespace: shop }, spec: { containers: [{ name: store, image: store }] } }
without: []
with:
  - apiVersion: networking.k8s.io/v1
    kind: NetworkPolicy
    metadata: { name: store, namespace: shop }
    spec:
      podSelector: {}
      policyTypes: [Ingress]
      ingress: [{ from: [{ podSelector: { matchLabels: { app: api } } }] }]
tries:
  - { from: shop/web, to: shop/store, port: 2379 }
stillGoes:
  - { from: shop/api, to: shop/store, port: 2379 }
`;

/** The minimal topic as one of the kind attack, with a technique, a proof and positions, each text changed as a test wants. */
export function attackContent({
  techniques = TECHNIQUES,
  proof = PROOF,
  positions = POSITIONS,
}: { techniques?: string; proof?: string; positions?: string } = {}): Map<string, string> {
  const files = minimalContent();
  const topic = (files.get(TOPIC_FILE) ?? '')
    .replace('kind: component', 'kind: attack')
    .replace('group: control-plane\n', '')
    .replace(/ports:\n {2}- .*\n/, '')
    .replace('practices:\n', `${techniques}practices:\n`)
    .replace('## Role', '## What the attacker wants');
  return files.set(TOPIC_FILE, topic).set('content/positions.yaml', positions).set(PROOF_FILE, proof);
}
