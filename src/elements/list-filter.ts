import { element } from '../dom/element.ts';

/**
 * A field that hides the entries of a list without the words typed, and sections without entries. Attributes say what it is
 * called (`label`), what a section and an entry are (`section`, `entry`: selectors), and what entries are counted as
 * (`unit`). Without script there is none, and every entry stands.
 */
class ListFilter extends HTMLElement {
  readonly #field = element('input', { type: 'search', id: 'filter-words', autocomplete: 'off', spellcheck: 'false' });
  readonly #status = element('p', { class: 'list-count', role: 'status' });

  connectedCallback(): void {
    this.append(element('label', { for: 'filter-words' }, this.getAttribute('label') ?? ''), this.#field, this.#status);
    this.#field.addEventListener('input', () => this.#filter());
    // A link may lead to an entry that is hidden.
    addEventListener('hashchange', () => this.#showAll());
    // A browser that comes back to the page fills the field in again.
    this.#filter();
  }

  #filter(): void {
    const words = this.#field.value.toLowerCase().split(/\s+/).filter(Boolean);
    let shown = 0;
    for (const section of document.querySelectorAll<HTMLElement>(this.getAttribute('section') ?? '')) {
      const title = textOf(section.querySelector('h2'));
      const entries = [...section.querySelectorAll<HTMLElement>(this.getAttribute('entry') ?? '')];
      for (const entry of entries) {
        const text = `${title} ${textOf(entry)}`;
        entry.hidden = !words.every((word) => text.includes(word));
      }
      const left = entries.filter((entry) => !entry.hidden).length;
      section.hidden = left === 0;
      shown += left;
    }
    const unit = this.getAttribute('unit') ?? '';
    this.#status.textContent = words.length === 0 ? '' : shown === 1 ? `One ${unit}` : `${shown} ${unit}s`;
  }

  #showAll(): void {
    const target = document.getElementById(location.hash.slice(1));
    if (!target || target.checkVisibility()) return;
    this.#field.value = '';
    this.#filter();
    target.scrollIntoView();
  }
}

function textOf(node: Element | null): string {
  return node?.textContent.toLowerCase() ?? '';
}

customElements.define('list-filter', ListFilter);
