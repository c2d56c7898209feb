import type { Grant } from '../grants.ts';
import type { Scope } from '../objects.ts';
import type { PolicyModel } from '../policy-model.ts';
import type { Subject } from '../request.ts';
import { whatCan } from '../what-can.ts';
import { cellOf, firstRows, otherVerbs, rowsOf, type Cell, type Effect, type RightsRow, type UrlRow } from './rights-rows.ts';
import { VERBS } from './verbs.ts';
import type { Place, PlaceOf } from './source-map.ts';

/** The most rows that are shown, and the most places of one row. */
const MOST = 400;
const RULES = 3;

/** All that somebody may do, as rows of a table. */
export interface RightsView {
  readonly superuser: boolean;
  readonly scopes: readonly ScopeView[];
  /** How many rows are left out. */
  readonly left: number;
}

export interface ScopeView {
  readonly scope: Scope;
  readonly rows: readonly RowView[];
  readonly urls: readonly UrlView[];
}

export interface RowView {
  readonly apiGroup: string;
  readonly resource: string;
  readonly names: readonly string[];
  readonly effect: Effect;
  /** By the order of `VERBS`. */
  readonly cells: readonly Cell[];
  /** Verbs that have no column. */
  readonly others: readonly string[];
  readonly places: Places;
}

export interface UrlView {
  readonly url: string;
  readonly verbs: readonly string[];
  readonly effect: Effect;
  readonly places: Places;
}

/** Where the rules stand. Those of default roles are the same words, said once. */
export interface Places {
  readonly shown: readonly Place[];
  readonly more: number;
}

export function rightsView(model: PolicyModel, subject: Subject, placeOf: PlaceOf): RightsView {
  const rights = whatCan(model, subject);
  const { shown, left } = firstRows(rowsOf(rights), MOST);
  return {
    superuser: rights.superuser,
    scopes: shown.map(({ scope, rows, urls }) => ({
      scope,
      rows: rows.map((row) => rowView(row, placeOf)),
      urls: urls.map((row) => urlView(row, placeOf)),
    })),
    left,
  };
}

function rowView(row: RightsRow, placeOf: PlaceOf): RowView {
  const { apiGroup, resource, names, effect, grants } = row;
  return {
    apiGroup,
    resource,
    names,
    effect,
    cells: VERBS.map((verb) => cellOf(row, verb)),
    others: otherVerbs(row),
    places: placesOf(grants, placeOf),
  };
}

function urlView({ url, verbs, effect, grants }: UrlRow, placeOf: PlaceOf): UrlView {
  return { url, verbs, effect, places: placesOf(grants, placeOf) };
}

function placesOf(grants: readonly Grant[], placeOf: PlaceOf): Places {
  const places = grants.map(({ rule }) => placeOf(rule.origin, rule.path));
  const each = [...new Map(places.map((place) => [place.kind === 'line' ? place.line : place.kind, place])).values()];
  return { shown: each.slice(0, RULES), more: Math.max(0, each.length - RULES) };
}
