import { useEffect, useRef, useState } from 'preact/hooks';
import { readSetting, writeSetting } from '../../storage/local-settings.ts';
import { announcementDue, type Announcement } from '../../study/attempt.ts';
import { clockTime, clockWords } from '../../text/duration.ts';

const HIDDEN = 'exam-clock';
/** Milliseconds after which what was said is not true any more. */
const SAID_FOR = 40_000;

interface Props {
  /** Milliseconds left, and those that the candidate has taken in all; Infinity where there is no limit. */
  left: number;
  whole: number;
  /** How often the time left was asked for by a key. */
  asked: number;
}

interface Said {
  readonly text: string;
  readonly number: number;
  /** The time left at which it has been said long enough. */
  readonly until: number;
}

/**
 * Time left, which can be hidden. A screen reader is not told of each second: it says the time where it is looked for or
 * asked for, and what matters of it is announced.
 */
export function ExamClock({ left, whole, asked }: Props) {
  const [hidden, setHidden] = useState(() => readSetting(HIDDEN) === 'hidden');
  const before = useRef(left);
  const [said, setSaid] = useState<Said>({ text: '', number: 0, until: Infinity });
  const say = (text: string): void => setSaid(({ number }) => ({ text, number: number + 1, until: left - SAID_FOR }));
  const sayLeft = (): void => say(left === Infinity ? 'No time limit' : `${clockWords(left)} left`);
  useEffect(() => {
    const due = announcementDue(before.current, left, whole);
    before.current = left;
    if (due !== undefined) say(announcementText(due));
  }, [left, whole]);
  useEffect(() => {
    if (asked > 0) sayLeft();
  }, [asked]);
  const toggle = (): void => {
    writeSetting(HIDDEN, hidden ? undefined : 'hidden');
    setHidden(!hidden);
  };
  return (
    <div class="exam-clock">
      {left === Infinity ? (
        <p class="exam-left">No time limit</p>
      ) : (
        <>
          <p class="exam-left" role="timer" aria-live="off">
            {hidden ? (
              'The clock runs'
            ) : (
              <>
                <span aria-hidden="true">{clockTime(left)} left</span>
                <span class="visually-hidden">{clockWords(left)} left</span>
              </>
            )}
          </p>
          <button type="button" class="button" aria-label={hidden ? 'Show the time' : 'Hide the time'} onClick={toggle}>
            {hidden ? 'Show' : 'Hide'}
          </button>
          <button type="button" class="button exam-ask" aria-keyshortcuts="T" onClick={sayLeft}>
            Time left
          </button>
        </>
      )}
      {/* Who sees the clock need not read it twice. */}
      <p class={hidden ? 'exam-announced' : 'exam-announced visually-hidden'} role="status">
        {/* A new element each time: the same words are said again. */}
        {left >= said.until && <span key={said.number}>{said.text}</span>}
      </p>
    </div>
  );
}

function announcementText(due: Announcement): string {
  if (due === 'half') return 'Half of the time is left';
  return due === 1 ? '1 minute left' : `${due} minutes left`;
}
