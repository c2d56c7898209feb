import { useMemo, useState } from 'preact/hooks';
import {
  admit,
  isLevel,
  LEVELS,
  MODES,
  type Decision,
  type Level,
  type Mode,
  type PolicyVersion,
} from '../../../labs/pod-security/index.ts';
import type { LocatedObject } from '../../../labs/shared/read-objects.ts';
import { objectName } from '../shared/object-name.ts';
import { VersionChoice } from './version-choice.tsx';

interface Props {
  /** Namespaces of the text. */
  namespaces: readonly LocatedObject[];
  objects: readonly LocatedObject[];
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
export function NamespaceDecisions({ namespaces, objects }: Props) {
  const [labels, setLabels] = useState<Record<Mode, Labels>>({
    enforce: { level: 'baseline', version: 'latest' },
    audit: { level: 'restricted', version: 'latest' },
    warn: { level: 'restricted', version: 'latest' },
  });
  const made = useMemo(() => namespaceWith(labels), [labels]);
  if (objects.length === 0) return null;
  const asked = namespaces.length > 0 ? namespaces.map((each) => ({ name: objectName(each), value: each.value })) : [made];

  return (
    <section class="namespace-decisions" aria-labelledby="namespaces">
      <h2 id="namespaces">What a namespace’s labels would do</h2>
      {namespaces.length === 0 && (
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
