import { Fragment } from 'preact';
import type { Effect } from '../../../labs/rbac/presentation/rights-rows.ts';
import type { Places, RowView, UrlView } from '../../../labs/rbac/presentation/rights-view.ts';
import { listText } from '../../../labs/rbac/presentation/rule-text.ts';
import { VERBS } from '../../../labs/rbac/presentation/verbs.ts';
import { counted } from '../../../text/counted.ts';
import type { GoTo } from '../shared/lab-definition.ts';
import { PlaceLink } from './place-link.tsx';

/** The most names of one row that are shown. */
const NAMES = 6;

const SIGNS = { yes: '✓', no: '–' } as const;

/** One resource: a sign and a word for each verb, or why the rule has no effect. */
export function ResourceRow({ row, hasOthers, onGoTo }: { row: RowView; hasOthers: boolean; onGoTo: GoTo }) {
  const { apiGroup, resource, names, effect, cells, others, places } = row;
  return (
    <tr>
      <th scope="row">
        <code>
          <Breakable text={resource} />
        </code>
        {apiGroup !== '' && <span class="rights-detail">{apiGroup === '*' ? 'of every API group' : <Breakable text={apiGroup} />}</span>}
        {names.length > 0 && <span class="rights-detail">only {listText(names, NAMES)}</span>}
      </th>
      {effect === 'full' ? (
        <>
          {cells.map((cell, i) => (
            <td key={VERBS[i]} class="rights-cell" data-may={cell}>
              {cell === 'yes' || cell === 'no' ? <Sign sign={SIGNS[cell]} word={cell} /> : cell}
            </td>
          ))}
          {hasOthers && <td>{listText(others, NAMES)}</td>}
        </>
      ) : (
        <td colSpan={VERBS.length + Number(hasOthers)}>{effectText(effect, row)}</td>
      )}
      <td class="rights-rules">
        <Rules places={places} onGoTo={onGoTo} />
      </td>
    </tr>
  );
}

/** A name that can be broken after its dots and slashes. */
export function Breakable({ text }: { text: string }) {
  return (
    <>
      {text.split(/(?<=[./])/).map((part, i) => (
        <Fragment key={i}>
          {i > 0 && <wbr />}
          {part}
        </Fragment>
      ))}
    </>
  );
}

function Sign({ sign, word }: { sign: string; word: string }) {
  return (
    <>
      <span aria-hidden="true">{sign}</span>
      <span class="visually-hidden">{word}</span>
    </>
  );
}

function effectText(effect: Exclude<Effect, 'full'>, { apiGroup, resource }: RowView): string {
  return effect === 'no-such-resource'
    ? `No effect: ${apiGroup === '' ? 'the core group' : apiGroup} has no ${resource}.`
    : `No effect: ${resource} are in no namespace, and a RoleBinding gives nothing beyond one.`;
}

/** One URL with its verbs. */
export function UrlItem({ row: { url, verbs, effect, places }, onGoTo }: { row: UrlView; onGoTo: GoTo }) {
  return (
    <li>
      <code>{url}</code>:{' '}
      {listText(
        verbs.map((verb) => (verb === '*' ? 'every verb' : verb)),
        NAMES,
      )}
      {effect !== 'full' && ', without effect: a URL is in no namespace, and a RoleBinding gives nothing beyond one'}{' '}
      <Rules places={places} onGoTo={onGoTo} />
    </li>
  );
}

/** The lines of the rules. */
function Rules({ places: { shown, more }, onGoTo }: { places: Places; onGoTo: GoTo }) {
  return (
    <>
      {shown.map((place, i) => (
        <Fragment key={i}>
          {i > 0 && ' '}
          <PlaceLink place={place} onGoTo={onGoTo} />
        </Fragment>
      ))}
      {more > 0 && ` and ${counted(more, 'other')}`}
    </>
  );
}
