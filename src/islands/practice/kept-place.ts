import { isRecord } from '../../schema/is-record.ts';

/** The session that a page has, and the question on the screen: what a reload goes back to. */
export interface KeptPlace {
  readonly session: string;
  /** The number of the question, from 0; none where it is the first without an answer. */
  readonly question?: number | undefined;
}

/** What this page had when it was left or loaded again. */
export function keptPlace(): KeptPlace | undefined {
  const state: unknown = history.state;
  if (!isRecord(state) || typeof state['session'] !== 'string') return undefined;
  const { session, question } = state;
  return { session, question: typeof question === 'number' ? question : undefined };
}

export function keepPlace(place: KeptPlace | undefined): void {
  history.replaceState(place ?? null, '');
}
