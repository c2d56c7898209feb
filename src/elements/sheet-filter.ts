import { element } from '../dom/element.ts';

/** A field that hides the rows of the sheet without the words typed. Without script there is none, and every row stands. */
class SheetFilter extends HTMLElement {
  readonly #field = element('input', { type: 'search', id: 'sheet-words', autocomplete: 'off', spellcheck: 'false' });
  readonly #status = element('p', { class: 'sheet-count', role: 'status' });

  connectedCallback(): void {
    this.append(element('label', { for: 'sheet-words' }, 'Find in the sheet'), this.#field, this.#status);
    this.#field.addEventListener('input', () => this.#filter());
    // A browser that comes back to the page fills the field in again.
    this.#filter();
  }

  #filter(): void {
    const words = this.#field.value.toLowerCase().split(/\s+/).filter(Boolean);
    let shown = 0;
    for (const section of document.querySelectorAll<HTMLElement>('.sheet-section')) {
      const title = textOf(section.querySelector('h2'));
      const rows = [...section.querySelectorAll<HTMLElement>('tbody > tr')];
      for (const row of rows) {
        const text = `${title} ${textOf(row)}`;
        row.hidden = !words.every((word) => text.includes(word));
      }
      const left = rows.filter((row) => !row.hidden).length;
      section.hidden = left === 0;
      shown += left;
    }
    this.#status.textContent = words.length === 0 ? '' : shown === 1 ? 'One row' : `${shown} rows`;
  }
}

function textOf(node: Element | null): string {
  return node?.textContent.toLowerCase() ?? '';
}

customElements.define('sheet-filter', SheetFilter);
