import { useEffect, useLayoutEffect, useRef, useState } from 'preact/hooks';
import type { PublishedQuestion } from '../../schema/published.ts';
import type { PresentedQuestion } from '../../study/events.ts';
import { flaggedQuestions, type Session } from '../../study/session.ts';
import { counted } from '../../text/counted.ts';
import { answerKey } from '../shared/answer-keys.ts';
import type { Study } from '../shared/load-study.ts';
import { useQuestions } from '../shared/hooks.ts';
import { LoadFailure } from '../shared/mount.tsx';
import { LETTERS, Reasons, Stem } from '../shared/question.tsx';
import { RichText, textOf } from '../shared/rich-text.tsx';
import { NextLater } from '../shared/next-later.tsx';
import { useHeldWork } from '../shared/use-held-work.ts';
import { keepPlace, keptPlace } from './kept-place.ts';
import { SessionResult } from './session-result.tsx';

interface Props {
  study: Study;
  session: Session;
  onNew: () => void;
  onRetry: (questions: readonly PresentedQuestion[]) => void;
}

/** A practice session: one question after the other, then the result. */
export function SessionView({ study, session, onNew, onRetry }: Props) {
  useHeldWork(session.answers.size < session.started.questions.length);
  const loaded = useQuestions(study, session.id, session.started.questions);
  /** The question on the screen: the first without an answer, until the learner goes on from it. */
  const [place, setPlace] = useState(() => keptPlace()?.question);
  const goTo = (question: number | undefined): void => {
    keepPlace({ session: session.id, question });
    setPlace(question);
  };
  const end = (): void => void study.log.record({ kind: 'practice-ended', session: session.id });

  if (loaded.state === 'loading') return <p role="status">Loading the questions…</p>;
  if (loaded.state === 'failed') return <LoadFailure again={loaded.again} />;

  const questions = loaded.value;
  const asked = session.started.questions.filter(({ id, revision }) => questions.get(id)?.revision === revision);
  const gone = session.started.questions.length - asked.length;
  const next = asked.findIndex(({ id }) => !session.answers.has(id));
  const at = place !== undefined && asked[place] ? place : next;
  const current = asked[at];
  const question = current && questions.get(current.id);
  if (session.ended || !question) {
    return (
      <>
        {!session.ended && <Ended onShown={end} />}
        <SessionResult
          guide={study}
          session={session}
          asked={asked}
          questions={questions}
          gone={gone}
          flagged={flaggedQuestions(study.log.events)}
          onNew={onNew}
          onRetry={onRetry}
        >
          <NextLater study={study} />
        </SessionResult>
      </>
    );
  }
  return (
    <>
      {gone > 0 && (
        <p class="notice">
          {counted(
            gone,
            'question of the session has changed or left the guide since it began, and is',
            'questions of the session have changed or left the guide since it began, and are',
          )}{' '}
          left out.
        </p>
      )}
      <QuestionView
        key={current.id}
        study={study}
        session={session}
        asked={current}
        question={question}
        at={at}
        of={asked.length}
        onAnswer={() => goTo(at)}
        onNext={() => goTo(undefined)}
      />
      <p class="session-end">
        <button type="button" class="button" onClick={end}>
          End the session
        </button>
      </p>
    </>
  );
}

/** Ends the session once its result is shown: it is not come back to. */
function Ended({ onShown }: { onShown: () => void }): null {
  useEffect(onShown, []);
  return null;
}

interface QuestionProps {
  study: Study;
  session: Session;
  asked: PresentedQuestion;
  question: PublishedQuestion;
  at: number;
  of: number;
  onAnswer: () => void;
  onNext: () => void;
}

function QuestionView({ study, session, asked, question, at, of, onAnswer, onNext }: QuestionProps) {
  const { base, bank, log } = study;
  const stem = useRef<HTMLHeadingElement>(null);
  const [shown] = useState(() => Date.now());
  const recording = useRef<Promise<unknown> | undefined>(undefined);
  /** The option that is being recorded: it is right or wrong once it is. */
  const [chosen, setChosen] = useState<number>();
  /** What a key has just done, for who does not see it. */
  const [told, setTold] = useState('');
  const answer = session.answers.get(asked.id);
  const flagged = flaggedQuestions(log.events).has(asked.id);
  const rightOption = `${LETTERS[asked.order.indexOf(question.right)] ?? ''}: ${textOf(question.options[question.right]?.text ?? [])}`;

  useLayoutEffect(() => stem.current?.focus(), []);

  const choose = (option: number | undefined): void => {
    if (answer || recording.current || option === undefined) return;
    const correct = option === question.right;
    onAnswer();
    setChosen(option);
    recording.current = log.record({
      kind: 'question-answered',
      question: asked.id,
      option,
      correct,
      duration: Math.max(0, Date.now() - shown),
      session: session.id,
    });
  };
  const flag = (): void => {
    void log.record({ kind: 'question-flagged', question: asked.id, flagged: !flagged });
  };
  const onKeyDown = (event: KeyboardEvent): void => {
    const key = answerKey(event);
    if (key === undefined || (key === 'on' && !answer && !recording.current)) return;
    event.preventDefault();
    // Who goes on before the answer is on the disk waits for it.
    if (key === 'on') void Promise.resolve(recording.current).then(onNext);
    else if (key === 'flag') {
      flag();
      setTold(flagged ? 'Flag removed' : 'Flagged');
    } else choose(asked.order[key.choose]);
  };

  return (
    <section class="quiz-one" aria-label={`Question ${at + 1} of ${of}`} onKeyDown={onKeyDown}>
      <div class="quiz-bar">
        <p class="quiz-place" id="place">
          Question {at + 1} of {of}
        </p>
        <button type="button" class="button" aria-pressed={flagged} onClick={flag}>
          {flagged ? 'Flagged' : 'Flag'}
        </button>
      </div>
      <progress class="quiz-progress" max={of} value={at + (answer ? 1 : 0)} aria-label="Questions answered" />
      <Stem question={question} base={base} focus={stem} place="place" />
      <ol class="quiz-options quiz-options-live">
        {asked.order.map((place, i) => {
          const option = question.options[place];
          const state = !answer
            ? place === chosen
              ? 'chosen'
              : undefined
            : place === question.right
              ? 'right'
              : place === answer.option
                ? 'wrong'
                : 'other';
          return (
            option && (
              <li key={place} data-state={state}>
                <button
                  type="button"
                  class="quiz-choice"
                  data-choice={LETTERS[i]}
                  aria-disabled={answer !== undefined || chosen !== undefined}
                  onClick={() => choose(place)}
                >
                  <RichText text={option.text} base={base} />
                  {state === 'right' && <span class="visually-hidden">, the right option</span>}
                  {state === 'wrong' && <span class="visually-hidden">, your answer, wrong</span>}
                </button>
              </li>
            )
          );
        })}
      </ol>
      <p class="quiz-verdict" role="status">
        {answer && (answer.correct ? 'Right.' : `Wrong. The right option is ${rightOption}`)}
      </p>
      <p class="visually-hidden" role="status">
        {told}
      </p>
      {answer && (
        <>
          <button type="button" class="button button-strong" onClick={onNext}>
            {at + 1 < of ? 'Next question' : 'See the result'}
          </button>
          <Reasons question={question} order={asked.order} base={base} guide={bank.version} />
        </>
      )}
      <p class="quiz-keys">
        Keys: <kbd>1</kbd> to <kbd>4</kbd> or <kbd>A</kbd> to <kbd>D</kbd> answer, <kbd>Enter</kbd> goes on, <kbd>F</kbd> flags.
      </p>
    </section>
  );
}
