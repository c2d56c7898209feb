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
  /** The tables of facts that it shows. */
  readonly tables: readonly Reference[];
  readonly links: readonly Reference[];
  readonly images: readonly Reference[];
  readonly headings: readonly (Reference & { readonly depth: number })[];
  /** Components that are not of the guide, and raw HTML. */
  readonly foreign: readonly Reference[];
  /** Components of the guide without what they need, or with more: in words. */
  readonly malformed: readonly Reference[];
  /** What MDX would run: imports, exports, and expressions in the text or in attributes. */
  readonly code: readonly Reference[];
  /** The language of each code fence. */
  readonly fences: readonly Reference[];
  /** The Mermaid fences. */
  readonly diagrams: readonly Fence[];
  /** The running text, with inline code, without code fences. */
  readonly text: string;
  readonly words: number;
  /** Words outside `<Deeper>`. */
  readonly coreWords: number;
}

const FRONTMATTER = /^---\r?\n[\s\S]*?\r?\n---(?=\r?\n|$)/;

type ListKey = { [Key in keyof TopicBody]: TopicBody[Key] extends readonly unknown[] ? Key : never }[keyof TopicBody];
type Lists = { [Key in ListKey]: TopicBody[Key][number][] };

/**
 * Reads what a topic's body cites, shows and links to.
 * @throws if the text is not MDX; the message begins with line and column
 */
export function readTopicBody(source: string): TopicBody {
  const found: Lists = {
    citations: [],
    manifests: [],
    tables: [],
    links: [],
    images: [],
    headings: [],
    foreign: [],
    malformed: [],
    code: [],
    fences: [],
    diagrams: [],
  };
  let [text, core] = ['', ''];
  const visit = (node: MdastNode, isDeeper: boolean): void => {
    const added = textIn(node);
    text += added;
    if (!isDeeper) core += added;
    note(node, found);
    if (!('children' in node)) return;
    for (const child of node.children) visit(child, isDeeper || ('name' in node && node.name === 'Deeper'));
  };
  // Each part of a text holds on to all of it, and the frontmatter is half of a file.
  const body = source.replace(FRONTMATTER, (text) => '\n'.repeat(text.split('\n').length - 1));
  visit(mdxToMdast(body, { features: { gfm: true } }), false);
  return { ...found, text, words: wordsIn(text), coreWords: wordsIn(core) };
}

function note(node: MdastNode, found: Lists): void {
  const line = node.position?.start.line ?? 1;
  switch (node.type) {
    case 'mdxJsxFlowElement':
    case 'mdxJsxTextElement':
      noteComponent(node, line, found);
      break;
    case 'mdxjsEsm':
      found.code.push({ value: node.value.split('\n')[0] ?? '', line });
      break;
    case 'mdxFlowExpression':
    case 'mdxTextExpression':
      found.code.push({ value: `{${node.value}}`, line });
      break;
    case 'html':
      found.foreign.push({ value: node.value, line });
      break;
    case 'link':
    case 'definition':
      found.links.push({ value: node.url, line });
      break;
    case 'image':
      found.images.push({ value: node.url, line });
      break;
    case 'imageReference':
      found.images.push({ value: node.identifier, line });
      break;
    case 'heading':
      found.headings.push({ value: textOf(node), line, depth: node.depth });
      break;
    case 'code':
      found.fences.push({ value: node.lang ?? '', line });
      for (const fence of fenceOf(node)) {
        found.diagrams.push(fence);
        found.links.push(...linksOfFence(fence).map(({ url, line: at }) => ({ value: url, line: at })));
      }
      break;
    default:
  }
}

/** The components of the guide, each with the one attribute that it has and needs. */
const ATTRIBUTE_OF: Readonly<Record<string, string>> = { Cite: 'source', Manifest: 'file', Sheet: 'table', Deeper: 'title' };

function noteComponent(
  { name, attributes }: Extract<MdastNode, { type: 'mdxJsxFlowElement' | 'mdxJsxTextElement' }>,
  line: number,
  found: Lists,
): void {
  const attribute = (wanted: string): string => {
    const value = attributes.find((each) => each.type === 'mdxJsxAttribute' && each.name === wanted)?.value;
    return typeof value === 'string' ? value : '';
  };
  for (const each of attributes) {
    if (each.type === 'mdxJsxExpressionAttribute') found.code.push({ value: `{${each.value}}`, line });
    else if (each.value !== null && typeof each.value === 'object') found.code.push({ value: `${each.name}={${each.value.value}}`, line });
  }
  const own = ATTRIBUTE_OF[name ?? ''];
  if (own !== undefined) {
    const others = attributes.flatMap((each) => (each.type === 'mdxJsxAttribute' && each.name !== own ? [each.name] : []));
    found.malformed.push(
      ...others.map((other) => ({ value: `<${name ?? ''}> has the attribute "${other}", which it does not know`, line })),
    );
    if (attribute(own) === '') {
      found.malformed.push({ value: `<${name ?? ''}> has no ${own}`, line });
      return;
    }
  }
  if (name === 'Cite') found.citations.push({ value: attribute('source'), line });
  else if (name === 'Manifest') found.manifests.push({ value: attribute('file'), line });
  else if (name === 'Sheet') found.tables.push({ value: attribute('table'), line });
  else if (name === 'img') found.images.push({ value: attribute('src'), line });
  else if (name !== 'Deeper') found.foreign.push({ value: `<${name ?? ''}>`, line });
}

/** What a node itself adds to the running text. */
function textIn(node: MdastNode): string {
  switch (node.type) {
    case 'text':
    case 'inlineCode':
      return node.value;
    case 'paragraph':
    case 'tableCell':
    case 'listItem':
      return '\n';
    default:
      return '';
  }
}

function wordsIn(text: string): number {
  return text.split(/\s+/).filter(Boolean).length;
}

function textOf(node: MdastNode): string {
  if ('value' in node && typeof node.value === 'string') return node.value;
  return 'children' in node ? node.children.map((child) => textOf(child)).join('') : '';
}
