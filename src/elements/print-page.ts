import { button } from '../dom/element.ts';

/** Prints the page as it is, or with every answer shown; afterwards answers are folded as they were. */
class PrintPage extends HTMLElement {
  connectedCallback(): void {
    this.append(
      button('Print this page', 'button', () => print()),
      button('Print with answers', 'button', () => this.#printWithAnswers()),
    );
  }

  #printWithAnswers(): void {
    const folded = [...document.querySelectorAll<HTMLDetailsElement>('.quiz-answer:not([open])')];
    for (const answer of folded) answer.open = true;
    print();
    for (const answer of folded) answer.open = false;
  }
}

customElements.define('print-page', PrintPage);
