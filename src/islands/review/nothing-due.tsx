import { useLayoutEffect, useRef } from 'preact/hooks';
import type { ReviewQueue } from '../../study/review-queue.ts';
import { counted } from '../../text/counted.ts';
import { spanText } from '../../text/duration.ts';
import { reviewKey } from './review-keys.ts';

const MORE = 10;

interface Props {
  /** The site's base path, ending in a slash. */
  base: string;
  review: ReviewQueue;
  now: number;
  takesFocus: boolean;
  onMore: (count: number) => void;
  onUndo: () => void;
}

/** What is said and offered when no card is to be reviewed. */
export function NothingDue({ base, review, now, takesFocus, onMore, onUndo }: Props) {
  const heading = useRef<HTMLHeadingElement>(null);
  // Who has just done with the last card goes on here; who has just come is left at the top.
  useLayoutEffect(() => {
    if (takesFocus) heading.current?.focus();
  }, []);
  const some = Math.min(MORE, review.learnable);
  return (
    <section
      class="review-done"
      onKeyDown={(event) => {
        if (reviewKey(event) === 'undo' && review.undoable) onUndo();
      }}
    >
      <h2 tabIndex={-1} ref={heading}>
        {review.reviewedToday > 0 ? 'Done for now' : 'Nothing to review now'}
      </h2>
      <p>
        {review.nextDue === undefined
          ? 'None of these cards has been reviewed yet.'
          : `The next of these cards comes in ${spanText(review.nextDue - now)}.`}{' '}
        {review.unseen === 0 ? 'All of them have been seen.' : `${counted(review.unseen, 'has', 'have')} not been seen yet.`}
      </p>
      <p class="button-row">
        {some > 0 && (
          <button type="button" class="button button-strong" onClick={() => onMore(some)}>
            {some === 1 ? 'Learn one more new card' : `Learn ${some} more new cards`}
          </button>
        )}
        {review.undoable && (
          <button type="button" class="button" onClick={onUndo}>
            Undo
          </button>
        )}
        <a class="button" href={`${base}practice/`}>
          Practise questions
        </a>
        <a class="button" href={`${base}progress/`}>
          See your progress
        </a>
      </p>
    </section>
  );
}
