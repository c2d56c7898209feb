import { SearchPanel } from './panel.ts';

let dialog: HTMLDialogElement | undefined;
let panel: SearchPanel | undefined;

/** What was last searched from this page, kept with its place in the tab's history: Back finds it again. */
const STATE = 'searched';

function lastQuery(): string {
  const state: unknown = history.state;
  const kept: unknown = state !== null && typeof state === 'object' ? Reflect.get(state, STATE) : undefined;
  return typeof kept === 'string' ? kept : '';
}

function keepQuery(query: string): void {
  const state: unknown = history.state;
  // A diagram that is open has a place of its own, which says so.
  if (state === null || typeof state === 'object') history.replaceState({ ...state, [STATE]: query }, '');
}

/** Opens the search dialog, or puts the cursor into it when it is open. Escape closes it and returns the focus. */
export function openSearchDialog(): void {
  if (!dialog) {
    dialog = document.createElement('dialog');
    dialog.className = 'dialog search-dialog';
    dialog.setAttribute('aria-label', 'Search');
    const close = document.createElement('button');
    close.type = 'button';
    close.className = 'tool-button search-close';
    close.textContent = 'Close';
    close.addEventListener('click', () => dialog?.close());
    panel = new SearchPanel({ headingLevel: 2, enterOpensFirst: true, query: lastQuery(), onSearch: keepQuery });
    panel.element.append(close);
    dialog.append(panel.element);
    dialog.addEventListener('click', (event) => {
      // A link to a card on this very page leaves the page in place: the dialog gives way to it.
      const link = event.target instanceof Element ? event.target.closest('a') : null;
      const opensElsewhere = event.metaKey || event.ctrlKey || event.shiftKey;
      if ((link && !opensElsewhere) || event.target === dialog) dialog?.close();
    });
    document.body.append(dialog);
  }
  if (!dialog.open) dialog.showModal();
  panel?.focus();
}
