import { checkContent } from '../../src/corpus/check.ts';
import { isShortcoming, type Diagnostic } from '../../src/corpus/diagnostic.ts';
import type { Circumstances } from '../../src/corpus/rules/rule.ts';

const DOMAINS = `exam: { name: Kubernetes Security, shortName: KS, questions: 60, minutes: 90, passPercent: 75, page: https://example.org/exam, curriculum: https://example.org/curriculum }
kubernetes: "1.37"
domains:
  - id: cluster-components
    title: Kubernetes Cluster Component Security
    shortTitle: Cluster components
    weight: 100
    summary: What each part does.
    competencies:
      - { id: etcd, title: etcd }
      - { id: kubelet, title: Kubelet }
`;

const SOURCES = `- id: k8s-etcd
  title: Operating etcd clusters for Kubernetes
  publisher: Kubernetes
  url: https://kubernetes.io/docs/tasks/administer-cluster/configure-upgrade-etcd/
  read: 2026-11-23
- id: k8s-ports
  title: Ports and Protocols
  publisher: Kubernetes
  url: https://kubernetes.io/docs/reference/networking/ports-and-protocols/
  read: 2026-11-23
`;

const GLOSSARY = `- id: quorum
  term: Quorum
  definition: More than half of the members.
  topic: cluster-components/etcd
  sources: [k8s-etcd]
`;

const RENAMED = `topics: {}
cards: {}
terms: {}
questions: {}
challenges: {}
`;

const MANIFEST = `apiVersion: v1
kind: ConfigMap
metadata:
  name: example
`;

const TOPIC = `---
kind: component
title: etcd
domain: cluster-components
order: 4
group: control-plane
summary: The store behind the Kubernetes API.
inBrief: [etcd keeps all., Its clients are few., Its members vote., It listens on two ports., It asks for certificates.]
objectives: [Name the ports,
  Name the clients,
  Explain the risk]
kubernetes: "1.37"
reviewed: 2026-11-23
ports:
  - { port: 2379, protocol: TCP, use: client API, card: only-the-api-server, source: k8s-ports }
practices:
  - id: only-the-api-server
    title: Let only the API server reach etcd
    depth: core
    why: A client of etcd goes around the API server's checks.
    how: Set \`--client-cert-auth\`.
    check: A request without a certificate is refused.
    manifest: etcd/example.yaml
    sources: [k8s-etcd]
misconfigurations:
  - id: open-client-port
    title: Client port open to every node
    depth: core
    impact: Whoever reaches it reads every Secret.
    detect: Port 2379 answers from a node.
    fixedBy: [only-the-api-server]
    sources: [k8s-etcd]
exam:
  remember:
    - Which port clients use
    - Which port peers use
  confused:
    - what: "2379"
      with: "2380"
      difference: Clients use 2379, peers 2380.
      sources: [k8s-ports]
related: [cluster-components/kubelet]
---

## Role

etcd is the store behind the API.<Cite source="k8s-etcd" />
See [quorum](/glossary/#quorum) and [the first practice](/cluster-components/etcd/#only-the-api-server).
`;

const QUESTIONS = `- id: etcd-client-port
  stem: Which port of etcd do the clients of the store connect to?
  options:
    - { text: "2379", correct: true, why: It is the client port. }
    - { text: "2380", why: It is for peers. }
    - { text: "6443", why: It is the API server's. }
    - { text: "10250", why: It is the kubelet's. }
  depth: core
  level: recall
  practice: only-the-api-server
  sources: [k8s-ports]
- id: etcd-firewall
  stem: A worker node reaches the store of the cluster directly. What does an intruder there gain?
  options:
    - { text: Every Secret of the cluster, correct: true, why: Nothing checks a client of etcd. }
    - { text: The metrics of the members, why: That is the least of it. }
    - { text: The vote of a member, why: Votes are cast by peers. }
    - { text: A shell on the control plane, why: etcd runs no commands. }
  depth: core
  level: analyse
  practice: open-client-port
  sources: [k8s-etcd]
`;

export const TOPIC_FILE = 'content/topics/cluster-components/etcd.mdx';
export const QUESTION_FILE = 'content/questions/cluster-components/etcd.yaml';

/** What the minimal content is checked in: no drawing is kept. */
export const CIRCUMSTANCES: Circumstances = { today: '2026-11-29', drawings: new Map() };

/** Everything that a check says of some content, but that its domain has no text: that would need a drawing. */
export function diagnosticsIn(files: ReadonlyMap<string, string>): Diagnostic[] {
  return checkContent(files, CIRCUMSTANCES).diagnostics.filter(({ kind }) => kind !== 'domain-text');
}

/** What is wrong in some content, beside what is not enough yet: the minimal content has too few questions. */
export function mistakesIn(files: ReadonlyMap<string, string>): Diagnostic[] {
  return diagnosticsIn(files).filter((diagnostic) => !isShortcoming(diagnostic));
}

/** The smallest content that has no mistakes, and only too few questions: each test of a rule is one small change to it. */
export function minimalContent(): Map<string, string> {
  return new Map([
    ['content/guide.yaml', 'id: etcd-guide\nname: Guide to etcd\ntitle: A guide to etcd\nnotice: Nobody else’s.\ntrademarks: None.\n'],
    ['content/domains.yaml', DOMAINS],
    ['content/sources/cluster-components.yaml', SOURCES],
    ['content/glossary/cluster-components.yaml', GLOSSARY],
    ['content/renamed.yaml', RENAMED],
    ['content/manifests/etcd/example.yaml', MANIFEST],
    [TOPIC_FILE, TOPIC],
    [QUESTION_FILE, QUESTIONS],
  ]);
}

/**
 * The minimal content with one text replaced in one file.
 * @throws if the text does not stand there: a test that changes nothing proves nothing
 */
export function contentWith(file: string, from: string, to: string): Map<string, string> {
  const content = minimalContent();
  const text = content.get(file);
  if (text?.includes(from) !== true) throw new Error(`"${from}" does not stand in ${file}`);
  return content.set(file, text.replace(from, to));
}
