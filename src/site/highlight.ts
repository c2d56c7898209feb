import type { ExhibitLanguage } from '../schema/question.ts';
import { createHighlighter, type ShikiTransformer } from 'shiki';

const TOKEN = /--(?:astro-code|shiki)-token-([a-z-]+)/;

/**
 * Shiki writes inline styles, which our Content-Security-Policy forbids. This transformer turns the
 * token's variable into a class (`t-string`, `t-keyword`…) that the stylesheet colours, and drops the rest.
 */
export const classesInsteadOfStyles: ShikiTransformer = {
  name: 'classes-instead-of-styles',
  pre(node) {
    delete node.properties['style'];
    node.properties['class'] = 'code';
    delete node.properties['dataLanguage'];
  },
  line(node) {
    // A line is a text run: without its own element a page is a tenth lighter.
    delete node.properties['class'];
  },
  span(node) {
    const style = node.properties['style'];
    delete node.properties['style'];
    const token = typeof style === 'string' ? TOKEN.exec(style)?.[1] : undefined;
    if (token !== undefined) node.properties['class'] = `t-${token}`;
  },
  root(node) {
    unwrapPlainSpans(node);
  },
};

interface Parent {
  children: unknown[];
}

/** Removes spans that carry no class: lines and tokens in the text's own colour. */
function unwrapPlainSpans(parent: Parent): void {
  parent.children = parent.children.flatMap((child) => {
    if (!isElement(child)) return [child];
    unwrapPlainSpans(child);
    return child.tagName === 'span' && child.properties['class'] === undefined ? child.children : [child];
  });
}

function isElement(node: unknown): node is Parent & { tagName: string; properties: Record<string, unknown> } {
  return node !== null && typeof node === 'object' && 'tagName' in node && 'children' in node;
}

let highlighter: ReturnType<typeof createHighlighter> | undefined;

/** Highlights a text as static HTML with classes only. */
export async function highlight(code: string, language: ExhibitLanguage): Promise<string> {
  const { createCssVariablesTheme } = await import('shiki');
  highlighter ??= createHighlighter({
    themes: [createCssVariablesTheme({ name: 'css-variables', variablePrefix: '--shiki-' })],
    langs: ['yaml', 'json', 'console'],
  });
  return (await highlighter).codeToHtml(code, {
    lang: language,
    theme: 'css-variables',
    transformers: [classesInsteadOfStyles],
  });
}
