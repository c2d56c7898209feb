import { useState } from 'preact/hooks';
import { newId } from '../../storage/event-id.ts';
import type { ExamTime } from '../../study/event-limits.ts';
import { attemptsOf, openAttempt } from '../../study/attempt.ts';
import type { BankEntry } from '../../study/bank.ts';
import { assemblePaper, type PaperRequest } from '../../study/paper.ts';
import { addressFaultText } from '../../study/url-messages.ts';
import { readPaperRequest } from '../../study/url-params.ts';
import { askAgain } from '../shared/ask-again.ts';
import type { Study } from '../shared/load-study.ts';
import { AddressProblems, DurabilityNotice } from '../shared/durability.tsx';
import { useEvents } from '../shared/hooks.ts';
import { NextLater } from '../shared/next-later.tsx';
import { History } from './history.tsx';
import { OpenExam } from './open-exam.tsx';
import { ResultLater } from './result-later.tsx';
import { takeExam } from './exam-lock.ts';
import { StartForm } from './start-form.tsx';

/** The exam page: the attempt that is open, the result the address names, or the form that starts a paper. */
export function Exam({ study }: { study: Study }) {
  const { bank, log } = study;
  const events = useEvents(study);
  const attempts = attemptsOf(events);
  const open = openAttempt(attempts);
  const [parameters] = useState(() => new URLSearchParams(location.search));
  const [shown, setShown] = useState(parameters.get('attempt'));
  const [busyElsewhere, setBusyElsewhere] = useState(false);
  const [starting, setStarting] = useState(false);
  const [{ value: request, faults }] = useState(() => readPaperRequest(parameters, bank));
  const problems = faults.map(addressFaultText);

  const show = (attempt: string | null): void => {
    setShown(attempt);
    history.pushState(null, '', attempt === null ? location.pathname : `?attempt=${attempt}`);
    // The form and the result begin at the top.
    scrollTo(0, 0);
  };
  const start = async (wanted: PaperRequest, time: ExamTime): Promise<void> => {
    const mine = await takeExam(false, () => undefined);
    setBusyElsewhere(!mine);
    if (!mine) return;
    const { minutes, questions } = assemblePaper(bank, wanted);
    setStarting(true);
    await log.record({
      kind: 'exam-started',
      attempt: newId(),
      paper: wanted.kind,
      ...(wanted.kind === 'domain' && { domain: wanted.domain }),
      code: wanted.code,
      minutes,
      time,
      questions: [...questions],
    });
    setStarting(false);
  };

  const practise = async (questions: readonly BankEntry[]): Promise<void> => {
    await log.record({ kind: 'practice-started', session: newId(), questions: askAgain(questions) });
    location.assign(`${study.base}practice/`);
  };

  if (open) {
    return (
      <>
        <DurabilityNotice study={study} />
        <OpenExam key={open.id} study={study} attempt={open} onSubmitted={() => show(open.id)} />
      </>
    );
  }
  if (starting) return <p role="status">Preparing the paper…</p>;
  const result = attempts.find(({ id }) => id === shown);
  if (result) {
    return (
      <>
        <DurabilityNotice study={study} />
        <ResultLater
          key={result.id}
          guide={study}
          attempt={result}
          onPractise={(missed) => void practise(missed)}
          onBack={() => show(null)}
        />
        <NextLater study={study} />
      </>
    );
  }
  return (
    <>
      <DurabilityNotice study={study} />
      <AddressProblems
        problems={shown === null ? problems : [...problems, 'The attempt that the address names is not in this browser’s log.']}
      />
      {busyElsewhere && (
        <p class="notice" role="alert">
          Another tab is about to sit an exam. Go on there, or close it first.
        </p>
      )}
      <StartForm
        study={study}
        request={request}
        usualTime={attempts.at(-1)?.started.time ?? 1}
        onStart={(wanted, time) => void start(wanted, time)}
      />
      <History guide={study} attempts={attempts} onShow={show} />
    </>
  );
}
