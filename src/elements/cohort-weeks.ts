import { weekAt } from '../cohort/weeks.ts';
import { element } from '../dom/element.ts';
import { onSummaryChanged, readSummary } from '../storage/summary.ts';
import { counted } from '../text/counted.ts';
import { isoDay } from '../text/dates.ts';

/** The weeks of a cohort: this one comes first, and each says how far its learner has come. Without script they stand in order. */
class CohortWeeks extends HTMLElement {
  connectedCallback(): void {
    const weeks = [...this.querySelectorAll<HTMLElement>('.cohort-week')];
    const days = weeks.map(({ dataset: { from = '', to = '' } }) => ({ from, to }));
    const current = weekAt(days, isoDay(new Date()));
    const week = current && weeks[current.place];
    if (week) {
      week.querySelector('h2')?.prepend(element('span', { class: 'cohort-when' }, current.isNow ? 'This week: ' : 'Next: '));
      this.prepend(week);
    }
    const draw = (): void => weeks.forEach(showProgress);
    draw();
    onSummaryChanged(draw);
  }
}

function showProgress(week: HTMLElement): void {
  const base = document.body.dataset['base'] ?? '/';
  const summaries = readSummary()?.topics ?? {};
  const topics = [...week.querySelectorAll<HTMLAnchorElement>('.cohort-topics a')].map(
    (link) => summaries[link.pathname.slice(base.length, -1)],
  );
  const read = topics.filter((topic) => topic?.read !== undefined).length;
  const [right, all] = [sum(topics.map((topic) => topic?.right ?? 0)), sum(topics.map((topic) => topic?.all ?? 0))];
  const place = week.querySelector('.cohort-progress');
  const answers = all === 0 ? 'no questions answered yet' : `${right} of ${all} latest answers right`;
  place?.replaceChildren(`You have read ${read} of ${counted(topics.length, 'topic')}; ${answers}.`);
}

function sum(numbers: readonly number[]): number {
  return numbers.reduce((total, number) => total + number, 0);
}

customElements.define('cohort-weeks', CohortWeeks);
