import type { Overlay } from '../../src/corpus/overlay/overlay.ts';
import { minimalContent, QUESTION_FILE, TOPIC_FILE } from './minimal-content.ts';

/** A trainer's folder beside the project. */
export function overlayOf(files: Readonly<Record<string, string>>): Overlay {
  return { name: '../course', files: new Map(Object.entries(files)), refused: [] };
}

const textOf = (file: string): string => minimalContent().get(file) ?? '';
const asKubelet = (text: string): string => text.replaceAll('etcd', 'kubelet');

/** The second competency of the minimal content, which the project has not written: a topic, its questions, a source. */
export const NEW_TOPIC: Readonly<Record<string, string>> = {
  'topics/cluster-components/kubelet.mdx': asKubelet(textOf(TOPIC_FILE))
    .replace('title: kubelet', 'title: Kubelet')
    .replace('order: 4', 'order: 5')
    .replaceAll('k8s-kubelet', 'course-notes')
    .replaceAll('kubelet/example.yaml', 'kubelet/notes.yaml')
    .replace('related: [cluster-components/kubelet]', 'related: [cluster-components/etcd]')
    .replace('group: control-plane', 'group: node'),
  'questions/cluster-components/kubelet.yaml': asKubelet(textOf(QUESTION_FILE))
    .replace('Which port of kubelet do the clients of the store connect to?', 'On which number does the agent of a node listen?')
    .replaceAll(/text: "(\d+)"/g, 'text: "1$1"')
    .replace(
      'A worker node reaches the store of the cluster directly. What does an intruder there gain?',
      'Whose commands does the agent obey blindly?',
    )
    .replace('Every Secret of the cluster', 'Those of anonymous callers')
    .replaceAll('k8s-kubelet', 'course-notes'),
  'sources/course.yaml':
    '- { id: course-notes, title: Notes of the course, publisher: Us, url: "https://example.org/notes", read: 2026-11-23 }\n',
  'manifests/kubelet/notes.yaml': 'apiVersion: v1\nkind: ConfigMap\nmetadata:\n  name: notes\n',
};
