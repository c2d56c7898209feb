import { messageOf, type Messages } from '../shared/diagnostic.ts';
import { quoted } from '../shared/wording.ts';
import { LABEL_MESSAGES, VIOLATION_MESSAGES } from './messages.ts';
import type { AskedCatalogue, FieldValue, FoundCatalogue } from './requirements.ts';

/** What a goal asks for. */
export const ASKED_MESSAGES: Messages<AskedCatalogue> = {
  there: ({ object }) => `${nameText(object)} is there.`,
  passes: ({ object, level, version }) => `${nameText(object)} passes the level ${level}, version ${version}.`,
  authored: ({ text }) => text,
  'valid-labels': ({ namespace }) => `The Pod Security labels of Namespace ${quoted(namespace)} are ones that the API server accepts.`,
  admits: ({ namespace, object }) => `Namespace ${quoted(namespace)} admits ${podsText(object)}.`,
  refuses: ({ namespace, object }) => `Namespace ${quoted(namespace)} refuses ${podsText(object)}.`,
  warns: ({ namespace, object }) => `Namespace ${quoted(namespace)} warns about ${nameText(object)} when it is created.`,
  audits: ({ namespace, object }) => `Namespace ${quoted(namespace)} has ${nameText(object)} noted in the audit log.`,
};

/** What is so instead. */
export const FOUND_MESSAGES: Messages<FoundCatalogue> = {
  absent: ({ object }) => `${nameText(object)} is not in the answer.`,
  times: ({ count }) => `It is there ${count} times.`,
  violation: (violation) => messageOf(VIOLATION_MESSAGES, violation),
  label: (label) => messageOf(LABEL_MESSAGES, label),
  unread: () => 'It could not be read.',
  changed: ({ field, was, is }) => {
    if (is.type === 'absent') return `${field} is absent.`;
    if (is.type === 'set' || was.type === 'set') return `${field} has changed.`;
    return was.type === 'absent' ? `${field} is new.` : `${field} is ${valueText(is)}; it was ${valueText(was)}.`;
  },
  value: ({ field, is }) => `${field} is ${valueText(is)}.`,
  admitted: ({ level }) => `It is admitted: enforce has the level ${level}.`,
  refused: () => 'It is refused.',
  'no-warning': () => 'There is no warning.',
  'not-noted': () => 'Nothing is noted.',
  mode: ({ level, version }) => `It has the level ${level} and the version ${version}.`,
};

/** `Deployment "shop"` of `Deployment/shop`. */
function nameText(name: string): string {
  const [kind = '', own = ''] = name.split('/');
  return `${kind} ${quoted(own)}`;
}

/** A Pod is admitted itself; of a workload, the Pods are. */
function podsText(name: string): string {
  return name.startsWith('Pod/') ? nameText(name) : `the Pods of ${nameText(name)}`;
}

function valueText(value: FieldValue): string {
  return value.type === 'scalar' ? value.text : value.type;
}
