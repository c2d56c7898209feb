import type { Decision } from '../../../labs/pod-security/admission.ts';
import type { PodSecurityOptions, PodSecurityView } from '../../../labs/pod-security/engine.ts';
import { isLevel, LEVELS } from '../../../labs/pod-security/level.ts';
import { MODES, type Mode } from '../../../labs/pod-security/namespace-policy.ts';
import type { DecisionRow, InvalidLabels } from '../../../labs/pod-security/presentation/namespace-report.ts';
import type { GoTo, VerdictProps } from '../shared/lab-definition.ts';
import { LineLink } from '../shared/line-link.tsx';
import { VersionChoice } from './version-choice.tsx';

const OUTCOMES: Record<Decision[Mode]['outcome'], string> = {
  admitted: 'admits it',
  refused: 'refuses it',
  'pods-refused': 'admits it, and will refuse its Pods',
  silent: 'says nothing',
  warned: 'warns the client',
  audited: 'notes it in the audit log',
};

type Props = Pick<VerdictProps<PodSecurityOptions, PodSecurityView>, 'view' | 'options' | 'onOptions' | 'onGoTo'>;

/** What namespaces would do with the objects: those of the text, or one whose labels are chosen here. */
export function NamespaceDecisions({ view: { reports, namespaces, hasNamespace, invalidLabels }, options, onOptions, onGoTo }: Props) {
  const { labels } = options;
  if (reports.length === 0) return null;
  const choose = (mode: Mode, chosen: Partial<PodSecurityOptions['labels'][Mode]>): void => {
    onOptions({ ...options, labels: { ...labels, [mode]: { ...labels[mode], ...chosen } } });
  };

  return (
    <section class="namespace-decisions" aria-labelledby="namespaces">
      <h2 id="namespaces">What a namespace’s labels would do</h2>
      {!hasNamespace && (
        <div class="fields">
          {MODES.map((mode) => (
            <fieldset key={mode} class="mode">
              <legend>{mode}</legend>
              <label class="field">
                Level
                <select
                  value={labels[mode].level ?? ''}
                  onChange={({ currentTarget: { value } }) => {
                    choose(mode, { level: isLevel(value) ? value : undefined });
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
              <VersionChoice label="Version" version={labels[mode].version} onChange={(version) => choose(mode, { version })} />
            </fieldset>
          ))}
        </div>
      )}
      {invalidLabels.map((invalid) => (
        <InvalidLabelList key={invalid.namespace} invalid={invalid} onGoTo={onGoTo} />
      ))}
      {namespaces.map(({ name, rows }) => (
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
              {rows.map((row, i) => (
                <DecisionCells key={i} row={row} />
              ))}
            </tbody>
          </table>
        </div>
      ))}
    </section>
  );
}

/** Labels that are none of the values they may have. */
function InvalidLabelList({ invalid: { namespace, labels }, onGoTo }: { invalid: InvalidLabels; onGoTo: GoTo }) {
  return (
    <div class="notice">
      <p>
        The API server refuses to create the {namespace}, or to give it such labels. Where they are there already, enforce counts as
        restricted, audit and warn as privileged, and a version as latest; the bad ones have to be mended together.
      </p>
      <ul role="list">
        {labels.map(({ place: { line, range }, message }) => (
          <li key={message}>
            <LineLink line={line} range={range} onGoTo={onGoTo} /> {message}
          </li>
        ))}
      </ul>
    </div>
  );
}

function DecisionCells({ row: { object, cells } }: { row: DecisionRow }) {
  return (
    <tr>
      <th scope="row">{object}</th>
      {cells ? (
        cells.map(({ level, version, outcome }, i) => (
          <td key={i} data-outcome={outcome}>
            {level}, {version}: {OUTCOMES[outcome]}
          </td>
        ))
      ) : (
        <td colSpan={MODES.length}>The API server would not read the object or the namespace.</td>
      )}
    </tr>
  );
}
