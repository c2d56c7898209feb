import { useLayoutEffect, useRef } from 'preact/hooks';
import type { Attempt } from '../../study/attempt.ts';

interface Props {
  attempt: Attempt;
  onGo: (place: number) => void;
  onClose: () => void;
  onSubmit: () => void;
}

/** Asks before the paper is handed in, and names what is unanswered. */
export function SubmitDialog({ attempt, onGo, onClose, onSubmit }: Props) {
  const dialog = useRef<HTMLDialogElement>(null);
  useLayoutEffect(() => dialog.current?.showModal(), []);
  const { questions } = attempt.started;
  const places = (holds: (id: string) => boolean): number[] => questions.flatMap(({ id }, i) => (holds(id) ? [i] : []));
  const unanswered = places((id) => !attempt.answers.has(id));
  const flagged = places((id) => attempt.flagged.has(id));

  return (
    <dialog class="dialog submit-dialog" ref={dialog} aria-labelledby="submit-title" aria-describedby="submit-said" onClose={onClose}>
      <h2 id="submit-title">Submit the paper?</h2>
      {unanswered.length === 0 ? (
        <p id="submit-said">Every question is answered.</p>
      ) : (
        <>
          <p id="submit-said">
            {unanswered.length === 1 ? 'One question is' : `${unanswered.length} questions are`} unanswered and will count as wrong:
          </p>
          <Places places={unanswered} onGo={onGo} />
        </>
      )}
      {flagged.length > 0 && (
        <>
          <p>{flagged.length === 1 ? 'One question is' : `${flagged.length} questions are`} flagged:</p>
          <Places places={flagged} onGo={onGo} />
        </>
      )}
      <p>You cannot change an answer after this.</p>
      <div class="button-row">
        <button type="button" class="button" onClick={() => dialog.current?.close()}>
          Back to the paper
        </button>
        <button type="button" class="button button-strong" onClick={onSubmit}>
          Submit
        </button>
      </div>
    </dialog>
  );
}

function Places({ places, onGo }: { places: readonly number[]; onGo: (place: number) => void }) {
  return (
    <ul class="submit-places" role="list">
      {places.map((place) => (
        <li key={place}>
          <button type="button" aria-label={`Go to question ${place + 1}`} onClick={() => onGo(place)}>
            {place + 1}
          </button>
        </li>
      ))}
    </ul>
  );
}
