import { element } from '../dom/element.ts';
import { onSummaryChanged, readSummary } from '../storage/summary.ts';
import { dayOfDate } from '../study/calendar.ts';
import { examDayText } from '../study/exam-day.ts';
import { dueAt } from '../study/summary.ts';
import { onRunningExam, runningExam } from '../storage/running-exam.ts';
import { runningExamText, stepText } from '../study/step-text.ts';
import { suggest } from '../study/suggestion.ts';
import { isoDay } from '../text/dates.ts';
import { knownTopics } from './known-topics.ts';

/** What to do next, on the home page of somebody who has begun: the link that starts it stands first. */
class HomeStep extends HTMLElement {
  // Kept, and only changed: who has the link in focus does not lose it.
  readonly #link = element('a', { class: 'start' });
  readonly #reason = element('span', {});
  readonly #examDay = element('p', { class: 'exam-day' });

  connectedCallback(): void {
    this.#draw();
    onSummaryChanged(() => this.#draw());
    onRunningExam(() => this.#draw());
  }

  #draw(): void {
    const step = examStep() ?? suggestedStep();
    if (!step) {
      this.replaceChildren();
      return;
    }
    const base = document.body.dataset['base'] ?? '/';
    this.#link.textContent = step.text;
    this.#link.setAttribute('href', base + step.href);
    this.#reason.textContent = `${step.reason} `;
    this.#examDay.textContent = examDay() ?? '';
    if (this.childElementCount > 0) return;
    this.append(
      this.#link,
      element('p', { class: 'next-step-reason' }, this.#reason, element('a', { href: `${base}progress/` }, 'See your progress')),
      this.#examDay,
    );
  }
}

type Step = ReturnType<typeof stepText>;

/** An exam that is under way comes before all else: its clock runs. */
function examStep(): Step | undefined {
  const exam = runningExam();
  return exam && runningExamText(exam, Date.now());
}

/** What the summary suggests. Topics that it names and the guide does not have are left out: anybody may have written it. */
function suggestedStep(): Step | undefined {
  const summary = readSummary();
  if (!summary) return undefined;
  const now = Date.now();
  const titles = knownTopics();
  const topics = Object.entries(summary.topics).filter(([id]) => titles.has(id));
  const due = topics.reduce((sum, [, topic]) => sum + dueAt(topic, now), 0);
  const progress = topics.map(([topic, { read, right, all }]) => ({ topic, read, answers: { right, all } }));
  return stepText(suggest(progress, due, summary), titles);
}

function examDay(): string | undefined {
  const day = readSummary()?.examDay;
  return day === undefined ? undefined : examDayText(day, dayOfDate(isoDay(new Date())));
}

customElements.define('home-step', HomeStep);
