import { useMemo, useState } from 'preact/hooks';
import {
  admit,
  invalidLabelsOf,
  isLevel,
  LEVELS,
  MODES,
  type Decision,
  type Level,
  type Mode,
  type PolicyVersion,
} from '../../../labs/pod-security/index.ts';
import type { LocatedObject } from '../../../labs/shared/read-objects.ts';
import type { VerdictProps } from '../shared/lab-definition.ts';
import { LineLink } from '../shared/line-link.tsx';
import { objectName } from '../shared/object-name.ts';
import { VersionChoice } from './version-choice.tsx';

interface Props {
  /** Namespaces of the text. */
  namespaces: readonly LocatedObject[];
  objects: readonly LocatedObject[];
  /** Namespaces that are given, and have no lines to go to. */
  given: readonly LocatedObject[];
  onGoTo: VerdictProps['onGoTo'];
}

interface Labels {
  readonly level: Level | undefined;
  readonly version: PolicyVersion;
}

const OUTCOMES: Record<Decision[Mode]['outcome'], string> = {
  admitted: 'admits it',
  refused: 'refuses it',
  'pods-refused': 'admits it, and will refuse its Pods',
  silent: 'says nothing',
  warned: 'warns the client',
  audited: 'notes it in the audit log',
};

/** What namespaces would do with the objects: those of the text, or one whose labels are chosen here. */
export function NamespaceDecisions({ namespaces, given, objects, onGoTo }: Props) {
  const [labels, setLabels] = useState<Record<Mode, Labels>>({
    enforce: { level: 'baseline', version: 'latest' },
    audit: { level: 'restricted', version: 'latest' },
    warn: { level: 'restricted', version: 'latest' },
  });
  const made = useMemo(() => namespaceWith(labels), [labels]);
  if (objects.length === 0) return null;
  const written = [...namespaces, ...given];
  const asked = written.length > 0 ? written.map((each) => ({ name: objectName(each), value: each.value })) : [made];

  return (
    <section class="namespace-decisions" aria-labelledby="namespaces">
      <h2 id="namespaces">What a namespace’s labels would do</h2>
      {written.length === 0 && (
        <div class="fields">
          {MODES.map((mode) => (
            <fieldset key={mode} class="mode">
              <legend>{mode}</legend>
              <label class="field">
                Level
                <select
                  value={labels[mode].level ?? ''}
                  onChange={({ currentTarget: { value } }) => {
                    setLabels({ ...labels, [mode]: { ...labels[mode], level: isLevel(value) ? value : undefined } });
                  }}
                >
                  <option value="">no label</option>
                  {LEVELS.map((level) => (
                    <option key={level} value={level}>
                      {level}
                    </option>
                  ))}
                </select>
              </label>
              <VersionChoice
                label="Version"
                version={labels[mode].version}
                onChange={(version) => setLabels({ ...labels, [mode]: { ...labels[mode], version } })}
              />
            </fieldset>
          ))}
        </div>
      )}
      {namespaces.map((namespace) => (
        <InvalidLabels key={namespace.line} namespace={namespace} onGoTo={onGoTo} />
      ))}
      {asked.map(({ name, value }) => (
        <div key={name} class="table-scroll" tabIndex={0}>
          <table>
            <caption>{name}</caption>
            <thead>
              <tr>
                <th scope="col">Object</th>
                {MODES.map((mode) => (
                  <th key={mode} scope="col">
                    {mode}
                  </th>
                ))}
              </tr>
            </thead>
            <tbody>
              {objects.map((object) => (
                <DecisionRow key={object.line} object={object} namespace={value} />
              ))}
            </tbody>
          </table>
        </div>
      ))}
    </section>
  );
}

/** Labels that are none of the values they may have. */
function InvalidLabels({ namespace, onGoTo }: { namespace: LocatedObject; onGoTo: VerdictProps['onGoTo'] }) {
  const labels = invalidLabelsOf(namespace.value);
  if (labels.length === 0) return null;
  return (
    <div class="notice">
      <p>
        The API server refuses to create the {objectName(namespace)}, or to give it such labels. Where they are there already, enforce
        counts as restricted, audit and warn as privileged, and a version as latest; the bad ones have to be mended together.
      </p>
      <ul role="list">
        {labels.map(({ path, message }) => (
          <li key={message}>
            <LineLink line={namespace.lineOf(path)} range={namespace.rangeOf(path)} onGoTo={onGoTo} /> {message}
          </li>
        ))}
      </ul>
    </div>
  );
}

function DecisionRow({ object, namespace }: { object: LocatedObject; namespace: unknown }) {
  const decision = admit(namespace, object.value);
  return (
    <tr>
      <th scope="row">{objectName(object)}</th>
      {decision.state === 'unread' ? (
        <td colSpan={MODES.length}>The API server would not read the object or the namespace.</td>
      ) : (
        MODES.map((mode) => {
          const { level, version, outcome } = decision[mode];
          return (
            <td key={mode} data-outcome={outcome}>
              {level}, {version}: {OUTCOMES[outcome]}
            </td>
          );
        })
      )}
    </tr>
  );
}

function namespaceWith(labels: Record<Mode, Labels>): { name: string; value: unknown } {
  const pairs = MODES.flatMap((mode) => {
    const { level, version } = labels[mode];
    if (level === undefined) return [];
    const label = `pod-security.kubernetes.io/${mode}`;
    return [[label, level] as const, ...(version === 'latest' ? [] : [[`${label}-version`, version] as const])];
  });
  const value = { apiVersion: 'v1', kind: 'Namespace', metadata: { name: 'example', labels: Object.fromEntries(pairs) } };
  return { name: 'A namespace with these labels', value };
}
