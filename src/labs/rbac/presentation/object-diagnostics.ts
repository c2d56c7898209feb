import { messageOf, bySeverity, type Severity } from '../../shared/diagnostic.ts';
import { RBAC_MESSAGES } from '../messages.ts';
import { objectText } from '../phrases.ts';
import type { Loaded, Place } from './source-map.ts';

/** Something to say of an object of the text, in words. */
export interface ObjectRemark {
  readonly state: 'left out' | 'refused' | 'doubtful' | 'note';
  readonly message: string;
  readonly place: Place;
}

const STATES: Record<Severity, ObjectRemark['state']> = { error: 'refused', warning: 'doubtful', note: 'note' };

/** What was left out, what the API server would refuse, what is probably not meant, and what is worth knowing, in this order. */
export function objectRemarks({ model, placeOf }: Loaded): ObjectRemark[] {
  // What is given is not the reader's to mend.
  const isEdited = ({ place }: ObjectRemark): boolean => place.kind === 'line';
  const leftOut = model.leftOut.flatMap(({ index, problems }) =>
    problems.map((problem): ObjectRemark => {
      const place = placeOf({ index, isDefault: false }, problem.path);
      return { state: 'left out', message: messageOf(RBAC_MESSAGES, problem), place };
    }),
  );
  const said = bySeverity(model.diagnostics).map((diagnostic): ObjectRemark => {
    const { object, path, severity } = diagnostic;
    const message = `${objectText(object)}: ${messageOf(RBAC_MESSAGES, diagnostic)}`;
    return { state: STATES[severity], message, place: placeOf(object, path) };
  });
  return [...leftOut, ...said].filter(isEdited);
}
