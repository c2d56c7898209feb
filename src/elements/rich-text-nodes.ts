import type { RichText } from '../schema/published.ts';
import { element } from '../dom/element.ts';

/** Inline text of the guide as nodes: text stays text. Links from the root get the site's base path. */
export function richTextNodes(text: RichText, base: string): (Node | string)[] {
  return text.map((part) => {
    if (typeof part === 'string') return part;
    switch (part[0]) {
      case 'code':
        return element('code', {}, part[1]);
      case 'link':
        return element('a', { href: part[1].startsWith('/') ? base + part[1].slice(1) : part[1] }, ...richTextNodes(part[2], base));
      default:
        return element(part[0], {}, ...richTextNodes(part[1], base));
    }
  });
}
