import { element } from '../dom/element.ts';

/**
 * Opens the search dialog from anywhere: by `/`, by Ctrl+K, or by the link in the header. The dialog's code is
 * loaded when it is first asked for; where that fails, the link leads to the search page as it would without script, or,
 * without a connection, says so and leaves the page as it is.
 */
export function openSearchOnDemand(): void {
  const link = document.querySelector<HTMLAnchorElement>('[data-search-open]');
  if (!link || document.querySelector('[data-search-page]')) return;
  const open = async (): Promise<void> => {
    try {
      const { openSearchDialog } = await import('./dialog.ts');
      openSearchDialog();
    } catch {
      if (navigator.onLine) location.assign(link.href);
      else sayThereIsNoConnection();
    }
  };
  link.addEventListener('click', (event) => {
    if (event.button !== 0 || event.metaKey || event.ctrlKey || event.shiftKey || event.altKey) return;
    event.preventDefault();
    void open();
  });
  document.addEventListener('keydown', (event) => {
    const slash = event.key === '/' && !event.ctrlKey && !event.metaKey && !event.altKey && !isTyping(event);
    const controlK = event.key.toLowerCase() === 'k' && (event.ctrlKey || event.metaKey) && !event.altKey;
    if (!slash && !controlK) return;
    event.preventDefault();
    void open();
  });
}

function sayThereIsNoConnection(): void {
  if (document.querySelector('.search-offline')) return;
  const text = element('p', { role: 'status' });
  document.querySelector('.site-header')?.after(element('div', { class: 'guide-update search-offline' }, text));
  // A status that is there before its text is read out.
  text.textContent = 'Search has not loaded, and there is no connection. Try again when there is one.';
}

/** Whether a key goes into a text; that may be within a shadow tree, whose host is all that the target tells. */
function isTyping(event: KeyboardEvent): boolean {
  const [target] = event.composedPath();
  return target instanceof HTMLElement && (target.isContentEditable || target.matches('input, textarea, select'));
}
