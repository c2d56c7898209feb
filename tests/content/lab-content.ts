import { minimalContent } from './minimal-content.ts';

export const FOLDER = 'content/labs/pod-security';
export const CHALLENGE = `${FOLDER}/no-host/challenge.yaml`;
const ON_THE_NODE = '  hostNetwork: true\n';
export const POD = 'apiVersion: v1\nkind: Pod\nmetadata:\n  name: web\nspec:\n  containers:\n    - name: web\n      image: nginx:1.29\n';

const LAB = `title: Pod Security
summary: Try Pods.
about:
  - What it does.
kubernetes: "1.37"
topics: [cluster-components/etcd]
sources: [k8s-etcd]
`;

export const TASK = `title: Leave the node's network
order: 1
difficulty: easy
topics: [cluster-components/etcd]
task:
  - Leave the network of the node.
hints:
  - Look at the spec.
  - Look at hostNetwork.
explanation: The field is absent.
wrong:
  - { file: wrong-empty.yaml, why: It has no value. }
  - { file: wrong-other.yaml, why: It is another field. }
sources: [k8s-etcd]
goal:
  objects: [Pod/web]
  required:
    - { text: It leaves the network of the node, of: Pod/web, fields: [spec.hostNetwork], values: [false, null] }
`;

export const GUIDANCE = `- id: hostNamespaces
  title: Share no namespace with the node
  why: It sees the node.
  fix: Remove the field.
  practices: ["cluster-components/etcd#only-the-api-server"]
  sources: [k8s-etcd]
`;

/** The minimal content with a lab of one challenge, and with changes to single files; undefined takes a file away. */
export function contentWithLab(changes: Readonly<Record<string, string | undefined>> = {}): Map<string, string> {
  const content = minimalContent();
  const lab: Readonly<Record<string, string | undefined>> = {
    [`${FOLDER}/lab.yaml`]: LAB,
    [`${FOLDER}/example.yaml`]: POD,
    [`${FOLDER}/guidance.yaml`]: GUIDANCE,
    [CHALLENGE]: TASK,
    [`${FOLDER}/no-host/start.yaml`]: POD + ON_THE_NODE,
    [`${FOLDER}/no-host/solution.yaml`]: POD,
    [`${FOLDER}/no-host/wrong-empty.yaml`]: POD + ON_THE_NODE,
    [`${FOLDER}/no-host/wrong-other.yaml`]: POD.replace('name: web', 'name: api'),
    ...changes,
  };
  for (const [file, text] of Object.entries(lab)) if (text !== undefined) content.set(file, text);
  return content;
}
