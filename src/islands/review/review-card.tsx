import { useLayoutEffect, useRef, useState } from 'preact/hooks';
import { domainOf } from '../../study/bank.ts';
import type { ReviewQueue } from '../../study/review-queue.ts';
import { RATINGS, type CardRating } from '../../study/events.ts';
import type { Catalogue, LearnerState } from '../../study/learner-state.ts';
import { spanText } from '../../text/duration.ts';
import { askToPersist } from '../../storage/storage-persistence.ts';
import type { Study } from '../shared/load-study.ts';
import { useLoaded } from '../shared/hooks.ts';
import { localCalendar } from '../shared/local-calendar.ts';
import { LoadFailure } from '../shared/mount.tsx';
import { address, RichText } from '../shared/rich-text.tsx';
import { faceOf } from './card-face.ts';
import { reviewKey } from './review-keys.ts';

const NAMES: Record<CardRating, string> = { again: 'Again', hard: 'Hard', good: 'Good', easy: 'Easy' };
/** After so many reviews of a day there is something worth keeping. */
const WORTH_KEEPING = 10;

interface Props {
  study: Study;
  catalogue: Catalogue;
  state: LearnerState;
  review: ReviewQueue;
  card: string;
  /** The card was rated or buried. */
  onDone: () => void;
  onUndo: () => void;
}

/** A card: what it asks, then what is to be known, and how well it was. */
export function ReviewCard({ study, catalogue, state, review, card, onDone, onUndo }: Props) {
  const { base, log } = study;
  const [shown] = useState(() => Date.now());
  const [open, setOpen] = useState(false);
  /** The option of a question that the learner has chosen; none where the answer was shown without a choice. */
  const [chosen, setChosen] = useState<number>();
  /** Whether it was rated or buried, which is being recorded. */
  const done = useRef(false);
  const front = useRef<HTMLHeadingElement>(null);
  const back = useRef<HTMLDivElement>(null);
  const topic = state.cards.find(({ id }) => id === card)?.topic ?? '';
  const loaded = useLoaded(card, () => faceOf(study, card, domainOf(topic)));
  useLayoutEffect(() => {
    // After a rating nothing has the focus. Who is choosing other cards keeps it.
    if (document.activeElement === document.body) front.current?.focus();
  }, [loaded.state]);
  useLayoutEffect(() => back.current?.focus(), [open]);

  if (loaded.state === 'loading') return <p role="status">Loading the card…</p>;
  if (loaded.state === 'failed') return <LoadFailure again={loaded.again} />;
  const face = loaded.value;
  const memory = state.memories.byCard.get(card);
  const intervals = state.scheduler.intervals(memory, Date.now());

  const rate = (rating: CardRating): void => {
    if (done.current) return;
    done.current = true;
    void log.record({ kind: 'card-reviewed', card, rating, duration: Math.max(0, Date.now() - shown) });
    onDone();
    if (review.reviewedToday + 1 === WORTH_KEEPING) void askToPersist();
  };
  const choose = (option: number): void => {
    if (open || !face.options?.[option]) return;
    setChosen(option);
    setOpen(true);
  };
  const bury = (): void => {
    if (done.current) return;
    done.current = true;
    void log.record({ kind: 'card-buried', card, until: localCalendar.startOf(localCalendar.dayOf(Date.now()) + 1) });
    onDone();
  };
  const onKeyDown = (event: KeyboardEvent): void => {
    const key = reviewKey(event);
    if (key === undefined) return;
    if (key === 'undo') {
      if (!review.undoable) return;
      onUndo();
    } else if (key === 'bury') bury();
    else if (key === 'show') {
      // Once it is open, Space scrolls.
      if (open) return;
      setOpen(true);
    } else if (open) rate(key);
    else if (face.options) choose(RATINGS.indexOf(key));
    else return;
    event.preventDefault();
  };

  return (
    <section class="review-card" aria-label="Card" tabIndex={-1} onKeyDown={onKeyDown}>
      <div class="quiz-bar">
        <p class="quiz-place">
          <a href={`${base}${topic}/`}>{catalogue.topics.find(({ id }) => id === topic)?.title ?? topic}</a>
          {memory === undefined && ', new'}
        </p>
        <p class="button-row">
          {review.undoable && (
            <button type="button" class="button" onClick={onUndo}>
              Undo
            </button>
          )}
          <button type="button" class="button" onClick={bury}>
            Bury until tomorrow
          </button>
        </p>
      </div>
      <h2 class="quiz-stem" tabIndex={-1} ref={front}>
        <RichText text={face.front} base={base} />
      </h2>
      {face.exhibit !== undefined && (
        <pre class="code" tabIndex={0}>
          <code>{face.exhibit}</code>
        </pre>
      )}
      {face.options && (
        <ol class="quiz-options quiz-options-live">
          {face.options.map(({ text, isRight }, i) => {
            const state = !open ? undefined : isRight ? 'right' : i === chosen ? 'wrong' : 'other';
            return (
              <li key={i} data-state={state}>
                <button type="button" class="quiz-choice" aria-disabled={open} onClick={() => choose(i)}>
                  <RichText text={text} base={base} />
                  {state === 'right' && <span class="visually-hidden">, the right option</span>}
                  {state === 'wrong' && <span class="visually-hidden">, your answer, wrong</span>}
                </button>
              </li>
            );
          })}
        </ol>
      )}
      {open ? (
        <>
          {/* It takes the focus, and describes itself so that all of it is heard then. */}
          <div
            class="review-back"
            role="group"
            aria-label="Answer"
            aria-describedby="review-back"
            id="review-back"
            tabIndex={-1}
            ref={back}
          >
            {chosen !== undefined && (
              <p class="review-verdict">{face.options?.[chosen]?.isRight ? 'Right.' : 'Wrong. The right option is:'}</p>
            )}
            <p>
              <RichText text={face.back} base={base} />
            </p>
            {face.why && (
              <p>
                <RichText text={face.why} base={base} />
              </p>
            )}
          </div>
          <p class="review-read">
            <a href={address(face.url, base)}>Read it in the guide</a>
          </p>
          <div class="ratings" role="group" aria-label="How well did you know it?">
            {RATINGS.map((rating) => (
              <button key={rating} type="button" class="button rating" data-rating={rating} onClick={() => rate(rating)}>
                {NAMES[rating]} <span class="rating-interval">{spanText(intervals[rating])}</span>
              </button>
            ))}
          </div>
        </>
      ) : (
        <button type="button" class="button button-strong review-show" onClick={() => setOpen(true)}>
          Show the answer
        </button>
      )}
      <p class="quiz-keys">
        Keys: <kbd>Space</kbd> shows the answer, <kbd>1</kbd> to <kbd>4</kbd> {face.options ? 'choose, then rate' : 'rate'}, <kbd>U</kbd>{' '}
        undoes, <kbd>B</kbd> buries.
      </p>
    </section>
  );
}
