import type { Attempt } from '../../study/attempt.ts';

interface Props {
  attempt: Attempt;
  at: number;
  onGo: (place: number) => void;
}

/** Every question of the paper with its state: answered or not, flagged or not. */
export function QuestionNavigator({ attempt, at, onGo }: Props) {
  const { questions } = attempt.started;
  return (
    <nav class="question-navigator" aria-label="Questions of the paper">
      <p class="question-navigator-count">
        {attempt.answers.size} of {questions.length} answered, {attempt.flagged.size} flagged
      </p>
      <ol role="list">
        {questions.map(({ id }, i) => {
          const answered = attempt.answers.has(id);
          const flagged = attempt.flagged.has(id);
          return (
            <li key={id}>
              <button
                type="button"
                data-answered={answered}
                data-flagged={flagged}
                aria-current={i === at ? 'step' : undefined}
                aria-label={`Question ${i + 1}, ${answered ? 'answered' : 'not answered'}${flagged ? ', flagged' : ''}`}
                onClick={() => onGo(i)}
              >
                {i + 1}
              </button>
            </li>
          );
        })}
      </ol>
    </nav>
  );
}
