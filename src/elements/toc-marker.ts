import { element } from '../dom/element.ts';
import { readPlace, writePlace } from '../storage/places.ts';

/**
 * Marks in "On this page" the section that is being read, keeps it as the reader's place, and offers to go on at the
 * place that was kept. Positions come from the observer: nothing asks for layout while the page loads.
 */
export function markCurrentSection(): void {
  const links = new Map([...document.querySelectorAll<HTMLAnchorElement>('.page-toc-list a')].map((link) => [link.hash.slice(1), link]));
  const headings = [...links.keys()].flatMap((id) => document.getElementById(id) ?? []);
  if (headings.length === 0) return;
  const page = location.pathname;
  offerPlace(links.get(readPlace(page) ?? ''));
  const above = new Set<Element>();
  const here = document.querySelector('.page-toc-here');
  let current: string | undefined;
  const observer = new IntersectionObserver(
    (entries) => {
      for (const { target, boundingClientRect, rootBounds } of entries) {
        if (boundingClientRect.top < (rootBounds?.bottom ?? 0)) above.add(target);
        else above.delete(target);
      }
      const reached = headings.filter((heading) => above.has(heading)).at(-1)?.id;
      if (reached === current) return;
      current = reached;
      for (const [id, link] of links) {
        if (id === reached) link.setAttribute('aria-current', 'true');
        else link.removeAttribute('aria-current');
      }
      if (here) here.textContent = links.get(reached ?? '')?.textContent ?? '';
      writePlace(page, reached);
    },
    { rootMargin: '0px 0px -66% 0px' },
  );
  for (const heading of headings) observer.observe(heading);
  const list = document.getElementById('page-toc');
  list?.addEventListener('click', (event) => {
    if (event.target instanceof HTMLAnchorElement && list.matches(':popover-open')) list.hidePopover();
  });
}

function offerPlace(link: HTMLAnchorElement | undefined): void {
  const place = document.querySelector('.topic-place');
  if (!link || !place || location.hash !== '') return;
  place.append(element('li', {}, element('a', { href: link.hash }, `Go on at “${link.textContent}”`)));
}
