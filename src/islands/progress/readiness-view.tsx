import { missingDomains } from '../../study/paper.ts';
import { LEAST_ANSWERS, LEAST_TOPICS, type Readiness } from '../../study/readiness.ts';
import { counted } from '../../text/counted.ts';
import type { Guide } from '../shared/load-study.ts';

/** The chance to pass a full paper, or the answers that it takes to say it. */
export function ReadinessView({ guide: { base, bank }, readiness }: { guide: Guide; readiness: Readiness }) {
  const absent = missingDomains(bank);
  const covered = bank.domains.reduce((sum, domain) => sum + (absent.includes(domain) ? 0 : domain.weight), 0);
  return (
    <section class="readiness" aria-labelledby="readiness">
      <h2 id="readiness">Readiness</h2>
      {readiness.state === 'estimate' ? (
        <>
          <p class="readiness-chance">
            <strong>{chanceText(readiness.chance)}</strong> chance to pass
            {absent.length > 0 && ' a paper of this guide’s questions'}
          </p>
          {absent.length > 0 && (
            <p>
              They cover {bank.domains.length - absent.length} of {bank.domains.length} domains, {covered} % of the exam. Of the rest
              nothing is known.
            </p>
          )}
          <p>
            Nine of ten papers of {readiness.questions} questions would have {readiness.low} to {readiness.high} right answers;{' '}
            {readiness.needed} are needed.
          </p>
          <p>
            It rests on your latest answers to {counted(readiness.answers, 'question')} of {readiness.answeredTopics} of {readiness.topics}{' '}
            topics.
          </p>
        </>
      ) : (
        <>
          <p class="readiness-chance">Too few answers yet</p>
          <p>
            A chance is shown once you have answered {LEAST_ANSWERS} different questions of each domain, from {LEAST_TOPICS} of its topics.
            What is left to answer:
          </p>
          <ul>
            {readiness.missing.map(({ domain, answers, topics }) => (
              <li key={domain}>
                {[answers > 0 && counted(answers, 'question'), topics > 0 && counted(topics, 'more topic')].filter(Boolean).join(' and ')}{' '}
                of <a href={`${base}practice/?domain=${domain}&pool=unseen&start`}>{bank.domains.find(({ id }) => id === domain)?.title}</a>
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
