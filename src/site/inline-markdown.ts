import { markdownToHtml } from 'satteri';
import { isUnbroken } from '../text/unbroken.ts';
import { withBase } from './links.ts';

/**
 * Renders a field's inline Markdown: emphasis, code and links, without the paragraph around it.
 * Links from the root get the site's base path.
 */
export function inlineMarkdown(text: string): string {
  const { html } = markdownToHtml(text, { features: { smartPunctuation: { dashes: false } } });
  return html
    .trim()
    .replace(/^<p>([\s\S]*)<\/p>$/, '$1')
    .replaceAll('href="/', `href="${withBase('/')}`)
    .replaceAll(/<code>([^<]*)<\/code>/g, (code, text: string) => (isUnbroken(text) ? `<code class="unbroken">${text}</code>` : code));
}
