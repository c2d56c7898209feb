import { useState } from 'preact/hooks';
import { newId } from '../../storage/event-id.ts';
import { addressFaultText } from '../../study/url-messages.ts';
import { readPracticeFilter, type AddressFault } from '../../study/url-params.ts';
import { drawSession, type PracticeFilter } from '../../study/practice-filter.ts';
import { answerHistory, openSession, sessionOf } from '../../study/session.ts';
import type { PresentedQuestion } from '../../study/events.ts';
import { askAgain } from '../shared/ask-again.ts';
import { freshRandom } from '../shared/crypto-random.ts';
import type { Study } from '../shared/load-study.ts';
import { AddressProblems, DurabilityNotice } from '../shared/durability.tsx';
import { useEvents } from '../shared/hooks.ts';
import { keptPlace, keepPlace } from './kept-place.ts';
import { SessionView } from './session-view.tsx';
import { PracticeForm } from './practice-form.tsx';

/** The practice page: a session under way or its result, or the form that starts one. */
export function Practice({ study }: { study: Study }) {
  // First, since it may start a session.
  const [{ filter, faults, session: first }] = useState(() => openPage(study));
  /** This page's session: one that is begun in another tab meanwhile is that tab's. */
  const [id, setId] = useState(first);
  const events = useEvents(study);
  const session = id === undefined ? undefined : sessionOf(events, id);

  const show = (shown: string | undefined): void => {
    keepPlace(shown === undefined ? undefined : { session: shown });
    setId(shown);
  };
  return (
    <>
      <DurabilityNotice study={study} />
      <AddressProblems problems={faults.map(addressFaultText)} />
      {session && (
        <SessionView
          key={session.id}
          study={study}
          session={session}
          onNew={() => show(undefined)}
          onRetry={(questions) => show(begin(study, askAgain(questions)))}
        />
      )}
      {id !== undefined && !session && <p role="status">Preparing the session…</p>}
      {id === undefined && <PracticeForm study={study} filter={filter} onStart={(wanted) => show(begin(study, draw(study, wanted)))} />}
    </>
  );
}

interface Opened {
  readonly filter: PracticeFilter;
  readonly faults: readonly AddressFault[];
  readonly session: string | undefined;
}

/** Reads the address once. `&start` begins at once; it then leaves the address, so that a reload goes on instead. */
function openPage(study: Study): Opened {
  const { events } = study.log;
  const parameters = new URLSearchParams(location.search);
  const { value: filter, faults } = readPracticeFilter(parameters, study.bank);
  if (parameters.has('start')) {
    parameters.delete('start');
    history.replaceState(null, '', parameters.size === 0 ? location.pathname : `?${parameters.toString()}`);
    if (faults.length === 0) {
      const session = begin(study, draw(study, filter));
      if (session !== undefined) keepPlace({ session });
      return { filter, faults, session };
    }
  }
  const kept = keptPlace()?.session;
  const session = kept !== undefined && sessionOf(events, kept) ? kept : openSession(events)?.id;
  return { filter, faults, session };
}

function draw(study: Study, filter: PracticeFilter): PresentedQuestion[] {
  return drawSession(study.bank, filter, answerHistory(study.log.events), freshRandom());
}

/** Begins a session, and gives its id; none where there is nothing to ask. */
function begin(study: Study, questions: readonly PresentedQuestion[]): string | undefined {
  if (questions.length === 0) return undefined;
  const session = newId();
  void study.log.record({ kind: 'practice-started', session, questions: [...questions] });
  return session;
}
