import { forgetSearches, recentSearches, rememberSearch } from '../storage/recent-searches.ts';
import { loadEngine, type Filters, type SearchEngine, type SearchOutcome } from './engine.ts';
import { button, element, option } from '../dom/element.ts';
import { resultItem } from './result-item.ts';
import { RESULT_KINDS, type ResultKind } from './record.ts';

export interface PanelOptions {
  readonly headingLevel: 2 | 3;
  readonly query?: string;
  readonly filters?: Filters;
  /** Opens the first result on Enter; a page that is all about results stays. */
  readonly enterOpensFirst?: boolean;
  readonly onSearch?: (query: string, filters: Filters) => void;
}

const KIND_NAMES: Record<ResultKind, string> = {
  topic: 'Topics',
  practice: 'Practices',
  misconfiguration: 'Misconfigurations',
  document: 'Documents',
  technique: 'Techniques',
  term: 'Glossary',
  lab: 'Labs',
  page: 'Pages',
};
const TYPING_PAUSE_MS = 140;
/** A search counts as one to remember when it has stood this long. */
const REMEMBER_MS = 1500;

/** The search field with filters, status and results: the same in the dialog and on the search page. */
export class SearchPanel {
  readonly element: HTMLElement;
  readonly #options: PanelOptions;
  readonly #input: HTMLInputElement;
  readonly #kind: HTMLSelectElement;
  readonly #domain: HTMLSelectElement;
  readonly #status: HTMLElement;
  readonly #results: HTMLOListElement;
  readonly #recent: HTMLElement;
  #engine: Promise<SearchEngine> | undefined;
  #latest = 0;
  #typing: ReturnType<typeof setTimeout> | undefined;
  #remembering: ReturnType<typeof setTimeout> | undefined;

