import type { Lab } from '../../../schema/lab.ts';
import type { PublishedChallenge } from '../../../schema/published.ts';
import { solvedChallenges } from '../../../study/progress.ts';
import type { Study } from '../../shared/load-study.ts';
import { useEvents } from '../../shared/hooks.ts';

interface Props {
  study: Study;
  lab: Lab;
  challenges: readonly PublishedChallenge[];
  chosen: PublishedChallenge | undefined;
  onChoose: (challenge: PublishedChallenge | undefined) => void;
}

/** Which challenge to work on, or none: links, so that each can be kept and sent. */
export function ChallengeChoice({ study, lab, challenges, chosen, onChoose }: Props) {
  const solved = solvedChallenges(useEvents(study));
  const done = challenges.filter(({ id }) => solved.has(`${lab}/${id}`)).length;
  const link = (challenge: PublishedChallenge | undefined, text: string) => (
    <a
      href={challenge ? `?challenge=${challenge.id}` : '?'}
      aria-current={chosen?.id === challenge?.id ? 'true' : undefined}
      onClick={(event) => {
        if (event.button !== 0 || event.metaKey || event.ctrlKey || event.shiftKey || event.altKey) return;
        event.preventDefault();
        const choice = event.currentTarget.closest('details');
        // The link is hidden with the list.
        choice?.querySelector('summary')?.focus();
        choice?.removeAttribute('open');
        onChoose(challenge);
      }}
    >
      {text}
    </a>
  );
  return (
    <details class="lab-choice">
      <summary>
        <span class="lab-chosen">{chosen ? 'Another challenge' : 'Free play: write what you like'}</span>
        <span class="lab-count">
          {done} of {challenges.length} challenges solved
        </span>
      </summary>
      <ol class="lab-challenges" role="list">
        <li>{link(undefined, 'Free play: write what you like')}</li>
        {challenges.map((challenge) => (
          <li key={challenge.id}>
            {link(challenge, challenge.title)} <span class="lab-difficulty">{challenge.difficulty}</span>
            {solved.has(`${lab}/${challenge.id}`) && <span class="mark mark-read">solved</span>}
          </li>
        ))}
      </ol>
    </details>
  );
}
