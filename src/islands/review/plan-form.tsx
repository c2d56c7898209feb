import { useState } from 'preact/hooks';
import { dateOf, dayOf } from '../../study/calendar.ts';
import { plan as planSchema, type Plan } from '../../study/events.ts';
import { outlookOf, type Outlook } from '../../study/review.ts';
import type { Standing } from '../../study/standing.ts';
import { askToPersist } from '../../storage/persistence.ts';
import type { Study } from '../shared/context.ts';

interface Props {
  study: Study;
  standing: Standing;
  now: number;
}

/** The learner's plan, and whether all cards can be seen before the exam. */
export function PlanForm({ study, standing, now }: Props) {
  const { plan, cards, memories } = standing;
  const [draft, setDraft] = useState<Partial<Plan>>({});
  const [saved, setSaved] = useState(false);
  const today = dayOf(now, new Date(now).getTimezoneOffset());
  const wanted = planSchema.safeParse(withoutAbsent({ ...plan, ...draft }));
  const outlook = outlookOf(
    cards.map(({ id }) => id),
    memories.byCard,
    wanted.data ?? plan,
    today,
  );
  const change = (part: Partial<Plan>): void => {
    setSaved(false);
    setDraft({ ...draft, ...part });
  };

  return (
    <section class="plan" aria-labelledby="plan">
      <h2 id="plan">Your plan</h2>
      <form
        class="study-form"
        onSubmit={(event) => {
          event.preventDefault();
          if (!wanted.success) return;
          study.log.record({ kind: 'plan-set', ...wanted.data });
          setDraft({});
          setSaved(true);
          void askToPersist();
        }}
      >
        <div class="fields">
          <label class="field">
            Day of the exam
            <input
              type="date"
              min={dateOf(today)}
              value={draft.examDay ?? plan.examDay ?? ''}
              onChange={({ currentTarget: { value } }) => change({ examDay: value })}
            />
          </label>
          <label class="field">
            New cards a day
            <input
              type="number"
              min={0}
              max={200}
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
              value={Math.round(100 * (draft.retention ?? plan.retention))}
              onInput={({ currentTarget: { valueAsNumber } }) => change({ retention: valueAsNumber / 100 })}
            />
          </label>
        </div>
        <p class="field-note">
          Retention is the share of due cards that you want to know still when they come. 90 is usual; more means more reviews.
        </p>
        {outlook && <p class="plan-outlook">{outlookText(outlook, wanted.data ?? plan)}</p>}
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
  if (unseen === 0) return 'You have seen every card. Until the exam, review what falls due.';
  const left = `${unseen} cards are not seen yet`;
  if (days === 0) return `${left}, and no day is left before the exam.`;
  const time = `${days === 1 ? 'one day' : `${days} days`} left`;
  return enough
    ? `${left}, with ${time}. At ${newCardsPerDay} new cards a day you will see all of them in time.`
    : `${left}, with ${time}. At ${newCardsPerDay} new cards a day not all can be seen; it takes ${neededPerDay} a day.`;
}
