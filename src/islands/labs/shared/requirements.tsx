import type { GradeReport } from '../../../labs/shared/presentation.ts';
import type { Lab } from '../../../schema/lab.ts';
import type { PublishedChallenge } from '../../../schema/published.ts';
import { solvedChallenges } from '../../../study/progress.ts';
import type { Study } from '../../shared/load-study.ts';
import { useEvents } from '../../shared/hooks.ts';

interface Props {
  study: Study;
  lab: Lab;
  challenge: PublishedChallenge;
  /** The challenge behind this one. */
  next: PublishedChallenge | undefined;
  grade: GradeReport | undefined;
  hasMistakes: boolean;
  /** Whether the answer is the learner's own, and not one that was given. */
  isOwn: boolean;
  onChoose: (challenge: PublishedChallenge) => void;
}

/** What a challenge asks for, and what of it is met: beside the editor, where it is looked at while one writes. */
export function Requirements({ study, lab, challenge, next, grade, hasMistakes, isOwn, onChoose }: Props) {
  const wasSolved = solvedChallenges(useEvents(study)).has(`${lab}/${challenge.id}`);
  if (!grade) return <p role="status">Evaluating…</p>;
  const met = grade.requirements.filter((each) => each.met).length;
  return (
    <section class="challenge-grade" aria-label="Requirements of the challenge">
      <div class="challenge-state" role="status">
        {grade.solved ? (
          <p class="challenge-solved">
            {isOwn || wasSolved
              ? 'Solved: every requirement is met.'
              : 'Every requirement is met. An answer that is given does not count as solved.'}
          </p>
        ) : (
          <p>
            {met} of {grade.requirements.length} requirements met
            {hasMistakes && ', and the text has mistakes to mend'}.
          </p>
        )}
      </div>
      <details class="requirements" open={!grade.solved}>
        <summary>Requirements</summary>
        <ul role="list">
          {grade.requirements.map(({ text, met: isMet, detail }, i) => (
            <li key={i} data-met={isMet}>
              <span class="requirement-state">{isMet ? 'met' : 'not met'}</span> {text}
              {!isMet && detail !== '' && <span class="requirement-detail">{detail}</span>}
            </li>
          ))}
        </ul>
      </details>
      {grade.solved && next && (
        <p>
          <button type="button" class="button button-strong" onClick={() => onChoose(next)}>
            Next challenge
          </button>
        </p>
      )}
    </section>
  );
}
