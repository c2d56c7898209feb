/** The guide's topics by their ids, with their titles, as the page's own contents link to them. What is stored may name others. */
export function knownTopics(): Map<string, string> {
  const base = document.body.dataset['base'] ?? '/';
  const links = document.querySelectorAll<HTMLAnchorElement>('.guide-nav-topics a');
  return new Map([...links].map((link) => [link.pathname.slice(base.length, -1), link.firstChild?.textContent ?? '']));
}
