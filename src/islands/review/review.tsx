import { useMemo, useState } from 'preact/hooks';
import { deskOf, type Pile } from '../../study/desk.ts';
import { pileQuery, readPile } from '../../study/requests.ts';
import type { Catalogue, Standing } from '../../study/standing.ts';
import type { Study } from '../shared/context.ts';
import { AddressProblems, DurabilityNotice } from '../shared/durability.tsx';
import { useLoaded } from '../shared/hooks.ts';
import { localCalendar } from '../shared/local-calendar.ts';
import { LoadFailure } from '../shared/mount.tsx';
import { useClock } from '../shared/use-clock.ts';
import { useHeldWork } from '../shared/use-held-work.ts';
import { useStanding } from '../shared/use-standing.ts';
import { DueDays } from './due-days.tsx';
import { NothingDue } from './nothing-due.tsx';
import { PileChoice } from './pile-choice.tsx';
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
  const standing = useStanding(study, catalogue, now);
  if (!standing) return <p role="status">Working out which cards are due…</p>;
  return <ReviewDesk study={study} catalogue={catalogue} standing={standing} now={now} />;
}

interface DeskProps {
  study: Study;
  catalogue: Catalogue;
  standing: Standing;
  now: number;
}

function ReviewDesk({ study, catalogue, standing, now }: DeskProps) {
  const [{ value: asked, problems }] = useState(() => readPile(new URLSearchParams(location.search), catalogue.topics));
  const [pile, setPile] = useState(asked);
  /** Whether the learner has just rated or buried a card, or undone it, and goes on where the page leads. */
  const [goesOn, setGoesOn] = useState(false);
  /** New cards wanted on a day, beyond the plan. */
  const [wanted, setWanted] = useState({ day: 0, cards: 0 });
  /** The card on the screen stays until it is rated, whatever else falls due. */
  const [current, setCurrent] = useState<string>();
  const today = localCalendar.dayOf(now);
  const newToday = wanted.day === today ? wanted.cards : 0;
  const desk = useMemo(
    () => deskOf(study.log.events, standing, { pile, newToday, now, calendar: localCalendar }),
    [standing, pile, newToday, now],
  );
  const card = desk.queue.find((id) => id === current) ?? desk.queue[0];
  if (card !== current) setCurrent(card);
  useHeldWork(card !== undefined);

  const choosePile = (chosen: Pile): void => {
    setPile(chosen);
    setGoesOn(false);
    // A reload keeps it, and so does a bookmark.
    history.replaceState(null, '', location.pathname + pileQuery(chosen));
  };
  const undo = (): void => {
    const last = desk.undoable;
    if (!last || !('card' in last)) return;
    void study.log.record({ kind: 'undone', event: last.id }).then(() => setCurrent(last.card));
  };

  return (
    <>
      <DurabilityNotice study={study} />
      <AddressProblems problems={problems} />
      <PileChoice study={study} catalogue={catalogue} pile={pile} onChange={choosePile} />
      <p class="review-counts">
        <strong>{desk.due}</strong> to review, <strong>{desk.fresh}</strong> new, <strong>{desk.reviewedToday}</strong> reviewed today.
      </p>
      {card === undefined ? (
        <NothingDue
          study={study}
          desk={desk}
          now={now}
          takesFocus={goesOn}
          onMore={(count) => setWanted({ day: today, cards: desk.introducedToday + count })}
          onUndo={undo}
        />
      ) : (
        <ReviewCard
          key={`${card} ${standing.memories.byCard.get(card)?.reviews ?? 0}`}
          study={study}
          catalogue={catalogue}
          standing={standing}
          desk={desk}
          card={card}
          onDone={() => setGoesOn(true)}
          onUndo={undo}
        />
      )}
      <DueDays standing={standing} desk={desk} now={now} />
      <PlanForm study={study} standing={standing} desk={desk} now={now} />
    </>
  );
}
