import { useMemo, useState } from 'preact/hooks';
import { reviewQueueOf, type Deck } from '../../study/review-queue.ts';
import { addressFaultText } from '../../study/url-messages.ts';
import { deckQuery, readDeck } from '../../study/url-params.ts';
import type { Catalogue, LearnerState } from '../../study/learner-state.ts';
import type { Study } from '../shared/load-study.ts';
import { AddressProblems, DurabilityNotice } from '../shared/durability.tsx';
import { useLoaded } from '../shared/hooks.ts';
import { localCalendar } from '../shared/local-calendar.ts';
import { LoadFailure } from '../shared/mount.tsx';
import { useClock } from '../shared/use-clock.ts';
import { useHeldWork } from '../shared/use-held-work.ts';
import { useLearnerState } from '../shared/use-learner-state.ts';
import { DueDays } from './due-days.tsx';
import { NothingDue } from './nothing-due.tsx';
import { DeckChoice } from './deck-choice.tsx';
import { PlanForm } from './plan-form.tsx';
import { ReviewCard } from './review-card.tsx';

/** The review page: the card that is to be remembered now, and the plan behind it. */
export function Review({ study }: { study: Study }) {
  const loaded = useLoaded('catalogue', study.catalogue);
  if (loaded.state === 'failed') return <LoadFailure again={loaded.again} />;
  if (loaded.state === 'loading') return <p role="status">Loading the cards…</p>;
  return <ReviewPage study={study} catalogue={loaded.value} />;
}

function ReviewPage({ study, catalogue }: { study: Study; catalogue: Catalogue }) {
  const now = useClock();
  const state = useLearnerState(study, catalogue, now);
  if (!state) return <p role="status">Working out which cards are due…</p>;
  return <ReviewSession study={study} catalogue={catalogue} state={state} now={now} />;
}

interface Props {
  study: Study;
  catalogue: Catalogue;
  state: LearnerState;
  now: number;
}

function ReviewSession({ study, catalogue, state, now }: Props) {
  const [{ value: asked, faults }] = useState(() => readDeck(new URLSearchParams(location.search), catalogue.topics));
  const [deck, setDeck] = useState(asked);
  /** Whether the learner has just rated or buried a card, or undone it, and goes on where the page leads. */
  const [goesOn, setGoesOn] = useState(false);
  /** New cards wanted on a day, beyond the plan. */
  const [wanted, setWanted] = useState({ day: 0, cards: 0 });
  /** The card on the screen stays until it is rated, whatever else falls due. No number of reviews is any. */
  const [current, setCurrent] = useState<{ readonly card: string; readonly reviews?: number }>();
  const today = localCalendar.dayOf(now);
  const newToday = wanted.day === today ? wanted.cards : 0;
  const review = useMemo(
    () => reviewQueueOf(study.log.events, state, { deck, newToday, now, calendar: localCalendar }),
    [state, deck, newToday, now],
  );
  const reviewsOf = (id: string): number => state.memories.byCard.get(id)?.reviews ?? 0;
  const stays = current && (current.reviews ?? reviewsOf(current.card)) === reviewsOf(current.card);
  const card = (stays ? review.queue.find((id) => id === current.card) : undefined) ?? review.queue[0];
  if (card === undefined) {
    if (current) setCurrent(undefined);
  } else if (card !== current?.card || reviewsOf(card) !== current.reviews) setCurrent({ card, reviews: reviewsOf(card) });
  useHeldWork(card !== undefined);

  const chooseDeck = (chosen: Deck): void => {
    setDeck(chosen);
    setGoesOn(false);
    // A reload keeps it, and so does a bookmark.
    history.replaceState(null, '', location.pathname + deckQuery(chosen));
  };
  const undo = (): void => {
    const last = review.undoable;
    if (!last || !('card' in last)) return;
    void study.log.record({ kind: 'undone', event: last.id }).then(() => setCurrent({ card: last.card }));
  };

  return (
    <>
      <DurabilityNotice study={study} />
      <AddressProblems problems={faults.map(addressFaultText)} />
      <DeckChoice study={study} catalogue={catalogue} deck={deck} onChange={chooseDeck} />
      <p class="review-counts">
        <strong>{review.due}</strong> to review, <strong>{review.fresh}</strong> new, <strong>{review.reviewedToday}</strong> reviewed
        today.
      </p>
      {card === undefined ? (
        <NothingDue
          base={study.base}
          review={review}
          now={now}
          takesFocus={goesOn}
          onMore={(count) => setWanted({ day: today, cards: review.introducedToday + count })}
          onUndo={undo}
        />
      ) : (
        <ReviewCard
          key={`${card} ${reviewsOf(card)}`}
          study={study}
          catalogue={catalogue}
          state={state}
          review={review}
          card={card}
          onDone={() => setGoesOn(true)}
          onUndo={undo}
        />
      )}
      <DueDays state={state} review={review} now={now} />
      <PlanForm study={study} state={state} review={review} now={now} />
    </>
  );
}
