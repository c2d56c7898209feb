import { element } from '../dom/element.ts';
import { onSummaryChanged, readSummary } from '../storage/summary.ts';
import { pathStanding, type PathItem } from '../study/path-standing.ts';
import { minutesText } from '../text/duration.ts';

/**
 * What a learner's log says of the plan on the page: how much is read, what is weak and comes first, what can be skipped.
 * Without script, or for somebody who has not begun, the plan stands as it is.
 */
class PathProgress extends HTMLElement {
  connectedCallback(): void {
    this.#draw();
    onSummaryChanged(() => this.#draw());
  }

  #draw(): void {
    const summary = readSummary();
    const links = topicLinks();
    this.replaceChildren();
    if (!summary) return;
    const { topics, read, left, weak, known } = pathStanding(itemsOf(), summary);
    const list = (ids: readonly string[]): HTMLUListElement => {
      const entries = ids.flatMap((id) => {
        const link = links.get(id);
        return link ? [element('li', {}, element('a', { href: link.href }, link.firstChild?.textContent ?? id))] : [];
      });
      return element('ul', {}, ...entries);
    };
    this.append(
      element('h2', {}, 'Where you stand'),
      element('p', {}, `${read} of ${topics} topics read${left > 0 ? `; ${minutesText(left)} of reading left` : ''}.`),
    );
    if (weak.length > 0) this.append(element('p', {}, 'Weak, and first of all:'), list(weak));
    if (known.length > 0) this.append(element('p', {}, 'Read and answered well, so you can skip:'), list(known));
  }
}

function itemsOf(): PathItem[] {
  const items = document.querySelectorAll<HTMLElement>('.path-topics > li');
  return [...items].map(({ dataset }) => ({ topic: dataset['topic'] ?? '', minutes: Number(dataset['minutes']) }));
}

/** The plan's own links: what is stored may name topics that it does not have. */
function topicLinks(): Map<string, HTMLAnchorElement> {
  const links = document.querySelectorAll<HTMLAnchorElement>('.path-topics > li > a');
  return new Map([...links].map((link) => [link.parentElement?.dataset['topic'] ?? '', link]));
}

customElements.define('path-standing', PathProgress);
