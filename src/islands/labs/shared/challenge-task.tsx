import { useLayoutEffect, useRef, useState } from 'preact/hooks';
import type { PublishedChallenge } from '../../../schema/published.ts';
import { solvedChallenges } from '../../../study/progress.ts';
import type { Study } from '../../shared/load-study.ts';
import { useEvents } from '../../shared/hooks.ts';
import { RichText } from '../../shared/rich-text.tsx';
import type { Lab } from '../../../schema/lab.ts';

interface Props {
  study: Study;
  lab: Lab;
  challenge: PublishedChallenge;
  takesFocus: boolean;
  /** Puts a text into the editor. */
  onUse: (text: string) => void;
}

/** What is to be done, hints one at a time, and the model answer. */
export function ChallengeTask({ study, lab, challenge, takesFocus, onUse }: Props) {
  const { base } = study;
  const [hints, setHints] = useState(0);
  const wasSolved = solvedChallenges(useEvents(study)).has(`${lab}/${challenge.id}`);
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
