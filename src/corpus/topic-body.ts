import { mdxToMdast, type MdastNode } from 'satteri';
import { fenceOf, linksOfFence, type Fence } from '../diagrams/fence.ts';

/** Something the body of a topic refers to, with its line in the file. */
export interface Reference {
  readonly value: string;
  readonly line: number;
}

/** What the checks need to know of a topic's prose. */
export interface TopicBody {
  readonly citations: readonly Reference[];
  readonly manifests: readonly Reference[];
  readonly links: readonly Reference[];
  readonly headings: readonly (Reference & { readonly depth: number })[];
  /** Components that are not of the guide, and raw HTML. */
  readonly foreign: readonly Reference[];
  /** The language of each code fence. */
  readonly fences: readonly Reference[];
  /** The Mermaid fences. */
  readonly diagrams: readonly Fence[];
  /** The running text, with inline code, without code fences. */
  readonly text: string;
  readonly words: number;
}

/**
 * Reads what a topic's body cites, shows and links to.
 * @throws if the text is not MDX; the message carries line and column
 */
export function readTopicBody(source: string): TopicBody {
  const body = {
    citations: [] as Reference[],
    manifests: [] as Reference[],
    links: [] as Reference[],
    headings: [] as (Reference & { depth: number })[],
    foreign: [] as Reference[],
    fences: [] as Reference[],
    diagrams: [] as Fence[],
    text: '',
    words: 0,
  };
  visit(mdxToMdast(source, { features: { frontmatter: true, gfm: true } }), (node) => {
    const line = node.position?.start.line ?? 1;
    switch (node.type) {
      case 'mdxJsxFlowElement':
      case 'mdxJsxTextElement': {
        const attribute = (name: string): string => {
          const found = node.attributes.find((each) => each.type === 'mdxJsxAttribute' && each.name === name);
          return typeof found?.value === 'string' ? found.value : '';
        };
        if (node.name === 'Cite') body.citations.push({ value: attribute('source'), line });
        else if (node.name === 'Manifest') body.manifests.push({ value: attribute('file'), line });
        else if (node.name !== 'Deeper') body.foreign.push({ value: `<${node.name ?? ''}>`, line });
        break;
      }
      case 'html':
        body.foreign.push({ value: node.value, line });
        break;
      case 'link':
        body.links.push({ value: node.url, line });
        break;
      case 'heading':
        body.headings.push({ value: textOf(node), line, depth: node.depth });
        break;
      case 'code':
        body.fences.push({ value: node.lang ?? '', line });
        for (const fence of fenceOf(node)) {
          body.diagrams.push(fence);
          body.links.push(...linksOfFence(fence).map(({ url, line: at }) => ({ value: url, line: at })));
        }
        break;
      case 'text':
      case 'inlineCode':
        body.text += node.value;
        break;
      case 'paragraph':
      case 'tableCell':
      case 'listItem':
        body.text += '\n';
        break;
      default:
    }
  });
  body.words = body.text.split(/\s+/).filter(Boolean).length;
  return body;
}

function visit(node: MdastNode, enter: (node: MdastNode) => void): void {
  enter(node);
  if ('children' in node) for (const child of node.children) visit(child, enter);
}

function textOf(node: MdastNode): string {
  if ('value' in node && typeof node.value === 'string') return node.value;
  return 'children' in node ? node.children.map((child) => textOf(child)).join('') : '';
}
