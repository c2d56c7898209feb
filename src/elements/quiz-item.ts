import { button, element } from '../dom/element.ts';
import { record } from './record.ts';

/**
 * One question on a topic's page. Without script its options are a list and its answer a disclosure; with it the
 * options are buttons that say right or wrong and open the answer.
 */
class QuizItem extends HTMLElement {
  readonly #shown = Date.now();
  readonly #status = element('p', { class: 'quiz-verdict', role: 'status' });

  connectedCallback(): void {
    for (const item of this.#options()) {
      const choose = button('', 'quiz-choice', () => this.#answer(item));
      choose.append(...item.childNodes);
      item.append(choose);
    }
    this.querySelector('.quiz-options')?.after(this.#status);
  }

  #options(): NodeListOf<HTMLElement> {
    return this.querySelectorAll<HTMLElement>('.quiz-options > li');
  }

  #answer(chosen: HTMLElement): void {
    const { question = '', right = '' } = this.dataset;
    const correct = chosen.dataset['option'] === right;
    for (const item of this.#options()) {
      item.dataset['state'] = item.dataset['option'] === right ? 'right' : item === chosen ? 'wrong' : 'other';
      item.querySelector('button')?.setAttribute('aria-disabled', 'true');
    }
    this.querySelector('details')?.setAttribute('open', '');
    const first = this.dataset['answered'] === undefined;
    if (!first) return;
    this.dataset['answered'] = '';
    this.#status.textContent = correct ? 'Right.' : 'Wrong. The right option is marked; the reasons follow.';
    const option = Number(chosen.dataset['option']);
    const took = Math.max(0, Date.now() - this.#shown);
    // Where it cannot be kept, the page has shown what matters.
    void record({ kind: 'question-answered', question, option, correct, took }).catch(() => false);
  }
}

customElements.define('quiz-item', QuizItem);
