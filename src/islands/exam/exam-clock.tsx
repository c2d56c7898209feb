import { useEffect, useRef, useState } from 'preact/hooks';
import { readSetting, writeSetting } from '../../storage/local-settings.ts';
import { announcementDue } from '../../study/attempt.ts';
import { clockTime } from '../../text/duration.ts';

const HIDDEN = 'exam-clock';

/** Time left, which can be hidden; what matters of it is announced. */
export function ExamClock({ left }: { left: number }) {
  const [hidden, setHidden] = useState(() => readSetting(HIDDEN) === 'hidden');
  const before = useRef(left);
  const [announced, setAnnounced] = useState('');
  useEffect(() => {
    const minutes = announcementDue(before.current, left);
    before.current = left;
    if (minutes !== undefined) setAnnounced(minutes === 1 ? '1 minute left' : `${minutes} minutes left`);
  }, [left]);
  const toggle = (): void => {
    writeSetting(HIDDEN, hidden ? undefined : 'hidden');
    setHidden(!hidden);
  };
  return (
    <div class="exam-clock">
      <p class="exam-left">{hidden ? 'The clock runs' : `${clockTime(left)} left`}</p>
      <button type="button" class="button" aria-label={hidden ? 'Show the time' : 'Hide the time'} onClick={toggle}>
        {hidden ? 'Show' : 'Hide'}
      </button>
      <p class="exam-announced" role="status">
        {announced}
      </p>
    </div>
  );
}
