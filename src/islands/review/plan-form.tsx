import { useLayoutEffect, useRef, useState } from 'preact/hooks';
import type { ReviewQueue } from '../../study/review-queue.ts';
import { plan as planSchema, type Plan } from '../../study/events.ts';
import { outlookOf, type Outlook } from '../../study/review.ts';
import type { LearnerState } from '../../study/learner-state.ts';
import { askToPersist } from '../../storage/storage-persistence.ts';
import { counted } from '../../text/counted.ts';
import type { Study } from '../shared/load-study.ts';
import { localCalendar } from '../shared/local-calendar.ts';

/** New cards a day that a plan can have. */
const MOST_NEW = 200;

interface Props {
  study: Study;
  state: LearnerState;
  review: ReviewQueue;
  now: number;
}

/** The learner's plan, and whether all cards can be seen before the exam. */
export function PlanForm({ study, state, review, now }: Props) {
  const { plan, cards, memories } = state;
  const [draft, setDraft] = useState<Partial<Plan>>({});
  /** As it is being typed: half a number is not rounded under the hand. */
  const [percent, setPercent] = useState<string>();
  const [saved, setSaved] = useState(false);
  const section = useRef<HTMLElement>(null);
  // Whoever comes for the plan sees it: it was not there yet when the browser looked for it.
  useLayoutEffect(() => {
    if (location.hash === '#plan') section.current?.scrollIntoView();
  }, []);
  const today = localCalendar.dayOf(now);
  const wanted = planSchema.safeParse(withoutAbsent({ ...plan, ...draft }));
  const outlook = outlookOf(
    cards.map(({ id }) => id),
    memories.byCard,
    wanted.data ?? plan,
    { today, introducedToday: review.introducedToday },
  );
  /** A number that would be enough, where the plan's is not. */
  const perDay =
    outlook && !outlook.enough && outlook.days > 0 && (outlook.neededPerDay ?? Infinity) <= MOST_NEW ? outlook.neededPerDay : undefined;
  const change = (part: Partial<Plan>): void => {
    setSaved(false);
    setDraft({ ...draft, ...part });
  };

  return (
    <section class="plan" aria-labelledby="plan" ref={section}>
      <h2 id="plan">Your plan</h2>
      <form
        class="study-form"
        onSubmit={(event) => {
          event.preventDefault();
          if (!wanted.success) return;
          void study.log.record({ kind: 'plan-set', ...wanted.data }).then(() => {
            setDraft({});
            setPercent(undefined);
            setSaved(true);
            void askToPersist();
          });
        }}
      >
        <div class="fields">
          <label class="field">
            Day of the exam
            <input
              type="date"
              value={draft.examDay ?? plan.examDay ?? ''}
              onChange={({ currentTarget: { value } }) => change({ examDay: value })}
            />
          </label>
          <label class="field">
            New cards a day
            <input
              type="number"
              min={0}
              max={MOST_NEW}
              required
              value={draft.newCardsPerDay ?? plan.newCardsPerDay}
              onInput={({ currentTarget: { valueAsNumber } }) => change({ newCardsPerDay: valueAsNumber })}
            />
          </label>
          <label class="field">
            Retention, per cent
            <input
              type="number"
              min={70}
              max={97}
              required
              value={percent ?? Math.round(100 * plan.retention)}
              onInput={({ currentTarget: { value, valueAsNumber } }) => {
                setPercent(value);
                change({ retention: valueAsNumber / 100 });
              }}
            />
          </label>
        </div>
        <p class="field-note">
          Retention is the share of due cards that you want to know still when they come. 90 is usual; more means more reviews.
        </p>
        {outlook && <p class="plan-outlook">{outlookText(outlook, wanted.data ?? plan)}</p>}
        {perDay !== undefined && (
          <button type="button" class="button" onClick={() => change({ newCardsPerDay: perDay })}>
            Set {perDay} new cards a day
          </button>
        )}
        <p class="button-row">
          <button type="submit" class="button button-strong">
            Save the plan
          </button>
        </p>
        <p class="study-count" role="status">
          {saved ? 'The plan is saved.' : ''}
        </p>
      </form>
    </section>
  );
}

/** An emptied date field means no exam day, not an empty one. */
function withoutAbsent({ examDay, ...plan }: Plan): Plan {
  return examDay === undefined || examDay === '' ? plan : { ...plan, examDay };
}

function outlookText({ unseen, days, neededPerDay, enough }: Outlook, { newCardsPerDay }: Plan): string {
  if (days < 0) return 'The day of the exam has passed.';
  if (unseen === 0) return 'You have seen every card. Until the exam, review what falls due.';
  const left = `${counted(unseen, 'card is', 'cards are')} not seen yet`;
  if (neededPerDay === undefined) return `${left}, and no day is left before the exam.`;
  const rate = `${left}, with ${counted(days, 'day', 'days')} left. At ${counted(newCardsPerDay, 'new card', 'new cards')} a day`;
  if (enough) return `${rate} you will see all of them in time.`;
  return neededPerDay > MOST_NEW
    ? `${rate} not all can be seen, nor at any other number.`
    : `${rate} not all can be seen; it takes ${neededPerDay} a day.`;
}
