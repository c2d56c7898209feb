/** Shows a term's meaning in place when its link is followed. Where that fails, or a new tab is asked for, the link leads to the glossary. */
export function showTermsInPlace(): void {
  const base = document.body.dataset['base'] ?? '/';
  document.addEventListener('click', (event) => {
    const link = event.target instanceof Element ? event.target.closest('a.term') : null;
    if (!(link instanceof HTMLAnchorElement) || event.ctrlKey || event.metaKey || event.shiftKey) return;
    event.preventDefault();
    import('./term-popover.ts').then(({ showTerm }) => showTerm(link, base)).catch(() => location.assign(link.href));
  });
}
