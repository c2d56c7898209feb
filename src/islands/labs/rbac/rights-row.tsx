import { Fragment } from 'preact';
import type { Grant } from '../../../labs/rbac/index.ts';
import { counted } from '../../../text/counted.ts';
import type { VerdictProps } from '../shared/lab-definition.ts';
import type { Loaded } from './loaded.ts';
import { PlaceLink } from './place-link.tsx';
import { cellOf, otherVerbs, VERBS, type Effect, type RightsRow, type UrlRow } from './rights-rows.ts';
import { listText } from './rule-text.ts';

/** The most names, and the most rules, of one row that are shown. */
const NAMES = 6;
const RULES = 3;

interface Places {
  placeOf: Loaded['placeOf'];
  onGoTo: VerdictProps['onGoTo'];
}

const SIGNS = { yes: '✓', no: '–' } as const;

/** One resource: a sign and a word for each verb, or why the rule has no effect. */
export function ResourceRow({ row, hasOthers, placeOf, onGoTo }: Places & { row: RightsRow; hasOthers: boolean }) {
  const { apiGroup, resource, names, effect, grants } = row;
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
          {VERBS.map((verb) => {
            const cell = cellOf(row, verb);
            return (
              <td key={verb} class="rights-cell" data-may={cell}>
                {cell === 'yes' || cell === 'no' ? <Sign sign={SIGNS[cell]} word={cell} /> : cell}
              </td>
            );
          })}
          {hasOthers && <td>{listText(otherVerbs(row), NAMES)}</td>}
        </>
      ) : (
        <td colSpan={VERBS.length + Number(hasOthers)}>{effectText(effect, row)}</td>
      )}
      <td class="rights-rules">
        <Rules grants={grants} placeOf={placeOf} onGoTo={onGoTo} />
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

function effectText(effect: Exclude<Effect, 'full'>, { apiGroup, resource }: RightsRow): string {
  return effect === 'no-such-resource'
    ? `No effect: ${apiGroup === '' ? 'the core group' : apiGroup} has no ${resource}.`
    : `No effect: ${resource} are in no namespace, and a RoleBinding gives nothing beyond one.`;
}

/** One URL with its verbs. */
export function UrlItem({ row: { url, verbs, effect, grants }, placeOf, onGoTo }: Places & { row: UrlRow }) {
  return (
    <li>
      <code>{url}</code>:{' '}
      {listText(
        verbs.map((verb) => (verb === '*' ? 'every verb' : verb)),
        NAMES,
      )}
      {effect !== 'full' && ', without effect: a URL is in no namespace, and a RoleBinding gives nothing beyond one'}{' '}
      <Rules grants={grants} placeOf={placeOf} onGoTo={onGoTo} />
    </li>
  );
}

/** The lines of the rules. Those of default roles are the same words, said once. */
function Rules({ grants, placeOf, onGoTo }: Places & { grants: readonly Grant[] }) {
  const places = grants.map(({ rule }) => placeOf(rule.origin.index, rule.path));
  const each = [...new Map(places.map((place) => [place.kind === 'line' ? place.line : place.kind, place])).entries()];
  return (
    <>
      {each.slice(0, RULES).map(([key, place], i) => (
        <Fragment key={key}>
          {i > 0 && ' '}
          <PlaceLink place={place} onGoTo={onGoTo} />
        </Fragment>
      ))}
      {each.length > RULES && ` and ${counted(each.length - RULES, 'other')}`}
    </>
  );
}
