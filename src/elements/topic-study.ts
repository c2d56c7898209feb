import { button, element } from '../dom/element.ts';
import { readMarks } from '../storage/marks.ts';
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

  connectedCallback(): void {
    const marks = readMarks()?.topics[this.#topic];
    this.#isRead = marks?.read !== undefined;
    this.#confidence = marks?.confidence;
    const group = element('div', { class: 'topic-study-sure', role: 'group', 'aria-labelledby': 'how-sure' });
    group.append(element('span', { id: 'how-sure' }, 'How sure are you of it?'), ...this.#choices);
    this.append(this.#read, group, this.#status);
    this.#draw();
  }

  #draw(): void {
    this.#read.textContent = this.#isRead ? 'Mark as unread' : 'Mark as read';
    CONFIDENCES.forEach((each, i) => this.#choices[i]?.setAttribute('aria-pressed', String(each === this.#confidence)));
  }

  #toggleRead(): void {
    this.#isRead = !this.#isRead;
    const topic = this.#topic;
    this.#say(
      this.#isRead ? 'Marked as read.' : 'Marked as unread.',
      this.#isRead ? record({ kind: 'topic-read', topic }) : unread(topic).then(() => true),
    );
  }

  #choose(confidence: Confidence): void {
    this.#confidence = confidence;
    this.#say(`Marked as ${NAMES[confidence].toLowerCase()}.`, record({ kind: 'confidence-set', topic: this.#topic, confidence }));
  }

  /** Shows what was chosen at once, and says where it could not be kept. */
  #say(text: string, keeping: Promise<boolean>): void {
    this.#draw();
    this.#status.textContent = text;
    void keeping
      .catch(() => false)
      .then((kept) => {
        if (!kept) this.#status.textContent = 'This browser did not let the guide store it.';
      });
  }
}

customElements.define('topic-study', TopicStudy);
