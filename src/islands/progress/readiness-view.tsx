import { evidenceOf, readinessOf } from '../../study/readiness.ts';
import { latestAnswers } from '../../study/session.ts';
import type { Study } from '../shared/context.ts';

/** The chance to pass a full paper, or what is missing to say it. */
export function ReadinessView({ study: { base, bank, log } }: { study: Study }) {
  const readiness = readinessOf(evidenceOf(bank, latestAnswers(log.events)), bank.passPercent);
  return (
    <section class="readiness" aria-labelledby="readiness">
      <h2 id="readiness">Readiness</h2>
      {readiness.state === 'estimate' ? (
        <>
          <p class="readiness-chance">
            <strong>{chanceText(readiness.chance)}</strong> chance to pass
          </p>
          <p>
            Nine of ten papers of {readiness.questions} questions would have {readiness.low} to {readiness.high} right answers;{' '}
            {Math.ceil((readiness.questions * bank.passPercent) / 100)} are needed.
          </p>
        </>
      ) : (
        <>
          <p class="readiness-chance">Too few answers yet</p>
          <p>A chance is shown once you have answered enough different questions of each domain. Still missing:</p>
          <ul>
            {readiness.missing.map(({ domain, answers }) => (
              <li key={domain}>
                {answers} of{' '}
                <a href={`${base}practice/?domain=${domain}&pool=unseen&start`}>{bank.domains.find(({ id }) => id === domain)?.title}</a>
              </li>
            ))}
          </ul>
        </>
      )}
    </section>
  );
}

/** Never 0 or 100 %: nothing is certain. */
function chanceText(chance: number): string {
  const percent = Math.round(100 * chance);
  if (percent < 1) return 'Below 1 %';
  return percent > 99 ? 'Above 99 %' : `${percent} %`;
}