  constructor(options: PanelOptions) {
    this.#options = options;
    this.#input = element('input', {
      type: 'search',
      name: 'q',
      autocomplete: 'off',
      spellcheck: 'false',
      id: 'search-input',
      maxlength: '10000',
    });
    this.#kind = element('select', { name: 'kind', 'aria-label': 'Kind of result' });
    this.#kind.append(option('', 'Everything'), ...RESULT_KINDS.map((kind) => option(kind, KIND_NAMES[kind])));
    this.#domain = element('select', { name: 'domain', 'aria-label': 'Domain' });
    this.#domain.append(option('', 'All domains'));
    this.#status = element('p', { class: 'search-status', role: 'status' });
    this.#results = element('ol', { class: 'search-results', role: 'list' });
    this.#recent = element('div', { class: 'search-recent' });
    const label = element('label', { for: 'search-input' }, 'Search the guide');
    const form = element(
      'form',
      { class: 'search-form', action: '' },
      label,
      this.#input,
      element('div', { class: 'search-filters' }, this.#kind, this.#domain),
    );
    this.element = element('div', { class: 'search-panel', role: 'search' }, form, this.#status, this.#recent, this.#results);

    this.#input.value = options.query ?? '';
    this.#kind.value = options.filters?.kind ?? '';
    this.#input.addEventListener('input', () => {
      clearTimeout(this.#typing);
      this.#typing = setTimeout(() => void this.#search(), TYPING_PAUSE_MS);
    });
    for (const select of [this.#kind, this.#domain]) select.addEventListener('change', () => void this.#search());
    form.addEventListener('submit', (event) => {
      event.preventDefault();
      clearTimeout(this.#typing);
      void this.#search().then(() => {
        if (options.enterOpensFirst) this.#results.querySelector('a')?.click();
      });
    });
    this.element.addEventListener('keydown', (event) => this.#moveByArrows(event));
    this.#showRecent();
    void this.#start();
  }

  focus(): void {
    this.#input.focus();
    this.#input.select();
  }

  get #filters(): Filters {
    const kind = RESULT_KINDS.find((each) => each === this.#kind.value);
    return { ...(kind && { kind }), ...(this.#domain.value !== '' && { domain: this.#domain.value }) };
  }

  async #start(): Promise<void> {
    try {
      const { domains } = await this.#load();
      this.#domain.append(...domains.map(({ id, title }) => option(id, title)));
      this.#domain.value = this.#options.filters?.domain ?? '';
    } catch {
      // The first search says what is wrong.
    }
    if (this.#input.value !== '') await this.#search();
  }

  /** Loads once; after a failure the next search tries again. */
  #load(): Promise<SearchEngine> {
    this.#engine ??= loadEngine(document.body.dataset['base'] ?? '/').catch((error: unknown) => {
      this.#engine = undefined;
      throw error;
    });
    return this.#engine;
  }

  async #search(): Promise<void> {
    const run = ++this.#latest;
    const input = this.#input.value;
    const filters = this.#filters;
    this.#options.onSearch?.(input.trim(), filters);
    clearTimeout(this.#remembering);
    if (input.trim() === '') {
      this.#results.replaceChildren();
      this.#status.textContent = '';
      this.#showRecent();
      return;
    }
    let outcome: SearchOutcome;
    try {
      outcome = await (await this.#load()).search(input, filters);
    } catch {
      if (run !== this.#latest) return;
      this.#results.replaceChildren();
      this.#status.textContent =
        'Search could not be loaded. Check the connection and search again; the contents of the guide are in its navigation.';
      return;
    }
    if (run !== this.#latest) return;
    this.#show(outcome);
    if (outcome.groups.length > 0) {
      this.#remembering = setTimeout(() => rememberSearch(outcome.query.typed), REMEMBER_MS);
    }
  }

  #show({ query, mended, elsewhere, groups }: SearchOutcome): void {
    this.#recent.hidden = true;
    const words = mended ?? query.words;
    this.#results.replaceChildren(...groups.map((group) => resultItem(group, words, this.#options.headingLevel)));
    const shown = query.typed.length > 60 ? `${query.typed.slice(0, 60)}…` : query.typed;
    const count = groups.length === 1 ? '1 result' : `${groups.length} results`;
    if (elsewhere) {
      this.#status.textContent = `“${elsewhere.name}” is not in the guide. The nearest competency is ${elsewhere.topic.title}.`;
    } else if (groups.length === 0) {
      this.#status.textContent = `“${shown}” is not in the guide. Try another word, or a flag, port or acronym by itself.`;
    } else if (mended) {
      this.#status.textContent = `${count} for “${mended.join(' ')}”, the nearest words of the guide to “${shown}”`;
    } else {
      this.#status.textContent = `${count} for “${shown}”`;
    }
  }

  #showRecent(): void {
    const recent = recentSearches();
    this.#recent.hidden = recent.length === 0;
    if (recent.length === 0) return;
    const again = recent.map((query) =>
      element(
        'li',
        {},
        button(query, 'search-again', () => {
          this.#input.value = query;
          this.#input.focus();
          void this.#search();
        }),
      ),
    );
    const forget = button('Forget them', 'search-forget', () => {
      forgetSearches();
      this.#recent.hidden = true;
      this.#input.focus();
    });
    this.#recent.replaceChildren(
      element('p', { id: 'search-recent' }, 'Recent searches'),
      element('ul', { role: 'list', 'aria-labelledby': 'search-recent' }, ...again),
      forget,
    );
  }

  /** Up and down walk from the field through the results and back. */
  #moveByArrows(event: KeyboardEvent): void {
    if ((event.key !== 'ArrowDown' && event.key !== 'ArrowUp') || event.target instanceof HTMLSelectElement) return;
    const stops = [this.#input, ...this.#results.querySelectorAll<HTMLElement>('a')];
    const here = stops.findIndex((stop) => stop === document.activeElement);
    const next = stops[here + (event.key === 'ArrowDown' ? 1 : -1)];
    if (here < 0 || !next) return;
    event.preventDefault();
    next.focus();
  }
}
