import { element } from '../dom/element.ts';
import { onMarksChanged, readMarks } from '../storage/marks.ts';
import { dueAt } from '../study/marks.ts';
import { stepText } from '../study/step-text.ts';
import { suggest } from '../study/suggestion.ts';

/** What to do next, on the home page of somebody who has begun: the link that starts it stands first. */
class HomeStep extends HTMLElement {
  // Kept, and only changed: who has the link in focus does not lose it.
  readonly #link = element('a', { class: 'start' });
  readonly #reason = element('span', {});

  connectedCallback(): void {
    this.#draw();
    onMarksChanged(() => this.#draw());
  }

  #draw(): void {
    const marks = readMarks();
    if (!marks) {
      this.replaceChildren();
      return;
    }
    const now = Date.now();
    const topics = Object.entries(marks.topics);
    const due = topics.reduce((sum, [, topic]) => sum + dueAt(topic, now), 0);
    const progress = topics.map(([topic, { read, right, all }]) => ({ topic, read, answers: { right, all } }));
    const { text, reason, href } = stepText(suggest(progress, due, marks), new Map(topics.map(([id, { title }]) => [id, title])));
    const base = document.body.dataset['base'] ?? '/';
    this.#link.textContent = text;
    this.#link.setAttribute('href', base + href);
    this.#reason.textContent = `${reason} `;
    if (this.childElementCount > 0) return;
    this.append(
      this.#link,
      element('p', { class: 'next-step-reason' }, this.#reason, element('a', { href: `${base}progress/` }, 'See your progress')),
    );
  }
}

customElements.define('home-step', HomeStep);
