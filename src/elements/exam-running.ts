import { element } from '../dom/element.ts';
import { leftOf, onRunningExam, runningExam } from '../storage/running-exam.ts';
import { clockTime } from '../text/duration.ts';

/** A way back to an exam that is under way, with the time left: in the header of every page but the exam's own. */
class ExamRunning extends HTMLElement {
  readonly #link = element('a', { class: 'exam-running' });
  #timer: ReturnType<typeof setInterval> | undefined;

  connectedCallback(): void {
    const path = `${document.body.dataset['base'] ?? '/'}exam/`;
    if (location.pathname === path) return;
    this.#link.href = path;
    this.#follow();
    onRunningExam(() => this.#follow());
  }

  #follow(): void {
    clearInterval(this.#timer);
    if (!runningExam()) {
      this.#link.remove();
      return;
    }
    this.append(this.#link);
    this.#draw();
    this.#timer = setInterval(() => this.#draw(), 1000);
  }

  #draw(): void {
    const exam = runningExam();
    if (!exam) return;
    const left = leftOf(exam, Date.now());
    this.#link.replaceChildren(word('Exam: '), ...wordsOf(left));
  }
}

function wordsOf(left: number): (string | HTMLElement)[] {
  if (left === Infinity) return ['under way'];
  return left === 0 ? ['time is up'] : [clockTime(left), word(' left')];
}

/** A word that a phone's header has no room for; it is there to be heard. */
function word(text: string): HTMLElement {
  return element('span', { class: 'exam-running-word' }, text);
}

customElements.define('exam-running', ExamRunning);
