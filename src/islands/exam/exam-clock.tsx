import { useEffect, useRef, useState } from 'preact/hooks';
import { readSetting, writeSetting } from '../../storage/local-settings.ts';
import { announcementDue, type Announcement } from '../../study/attempt.ts';
import { clockTime } from '../../text/duration.ts';

const HIDDEN = 'exam-clock';

interface Props {
  /** Milliseconds left, and those that the candidate has taken in all; Infinity where there is no limit. */
  left: number;
  whole: number;
}

/** Time left, which can be hidden. A screen reader says it where it is looked for; what matters of it is announced. */
export function ExamClock({ left, whole }: Props) {
  const [hidden, setHidden] = useState(() => readSetting(HIDDEN) === 'hidden');
  const before = useRef(left);
  const [announced, setAnnounced] = useState('');
  useEffect(() => {
    const due = announcementDue(before.current, left, whole);
    before.current = left;
    if (due !== undefined) setAnnounced(announcementText(due));
  }, [left, whole]);
  const toggle = (): void => {
    writeSetting(HIDDEN, hidden ? undefined : 'hidden');
    setHidden(!hidden);
  };
  if (left === Infinity) return <p class="exam-left">No time limit</p>;
  return (
    <div class="exam-clock">
      <p class="exam-left" role="timer" aria-live="off">
        {hidden ? 'The clock runs' : `${clockTime(left)} left`}
      </p>
      <button type="button" class="button" aria-label={hidden ? 'Show the time' : 'Hide the time'} onClick={toggle}>
        {hidden ? 'Show' : 'Hide'}
      </button>
      <p class="exam-announced" role="status">
        {announced}
      </p>
    </div>
  );
}

function announcementText(due: Announcement): string {
  if (due === 'half') return 'Half of the time is left';
  return due === 1 ? '1 minute left' : `${due} minutes left`;
}
