import { useEffect, useLayoutEffect, useRef, useState } from 'preact/hooks';
import type { PublishedQuestion } from '../../schema/published.ts';
import { minutesOf, type Attempt } from '../../study/attempt.ts';
import type { NewEvent } from '../../study/events.ts';
import { answerKey, isTimeKey } from '../shared/answer-keys.ts';
import { LETTERS, Stem } from '../shared/question.tsx';
import { RichText, textOf } from '../shared/rich-text.tsx';
import { ExamClock } from './exam-clock.tsx';
import { QuestionNavigator } from './question-navigator.tsx';
import { SubmitDialog } from './submit-dialog.tsx';

interface Props {
  base: string;
  attempt: Attempt;
  questions: ReadonlyMap<string, PublishedQuestion>;
  /** Milliseconds left. */
  left: number;
  record: (event: NewEvent) => Promise<unknown>;
  onSubmit: () => void;
}

/** The paper under exam conditions: a question, the list of all of them, and the clock. */
export function PaperView({ base, attempt, questions, left, record, onSubmit }: Props) {
  const paper = attempt.started.questions;
  const [at, setAt] = useState(() =>
    Math.max(
      0,
      paper.findIndex(({ id }) => id === attempt.at),
    ),
  );
  const [finishing, setFinishing] = useState(false);
  const [timeAsked, setTimeAsked] = useState(0);
  /** What a key has just done to the question, for who does not see it. */
  const [told, setTold] = useState('');
  const recording = useRef<Promise<unknown>>(Promise.resolve());
  /** The option that was just chosen and is being recorded: it is marked already, and counted once it is on the disk. */
  const [choosing, setChoosing] = useState<{ readonly question: string; readonly option: number }>();
  const stem = useRef<HTMLHeadingElement>(null);
  const asked = paper[at];
  const question = asked && known(asked, questions);

  // Before the next key: it belongs to this question.
  useLayoutEffect(() => {
    setTold('');
    if (asked) void record({ kind: 'exam-viewed', attempt: attempt.id, question: asked.id });
    stem.current?.focus();
  }, [at]);
  // The clock runs on whoever leaves: that is asked about. It can be gone on with all the same.
  useEffect(() => {
    const ask = (event: BeforeUnloadEvent): void => event.preventDefault();
    addEventListener('beforeunload', ask);
    return () => removeEventListener('beforeunload', ask);
  }, []);

  if (!asked) return null;
  const flagged = attempt.flagged.has(asked.id);
  const marked = choosing?.question === asked.id ? choosing.option : attempt.answers.get(asked.id);
  const choose = (option: number | undefined): void => {
    if (option === undefined || !question || option === marked) return;
    const choice = { question: asked.id, option };
    setChoosing(choice);
    recording.current = record({ kind: 'exam-answered', attempt: attempt.id, ...choice });
    void recording.current.then(() => setChoosing((now) => (now === choice ? undefined : now)));
  };
  const flag = (): void => {
    void record({ kind: 'exam-flagged', attempt: attempt.id, question: asked.id, flagged: !flagged });
  };
  /** Asks once all that was answered counts. */
  const finish = (): void => void recording.current.then(() => setFinishing(true));
  const goOn = (): void => {
    if (at + 1 < paper.length) setAt(at + 1);
    else finish();
  };
  const onKeyDown = (event: KeyboardEvent): void => {
    const key = answerKey(event);
    if (key === undefined) return;
    event.preventDefault();
    if (key === 'on') goOn();
    else if (key === 'flag') {
      flag();
      setTold(flagged ? 'Flag removed' : 'Flagged');
    } else {
      const option = asked.order[key.choose];
      choose(option);
      if (option !== undefined && question) setTold(`Chosen: ${textOf(question.options[option]?.text ?? [])}`);
    }
  };

  const onTimeKey = (event: KeyboardEvent): void => {
    if (!isTimeKey(event)) return;
    event.preventDefault();
    setTimeAsked((times) => times + 1);
  };

  return (
    <div class="exam" onKeyDown={onTimeKey}>
      <section class="quiz-one" aria-label={`Question ${at + 1} of ${paper.length}`} onKeyDown={onKeyDown}>
        <div class="exam-bar">
          <p class="quiz-place" id="place">
            <span class="quiz-place-name">Question</span> {at + 1} of {paper.length}
          </p>
          <ExamClock left={left} whole={minutesOf(attempt.started) * 60_000} asked={timeAsked} />
          <button type="button" class="button" aria-pressed={flagged} onClick={flag}>
            {flagged ? 'Flagged' : 'Flag'}
          </button>
        </div>
        {question ? (
          <>
            <Stem key={asked.id} question={question} base={base} focus={stem} place="place" />
            <div class="quiz-radios" role="radiogroup" aria-label="Options">
              {asked.order.map((place, i) => (
                <label key={`${asked.id} ${place}`} class="quiz-radio">
                  <input type="radio" name={asked.id} checked={marked === place} onChange={() => choose(place)} />
                  <span class="quiz-letter" aria-hidden="true">
                    {LETTERS[i]}
                  </span>
                  <span>
                    <RichText text={question.options[place]?.text ?? []} base={base} />
                  </span>
                </label>
              ))}
            </div>
          </>
        ) : (
          <h2 class="quiz-stem" tabIndex={-1} ref={stem} aria-describedby="place">
            This question has changed or left the guide since the paper was drawn. It does not count.
          </h2>
        )}
        <div class="button-row exam-steps">
          <button type="button" class="button" aria-disabled={at === 0} onClick={() => setAt(Math.max(0, at - 1))}>
            Back
          </button>
          <button type="button" class="button button-strong" onClick={goOn}>
            {at + 1 < paper.length ? 'Next' : 'Finish'}
          </button>
        </div>
        <p class="visually-hidden" role="status">
          {told}
        </p>
        <p class="quiz-keys">
          Keys: <kbd>1</kbd> to <kbd>4</kbd> or <kbd>A</kbd> to <kbd>D</kbd> answer, <kbd>Enter</kbd> goes on, <kbd>F</kbd> flags,{' '}
          <kbd>T</kbd> says the time left.
        </p>
      </section>
      <QuestionNavigator attempt={attempt} at={at} onGo={setAt} />
      <p class="session-end">
        <button type="button" class="button" onClick={finish}>
          Submit the paper
        </button>
      </p>
      {finishing && (
        <SubmitDialog
          attempt={attempt}
          onGo={(place) => {
            setFinishing(false);
            setAt(place);
          }}
          onClose={() => {
            setFinishing(false);
            stem.current?.focus();
          }}
          onSubmit={onSubmit}
        />
      )}
    </div>
  );
}

/** The text of a question, if the guide still asks it as the paper does. */
function known(
  { id, revision }: { id: string; revision: string },
  questions: ReadonlyMap<string, PublishedQuestion>,
): PublishedQuestion | undefined {
  const question = questions.get(id);
  return question?.revision === revision ? question : undefined;
}
