import type { PublishedLink } from '../../schema/published.ts';
import type { LessonStep } from '../../cohort/lesson-plan.ts';
import { address } from '../shared/rich-text.tsx';
import { percentOf } from '../../study/score.ts';

/** What to teach in the next lesson, with what the guide has to show it by. */
export function LessonPlan({ plan, base }: { plan: readonly LessonStep[]; base: string }) {
  return (
    <section aria-labelledby="plan">
      <h2 id="plan">A plan for the next lesson</h2>
      {plan.length === 0 ? (
        <p>No practice stands out: none was missed by a third of those who were asked about it.</p>
      ) : (
        <>
          <p>Practices that at least a third of those asked have missed, by that share and the domain’s weight in the exam.</p>
          <ol class="lesson-plan">
            {plan.map(({ practice, missed, n, weight }) => (
              <li key={practice.id}>
                <h3>
                  <a href={address(practice.url, base)}>{practice.title}</a>
                </h3>
                <p>
                  {missed} of {n} missed it, {percentOf({ right: missed, all: n })} %. Its domain is {weight} % of the exam.
                </p>
                <Links title="Diagrams" links={practice.diagrams} base={base} />
                <Links title="Labs" links={practice.labs} base={base} />
              </li>
            ))}
          </ol>
        </>
      )}
    </section>
  );
}

function Links({ title, links, base }: { title: string; links: readonly PublishedLink[]; base: string }) {
  if (links.length === 0) return null;
  return (
    <p>
      {title}:{' '}
      {links.map((link, i) => (
        <span key={link.url}>
          {i > 0 && ', '}
          <a href={address(link.url, base)}>{link.title}</a>
        </span>
      ))}
    </p>
  );
}
