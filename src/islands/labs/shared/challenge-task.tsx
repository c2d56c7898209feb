import { useLayoutEffect, useRef, useState } from 'preact/hooks';
import type { Grade } from '../../../labs/shared/grade.ts';
import type { PublishedChallenge } from '../../../schema/published.ts';
import { solvedChallenges } from '../../../study/progress.ts';
import type { Study } from '../../shared/context.ts';
import { useEvents } from '../../shared/hooks.ts';
import { RichText } from '../../shared/rich-text.tsx';
import type { LabDefinition } from './lab-definition.ts';

interface Props {
  study: Study;
  lab: LabDefinition;
  challenges: readonly PublishedChallenge[];
  challenge: PublishedChallenge;
  grade: Grade;
  /** Whether the answer is the learner's own, and not one that was given. */
  isOwn: boolean;
  takesFocus: boolean;
  /** Puts a text into the editor. */
  onUse: (text: string) => void;
  onChoose: (challenge: PublishedChallenge) => void;
}

/** What is to be done, what of it is met, hints one at a time, and the model answer. */
export function ChallengeTask({ study, lab, challenges, challenge, grade, isOwn, takesFocus, onUse, onChoose }: Props) {
  const { base } = study;
  const [hints, setHints] = useState(0);
  const wasSolved = solvedChallenges(useEvents(study)).has(`${lab.lab}/${challenge.id}`);
  const met = grade.requirements.filter((each) => each.met).length;
  const next = challenges[challenges.indexOf(challenge) + 1];
  const title = useRef<HTMLHeadingElement>(null);
  const newest = useRef<HTMLLIElement>(null);
  useLayoutEffect(() => {
    if (takesFocus) title.current?.focus();
  }, []);
  // It is what was asked for; the button that gave it may be gone.
  useLayoutEffect(() => newest.current?.focus(), [hints]);

  return (
    <section class="challenge" aria-labelledby="challenge-title">
      <h2 id="challenge-title" tabIndex={-1} ref={title}>
        {challenge.title}
      </h2>
      {challenge.task.map((paragraph, i) => (
        <p key={i}>
          <RichText text={paragraph} base={base} />
        </p>
      ))}
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
            {grade.problems.length > 0 && ', and the text has mistakes to mend'}.
          </p>
        )}
      </div>
      <details class="requirements" open={!grade.solved}>
        <summary>Requirements</summary>
        <ul role="list">
          {grade.requirements.map(({ text, met: isMet, detail }, i) => (
            <li key={i} data-met={isMet}>
              <span class="requirement-state">{isMet ? 'met' : 'open'}</span> {text}
              {!isMet && detail !== undefined && <span class="requirement-detail">{detail}</span>}
            </li>
          ))}
        </ul>
      </details>
      {hints > 0 && (
        <ol class="hints">
          {challenge.hints.slice(0, hints).map((hint, i) => (
            <li key={i} {...(i === hints - 1 && { tabIndex: -1, ref: newest })}>
              <RichText text={hint} base={base} />
            </li>
          ))}
        </ol>
      )}
      <p class="button-row">
        {hints < challenge.hints.length && (
          <button type="button" class="button" onClick={() => setHints(hints + 1)}>
            {hints === 0 ? 'Show a hint' : 'Show the next hint'} ({hints + 1} of {challenge.hints.length})
          </button>
        )}
        {grade.solved && next && (
          <button type="button" class="button button-strong" onClick={() => onChoose(next)}>
            Next challenge
          </button>
        )}
      </p>
      <details class="model-answer">
        <summary>{wasSolved ? 'The model answer, and answers that fall short' : 'Give up, and show the model answer'}</summary>
        <p>
          <RichText text={challenge.explanation} base={base} />
        </p>
        <Answer text={challenge.solution} title="The model answer" onUse={onUse} />
        {challenge.wrong.map(({ name, text, why }) => (
          <div key={name}>
            <p>
              <RichText text={why} base={base} />
            </p>
            <Answer text={text} title="An answer that falls short" onUse={onUse} />
          </div>
        ))}
        <p class="quiz-links">
          Source:{' '}
          {challenge.sources.map(({ title, url }, i) => (
            <span key={url}>
              {i > 0 && ', '}
              <a href={url}>{title}</a>
            </span>
          ))}
        </p>
      </details>
    </section>
  );
}

function Answer({ text, title, onUse }: { text: string; title: string; onUse: (text: string) => void }) {
  return (
    <figure class="code-figure">
      <figcaption>
        <span class="code-name">{title}</span>
        <button type="button" class="button" onClick={() => onUse(text)}>
          Put it into the editor
        </button>
      </figcaption>
      <pre class="code" tabIndex={0}>
        <code>{text}</code>
      </pre>
    </figure>
  );
}
