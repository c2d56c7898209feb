import { sha256 } from '@noble/hashes/sha2.js';
import { bytesToHex, utf8ToBytes } from '@noble/hashes/utils.js';
import { mdxToMdast, type MdastNode } from 'satteri';
import { isEdgeKind, isNodeKind, EDGE_KINDS, NODE_KINDS } from './palette.ts';

/** Raised when the drawing of an unchanged fence changes: new layout, new cleaning. Makes every drawing stale. */
const PIPELINE_VERSION = 2;

/** A Mermaid fence of a topic. */
export interface Fence {
  readonly source: string;
  /** The file's line on which the diagram's own first line stands. */
  readonly line: number;
  readonly hash: string;
}

/** Something wrong with a diagram. */
export interface FenceProblem {
  /** Line in the file. */
  readonly line: number;
  readonly message: string;
  readonly allowed: string;
}

/**
 * The Mermaid fences of an MDX text.
 * @throws if the text is not MDX
 */
export function findFences(mdx: string): Fence[] {
  const fences: Fence[] = [];
  const visit = (node: MdastNode): void => {
    if (node.type === 'code') fences.push(...fenceOf(node));
    if ('children' in node) for (const child of node.children) visit(child);
  };
  visit(mdxToMdast(mdx, { features: { frontmatter: true, gfm: true } }));
  return fences;
}

/** The Mermaid fence that a block of code is, or none. */
export function fenceOf({ lang, value, position }: Extract<MdastNode, { type: 'code' }>): Fence[] {
  if (lang !== 'mermaid') return [];
  const source = normalise(value);
  return [{ source, line: (position?.start.line ?? 0) + 1, hash: fenceHash(source) }];
}

/** The name under which a fence's drawing is kept. */
export function fenceHash(source: string): string {
  return bytesToHex(sha256(utf8ToBytes(`${PIPELINE_VERSION}\n${normalise(source)}`))).slice(0, 12);
}

function normalise(source: string): string {
  return source
    .replaceAll('\r\n', '\n')
    .replaceAll(/[ \t]+$/gm, '')
    .trim();
}

/** Where a diagram's nodes link to, with the file's line. */
export function linksOfFence({ source, line }: Fence): { url: string; line: number }[] {
  return source.split('\n').flatMap((text, index) => {
    const url = /^\s*click\s+\S+\s+(?:href\s+)?"([^"]+)"/.exec(text)?.[1];
    return url === undefined ? [] : [{ url, line: line + index }];
  });
}

/** What a diagram is called; nothing where it says nothing. */
export function titleOf({ source }: Fence): string {
  return /^\s*accTitle\s*:\s*(.*?)\s*$/m.exec(source)?.[1] ?? '';
}

const FLOWCHART = /^(?:flowchart|graph)\s+(?:LR|RL|TD|TB|BT)\s*$/;
const FORBIDDEN = /^\s*(style|classDef|linkStyle)\b|%%\{/;

/** What is wrong with a fence as far as its text alone tells; Mermaid judges the rest. */
export function checkFence({ source, line }: Fence): FenceProblem[] {
  const problems: FenceProblem[] = [];
  const lines = source.split('\n');
  const report = (index: number, message: string, allowed: string): void => {
    problems.push({ line: line + index, message, allowed });
  };
  if (!FLOWCHART.test(lines[0] ?? '')) {
    report(0, `the diagram starts with "${lines[0] ?? ''}"`, 'flowchart LR, RL, TD, TB or BT on a line of its own');
  }
  for (const [keyword, what] of [
    ['accTitle', 'a title'],
    ['accDescr', 'a description'],
  ] as const) {
    if (!lines.some((each) => new RegExp(`^\\s*${keyword}\\s*:\\s*\\S`).test(each))) {
      report(0, `the diagram has no ${keyword}`, `a line "${keyword}: …" with ${what} for people who do not see it`);
    }
  }
  for (const [index, text] of lines.entries()) {
    const forbidden = FORBIDDEN.exec(text);
    if (forbidden) {
      report(index, `"${forbidden[1] ?? '%%{init}%%'}" styles the diagram`, 'classes of the palette only: the stylesheet colours them');
    }
    for (const [, name = ''] of withoutLabels(text).matchAll(/:::([\w-]+)/g)) {
      if (!isNodeKind(name)) report(index, `the node class "${name}" is not in the palette`, Object.keys(NODE_KINDS).join(', '));
    }
    const classed = /^\s*class\s+\S+\s+([\w-]+)\s*;?\s*$/.exec(text)?.[1];
    if (classed !== undefined && !isNodeKind(classed) && !isEdgeKind(classed)) {
      report(index, `the class "${classed}" is not in the palette`, [...Object.keys(NODE_KINDS), ...EDGE_KINDS].join(', '));
    }
  }
  return problems;
}

/** Quoted labels may say anything. */
function withoutLabels(text: string): string {
  return text.replaceAll(/"[^"]*"/g, '""');
}
