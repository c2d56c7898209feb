import { messageOf, type Place } from '../../shared/diagnostic.ts';
import { objectName } from '../../shared/object-name.ts';
import type { EditorMark } from '../../shared/presentation.ts';
import type { KubernetesObject, Reading } from '../../shared/read-objects.ts';
import { admit, invalidLabelsOf, type Decision } from '../admission.ts';
import type { Level } from '../level.ts';
import { LABEL_MESSAGES } from '../messages.ts';
import { MODES, type Mode } from '../namespace-policy.ts';
import type { PolicyVersion } from '../version.ts';

/** The level and the version of a mode, as labels would have them. */
export interface ChosenLabels {
  readonly level: Level | undefined;
  readonly version: PolicyVersion;
}

/** What a namespace would do with each object. */
export interface NamespaceReport {
  readonly name: string;
  readonly rows: readonly DecisionRow[];
}

export interface DecisionRow {
  readonly object: string;
  /** By the order of the modes; none where the API server would not read the object or the namespace. */
  readonly cells:
    readonly { readonly level: Level; readonly version: PolicyVersion; readonly outcome: Decision[Mode]['outcome'] }[] | undefined;
}

/** The labels of a namespace of the text that are none of the values they may have. */
export interface InvalidLabels {
  readonly namespace: string;
  readonly labels: readonly { readonly place: Place; readonly message: string }[];
}

/** What namespaces would do with the objects: those of the text and given ones, or one whose labels are chosen. */
export function namespaceReports(answer: Reading, given: Reading, labels: Readonly<Record<Mode, ChosenLabels>>): NamespaceReport[] {
  const all = [...answer.objects, ...given.objects];
  const objects = all.filter(({ kind }) => kind !== 'Namespace');
  const written = all.filter(({ kind }) => kind === 'Namespace');
  const asked = written.length > 0 ? written.map((each) => ({ name: objectName(each), value: each.value })) : [namespaceWith(labels)];
  return asked.map(({ name, value }) => ({ name, rows: objects.map((object) => rowOf(value, object)) }));
}

function rowOf(namespace: unknown, object: KubernetesObject): DecisionRow {
  const decision = admit(namespace, object.value);
  return {
    object: objectName(object),
    cells:
      decision.state === 'unread'
        ? undefined
        : MODES.map((mode) => ({ level: decision[mode].level, version: decision[mode].version, outcome: decision[mode].outcome })),
  };
}

/** The bad labels of the text's namespaces, and their marks. */
export function invalidLabels({ objects, placeOf }: Reading): { readonly invalid: InvalidLabels[]; readonly marks: EditorMark[] } {
  const invalid = objects.flatMap((object, i): InvalidLabels[] => {
    const labels = invalidLabelsOf(object.value).map((label) => ({
      place: placeOf(i, label.path),
      message: messageOf(LABEL_MESSAGES, label),
    }));
    return labels.length === 0 ? [] : [{ namespace: objectName(object), labels }];
  });
  const marks = invalid.flatMap(({ labels }) =>
    labels.map(({ place: { range }, message }) => ({ range, severity: 'error' as const, message })),
  );
  return { invalid, marks };
}

function namespaceWith(labels: Readonly<Record<Mode, ChosenLabels>>): { name: string; value: unknown } {
  const pairs = MODES.flatMap((mode) => {
    const { level, version } = labels[mode];
    if (level === undefined) return [];
    const label = `pod-security.kubernetes.io/${mode}`;
    return [[label, level] as const, ...(version === 'latest' ? [] : [[`${label}-version`, version] as const])];
  });
  const value = { apiVersion: 'v1', kind: 'Namespace', metadata: { name: 'example', labels: Object.fromEntries(pairs) } };
  return { name: 'A namespace with these labels', value };
}
