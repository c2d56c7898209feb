import { button, element } from '../dom/element.ts';
import type { Recorded } from '../storage/new-event.ts';
import { recordEvent } from './record-event.ts';

/** What is said beside the verdict where the answer is not on the disk. */
const NOT_STORED: Record<Exclude<Recorded, 'stored'>, string> = {
  waiting: 'Not recorded yet: the browser has not stored it. It will be tried again on the next page.',
  lost: 'Not recorded: this browser does not let the guide store it.',
};

/** What is heard of an answered option; the eye sees its colour. */
const HEARD = { right: ', the right option', wrong: ', your answer, wrong', other: '' } as const;

/**
 * One question on a topic's page. Without script its options are a list and its answer a disclosure; with it the
 * options are buttons that record the answer, then say right or wrong and open the reasons.
 */
class QuizItem extends HTMLElement {
  readonly #shown = Date.now();
  readonly #status = element('p', { class: 'quiz-verdict', role: 'status' });
  #chosen: HTMLElement | undefined;

  connectedCallback(): void {
    for (const item of this.#options()) {
      const choose = button('', 'quiz-choice', () => void this.#answer(item));
      choose.append(...item.childNodes);
      item.append(choose);
    }
    this.querySelector('.quiz-options')?.after(this.#status);
  }

  #options(): NodeListOf<HTMLElement> {
    return this.querySelectorAll<HTMLElement>('.quiz-options > li');
  }

  async #answer(chosen: HTMLElement): Promise<void> {
    if (this.#chosen) return;
    this.#chosen = chosen;
    const { question = '', right = '' } = this.dataset;
    const correct = chosen.dataset['option'] === right;
    const option = Number(chosen.dataset['option']);
    const duration = Math.max(0, Date.now() - this.#shown);
    const rightOption = [...this.#options()].find((item) => item.dataset['option'] === right)?.textContent.trim() ?? '';
    const verdict = correct ? 'Right.' : `Wrong. The right option is: ${rightOption}`;
    const recorded = await recordEvent({ kind: 'question-answered', question, option, correct, duration }, () => {
      this.#status.textContent = verdict;
    });
    for (const item of this.#options()) {
      const state = item.dataset['option'] === right ? 'right' : item === chosen ? 'wrong' : 'other';
      item.dataset['state'] = state;
      const choice = item.querySelector('button');
      choice?.setAttribute('aria-disabled', 'true');
      choice?.append(element('span', { class: 'visually-hidden' }, HEARD[state]));
    }
    this.querySelector('details')?.setAttribute('open', '');
    this.#status.textContent = recorded === 'stored' ? verdict : `${verdict} ${NOT_STORED[recorded]}`;
  }
}

customElements.define('quiz-item', QuizItem);
