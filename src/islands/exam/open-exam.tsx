import { useEffect, useState } from 'preact/hooks';
import { askToPersist } from '../../storage/persistence.ts';
import { timeLeft, type Attempt } from '../../study/attempt.ts';
import { markPaper } from '../../study/score.ts';
import type { PublishedQuestion } from '../../schema/published.ts';
import type { Study } from '../shared/context.ts';
import { useQuestions } from '../shared/hooks.ts';
import { LoadFailure } from '../shared/mount.tsx';
import { leaveExam, takeExam } from './exam-lock.ts';
import { PaperView } from './paper-view.tsx';
import { useNow } from '../shared/use-now.ts';

interface Props {
  study: Study;
  attempt: Attempt;
  onSubmitted: () => void;
}

/** An attempt under way: in this tab, or in another that has it. Submits it when its time is up. */
export function OpenExam({ study, attempt, onSubmitted }: Props) {
  const [place, setPlace] = useState<'asking' | 'here' | 'elsewhere'>('asking');
  const loaded = useQuestions(study, attempt.id, attempt.started.questions);
  const now = useNow(attempt.started.at);
  const left = timeLeft(attempt, now);

  const take = async (steal: boolean): Promise<void> => {
    const mine = await takeExam(steal, () => setPlace('elsewhere'));
    setPlace(mine ? 'here' : 'elsewhere');
  };
  useEffect(() => {
    void take(false);
  }, []);

  const submit = (by: 'candidate' | 'time', questions: ReadonlyMap<string, PublishedQuestion>): void => {
    study.log.record({ kind: 'exam-submitted', attempt: attempt.id, by, marks: markPaper(attempt, questions) });
    void askToPersist();
    leaveExam();
    onSubmitted();
  };
  const expired = place === 'here' && left === 0 && loaded.state === 'ready';
  useEffect(() => {
    if (expired) submit('time', loaded.value);
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
    <PaperView study={study} attempt={attempt} questions={loaded.value} left={left} onSubmit={() => submit('candidate', loaded.value)} />
  );
}
