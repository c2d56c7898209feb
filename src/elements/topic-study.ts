import { button, element } from '../dom/element.ts';
import { onSummaryChanged, readSummary } from '../storage/summary.ts';
import type { Recorded } from '../storage/new-event.ts';
import { CONFIDENCES, type Confidence } from '../study/event-limits.ts';
import { markUnread, recordEvent } from './record-event.ts';

const NAMES: Record<Confidence, string> = { shaky: 'Shaky', fair: 'Fair', sure: 'Sure' };

const NOT_STORED: Record<Exclude<Recorded, 'stored'>, string> = {
  waiting: 'Not stored yet. It will be tried again on the next page.',
  lost: 'This browser did not let the guide store it.',
};
const STORED = Promise.resolve<Recorded>('stored');

/** Marks a topic as read, and asks how sure the reader is of it. Without script there is nothing to mark. */
class TopicStudy extends HTMLElement {
  readonly #topic = this.dataset['topic'] ?? '';
  readonly #read = button('', 'button', () => this.#toggleRead());
  readonly #choices = CONFIDENCES.map((each) => button(NAMES[each], 'button', () => this.#choose(each)));
  readonly #status = element('p', { class: 'topic-study-state', role: 'status' });
  #isRead = false;
  #confidence: Confidence | undefined;
  /** How many choices are on their way into the log. */
  #keeping = 0;

  connectedCallback(): void {
    const group = element('div', { class: 'topic-study-sure', role: 'group', 'aria-labelledby': 'how-sure' });
    group.append(element('span', { id: 'how-sure' }, 'How sure are you of it?'), ...this.#choices);
    this.append(this.#read, group, this.#status);
    this.#follow();
    onSummaryChanged(() => this.#follow());
  }

  #follow(): void {
    // What was just chosen here is newer than the summary.
    if (this.#keeping > 0) return;
    const known = readSummary()?.topics[this.#topic];
    this.#isRead = known?.read !== undefined;
    this.#confidence = known?.confidence;
    this.#draw();
  }

  #draw(): void {
    this.#read.textContent = this.#isRead ? 'Mark as unread' : 'Mark as read';
    CONFIDENCES.forEach((each, i) => this.#choices[i]?.setAttribute('aria-pressed', String(each === this.#confidence)));
  }

  #toggleRead(): void {
    const topic = this.#topic;
    const isRead = !this.#isRead;
    const say = this.#say(isRead ? 'Marked as read.' : 'Marked as unread.', () => (this.#isRead = isRead));
    say(isRead ? recordEvent({ kind: 'topic-read', topic }, () => say(STORED)) : markUnread(topic));
  }

  #choose(confidence: Confidence): void {
    const say = this.#say(`Marked as ${NAMES[confidence].toLowerCase()}.`, () => (this.#confidence = confidence));
    say(recordEvent({ kind: 'confidence-set', topic: this.#topic, confidence }, () => say(STORED)));
  }

  /** Shows and says what was chosen once it is on the disk, and where it is not, why. */
  #say(text: string, show: () => void): (recording: Promise<Recorded>) => void {
    return (recording) => {
      this.#keeping++;
      void recording
        .catch((): Recorded => 'lost')
        .then((recorded) => {
          this.#keeping--;
          if (recorded !== 'lost') show();
          this.#draw();
          this.#status.textContent = recorded === 'stored' ? text : NOT_STORED[recorded];
        });
    };
  }
}

customElements.define('topic-study', TopicStudy);
