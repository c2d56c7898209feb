import { element } from '../dom/element.ts';
import { richTextNodes } from './rich-text-nodes.ts';
import type { PublishedTerm } from '../schema/published.ts';

/** Space between a word and what is said of it, in CSS pixels. */
const GAP = 6;

let popover: HTMLElement | undefined;

/**
 * Shows what a glossary term means beside the link that names it; a second press of the link, Escape or a click elsewhere
 * closes it, and the focus returns to the link.
 * @throws when the definition cannot be loaded: the link leads to the glossary then
 */
export async function showTerm(link: HTMLAnchorElement, base: string): Promise<void> {
  const id = link.hash.slice(1);
  const response = await fetch(`${base}terms/${encodeURIComponent(id)}.json`);
  if (!response.ok) throw new Error(`${id}: ${response.status}`);
  const { term, standsFor, definition, url } = (await response.json()) as PublishedTerm;
  popover?.remove();
  popover = element(
    'div',
    { class: 'term-popover', popover: 'auto', role: 'group', 'aria-label': term, tabindex: '-1' },
    element('p', {}, element('strong', {}, term), standsFor === undefined ? '' : ` (${standsFor})`),
    element('p', {}, ...richTextNodes(definition, base)),
    element('p', {}, element('a', { href: base + url.slice(1) }, 'In the glossary')),
  );
  link.after(popover);
  popover.showPopover();
  place(popover, link.getBoundingClientRect());
  popover.focus({ preventScroll: true });
}

/** Below the word where there is room, otherwise above it, and within the screen. */
function place(shown: HTMLElement, word: DOMRect): void {
  const { width, height } = shown.getBoundingClientRect();
  const below = word.bottom + GAP;
  shown.style.setProperty('left', `${Math.max(GAP, Math.min(word.left, innerWidth - width - GAP))}px`);
  shown.style.setProperty('top', `${below + height > innerHeight ? Math.max(GAP, word.top - height - GAP) : below}px`);
}
