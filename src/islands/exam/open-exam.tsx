import { useEffect, useRef, useState } from 'preact/hooks';
import { keepRunningExam } from '../../storage/running-exam.ts';
import { askToPersist } from '../../storage/storage-persistence.ts';
import { attemptsOf, deadlineOf, timeLeft, type Attempt } from '../../study/attempt.ts';
import type { NewEvent } from '../../study/events.ts';
import { markPaper } from '../../study/score.ts';
import type { PublishedQuestion } from '../../schema/published.ts';
import type { Study } from '../shared/load-study.ts';
import { useQuestions } from '../shared/hooks.ts';
import { LoadFailure } from '../shared/mount.tsx';
import { useHeldWork } from '../shared/use-held-work.ts';
import { leaveExam, takeExam } from './exam-lock.ts';
import { PaperView } from './paper-view.tsx';
import { loadResult } from './result-later.tsx';
import { useExamClock } from './use-exam-clock.ts';

interface Props {
  study: Study;
  attempt: Attempt;
  onSubmitted: () => void;
}

/** An attempt under way: in this tab, or in another that has it. Submits it when its time is up. */
export function OpenExam({ study, attempt, onSubmitted }: Props) {
  useHeldWork(true);
  const [place, setPlace] = useState<'asking' | 'here' | 'elsewhere'>('asking');
  const submitting = useRef(false);
  /** What is being recorded. */
  const recording = useRef<Promise<unknown>>(Promise.resolve());
  const loaded = useQuestions(study, attempt.id, attempt.started.questions);
  const { now, read } = useExamClock(attempt);
  const left = timeLeft(attempt, now);
  const here = place === 'here';

  const take = async (steal: boolean): Promise<void> => {
    const mine = await takeExam(steal, () => setPlace('elsewhere'));
    setPlace(mine ? 'here' : 'elsewhere');
  };
  useEffect(() => {
    void take(false);
    // Where it does not load, the result says so and tries again.
    loadResult().catch(() => undefined);
  }, []);

  useEffect(() => {
    if (!here || submitting.current) return;
    const { questions } = attempt.started;
    keepRunningExam({
      attempt: attempt.id,
      deadline: deadlineOf(attempt.started),
      seen: now,
      question:
        1 +
        Math.max(
          0,
          questions.findIndex(({ id }) => id === attempt.at),
        ),
      questions: questions.length,
    });
  }, [here, now, attempt]);

  /** An exam's events bear the time by which it runs. */
  const record = (event: NewEvent): Promise<unknown> => (recording.current = study.log.record(event, read()));
  const submit = async (submittedBy: 'candidate' | 'time', questions: ReadonlyMap<string, PublishedQuestion>): Promise<void> => {
    if (submitting.current) return;
    submitting.current = true;
    // What was answered just now counts.
    await recording.current;
    const latest = attemptsOf(study.log.events).find(({ id }) => id === attempt.id) ?? attempt;
    await record({ kind: 'exam-submitted', attempt: attempt.id, submittedBy, marks: markPaper(latest, questions) });
    keepRunningExam(undefined);
    void askToPersist();
    leaveExam();
    onSubmitted();
  };
  const expired = here && left === 0 && loaded.state === 'ready';
  useEffect(() => {
    if (expired) void submit('time', loaded.value);
  }, [expired]);

  if (place === 'elsewhere') {
    return (
      <div class="notice" role="alert">
        <p>This exam is open in another tab. Go on there, or take it into this tab; the other one then stops. The clock runs either way.</p>
        <button type="button" class="button button-strong" onClick={() => void take(true)}>
          Go on in this tab
        </button>
      </div>
    );
  }
  if (loaded.state === 'failed') return <LoadFailure again={loaded.again} />;
  if (loaded.state === 'loading' || place === 'asking' || expired) return <p role="status">Loading the paper…</p>;
  return (
    <PaperView
      base={study.base}
      attempt={attempt}
      questions={loaded.value}
      left={left}
      record={record}
      onSubmit={() => void submit('candidate', loaded.value)}
    />
  );
}
