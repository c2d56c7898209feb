import { runningExam } from '../../storage/running-exam.ts';
import { runningExamText, stepText } from '../../study/step-text.ts';
import type { Suggestion } from '../../study/suggestion.ts';
import { useClock } from './use-clock.ts';

/** The way back to an exam that is under way. */
export function RunningExamNotice({ base }: { base: string }) {
  const now = useClock();
  const exam = runningExam();
  if (!exam) return null;
  const { text, reason, href } = runningExamText(exam, now);
  return (
    <p class="notice">
      <a class="start" href={base + href}>
        {text}
      </a>{' '}
      {reason}
    </p>
  );
}

interface Props {
  base: string;
  titles: ReadonlyMap<string, string>;
  suggestion: Suggestion;
}

/** One thing to do next, with its reason. */
export function NextStep({ base, titles, suggestion }: Props) {
  const { text, reason, href } = stepText(suggestion, titles);
  return (
    <section class="next-step" aria-labelledby="next-step">
      <h2 id="next-step">What next</h2>
      <p>
        <a class="start" href={base + href}>
          {text}
        </a>
      </p>
      <p class="next-step-reason">{reason}</p>
    </section>
  );
}
