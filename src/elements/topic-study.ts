import { button, element } from '../dom/element.ts';
import { onMarksChanged, readMarks } from '../storage/marks.ts';
import { CONFIDENCES, type Confidence } from '../study/confidence.ts';
import { record, unread } from './record.ts';

const NAMES: Record<Confidence, string> = { shaky: 'Shaky', fair: 'Fair', sure: 'Sure' };

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
    onMarksChanged(() => this.#follow());
  }

  #follow(): void {
    // What was just chosen here is newer than the marks.
    if (this.#keeping > 0) return;
    const marks = readMarks()?.topics[this.#topic];
    this.#isRead = marks?.read !== undefined;
    this.#confidence = marks?.confidence;
    this.#draw();
  }

  #draw(): void {
    this.#read.textContent = this.#isRead ? 'Mark as unread' : 'Mark as read';
    CONFIDENCES.forEach((each, i) => this.#choices[i]?.setAttribute('aria-pressed', String(each === this.#confidence)));
  }

  #toggleRead(): void {
    this.#isRead = !this.#isRead;
    const topic = this.#topic;
    this.#say(this.#isRead ? 'Marked as read.' : 'Marked as unread.', this.#isRead ? record({ kind: 'topic-read', topic }) : unread(topic));
  }

  #choose(confidence: Confidence): void {
    this.#confidence = confidence;
    this.#say(`Marked as ${NAMES[confidence].toLowerCase()}.`, record({ kind: 'confidence-set', topic: this.#topic, confidence }));
  }

  /** Shows what was chosen at once, and says it once it is kept; where it could not be, shows again what is. */
  #say(text: string, keeping: Promise<boolean>): void {
    this.#draw();
    this.#keeping++;
    void keeping
      .catch(() => false)
      .then((kept) => {
        this.#keeping--;
        this.#status.textContent = kept ? text : 'This browser did not let the guide store it.';
        if (!kept) this.#follow();
      });
  }
}

customElements.define('topic-study', TopicStudy);
