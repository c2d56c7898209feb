import { markdownToMdast, type MdastNode } from 'satteri';
import type { RichText } from '../schema/published.ts';

/** Inline Markdown as data: text, code, emphasis and links. Anything else gives its text. */
export function richText(markdown: string): RichText {
  return join(inlines(markdownToMdast(markdown, { features: { smartPunctuation: { dashes: false } } })));
}

function inlines(node: MdastNode): RichText {
  switch (node.type) {
    case 'text':
      return [node.value];
    case 'inlineCode':
      return [['code', node.value]];
    case 'strong':
      return [['strong', join(children(node))]];
    case 'emphasis':
      return [['em', join(children(node))]];
    case 'link':
      return [['link', node.url, join(children(node))]];
    default:
      return 'children' in node ? children(node) : [];
  }
}

function children(node: MdastNode & { children: readonly MdastNode[] }): RichText {
  return node.children.flatMap(inlines);
}

/** Runs of plain text become one. */
function join(parts: RichText): RichText {
  return parts.reduce<RichText>((joined, part) => {
    const last = joined.at(-1);
    if (typeof part === 'string' && typeof last === 'string') joined.splice(-1, 1, last + part);
    else joined.push(part);
    return joined;
  }, []);
}
