import { markdownToMdast, type MdastNode } from 'satteri';
import type { Corpus } from '../corpus.ts';
import type { Diagnostic } from '../diagnostic.ts';
import { nearest } from '../nearest.ts';
import { pagesOf } from '../pages.ts';
import { stringsOf } from '../strings.ts';
import type { Rule } from './rule.ts';

interface Link {
  readonly url: string;
  readonly file: string;
  readonly line: number;
  readonly field?: string | undefined;
}

/** Links within the guide name a page that exists, after # something on it, and after ? a challenge or an exercise that exists. */
export const brokenLink: Rule = (corpus) => {
  const pages = pagesOf(corpus);
  return linksOf(corpus).flatMap(({ url, file, line, field }): Diagnostic[] => {
    const diagnostic = (message: string, allowed?: string): Diagnostic[] => [
      { kind: 'broken-link', file, line, field, message, allowed, follows: homeOf(url), card: cardOf(url) },
    ];
    if (url.startsWith('https://')) return [];
    if (!url.startsWith('/')) return diagnostic(`"${url}" is neither a path from the root nor https://`);
    const { path, query, fragment } = partsOf(url);
    const known = pages.get(path);
    if (known === undefined) return diagnostic(`"${path}" is not a page`, nearest(path, pages.keys()).join(', ') || undefined);
    if (fragment !== undefined && known !== 'any' && !known.has(fragment)) {
      return diagnostic(`"#${fragment}" does not exist on ${path}`, nearest(fragment, known, 6).join(', ') || undefined);
    }
    for (const [name, ids] of openedBy(path, corpus)) {
      const id = query.get(name);
      if (id !== undefined && !ids.has(id))
        return diagnostic(`names the unknown ${name} "${id}"`, nearest(id, ids).join(', ') || undefined);
    }
    return [];
  });
};

function partsOf(url: string): { path: string; query: ReadonlyMap<string, string>; fragment: string | undefined } {
  const [address = '', fragment] = url.split('#');
  const [path = '', query = ''] = address.split('?');
  const parameters = query.split('&').map((each): [string, string] => {
    const [name = '', value = ''] = each.split('=');
    return [name, value];
  });
  return { path, query: new Map(parameters), fragment };
}

/** What a query can open on a page, by the name of its parameter. */
function openedBy(path: string, { challenges, attackMap }: Corpus): [string, ReadonlySet<string>][] {
  if (path === '/attack-map/') return [['exercise', new Set(attackMap?.value.exercises.map(({ id }) => id))]];
  const own = challenges.filter(({ lab }) => path === `/labs/${lab}/`);
  return path.startsWith('/labs/') ? [['challenge', new Set(own.map(({ id }) => id))]] : [];
}

/** The card that a link to a topic's page names. */
function cardOf(url: string): string | undefined {
  return /^\/([^/?#]+\/[^/?#]+)\/(?:\?[^#]*)?(#.+)$/.exec(url)?.slice(1).join('');
}

/** The file or folder whose lack breaks a link. */
function homeOf(url: string): string | undefined {
  const [, first = '', second = ''] = url.split('#')[0]?.split('/') ?? [];
  if (first === 'glossary') return 'content/glossary/';
  if (first === 'labs') return `content/labs/${second}/`;
  if (first === 'cheatsheet') return 'content/sheet/';
  if (first === 'attack-map') return url.includes('#position-') ? 'content/positions.yaml' : 'content/attack-map.yaml';
  return second === '' ? undefined : `content/topics/${first}/${second}.mdx`;
}

function linksOf(corpus: Corpus): Link[] {
  const links: Link[] = [];
  for (const { file, body } of corpus.bodies) {
    for (const link of body.links) links.push({ url: link.value, file, line: link.line });
  }
  for (const { file, value, lineOf } of corpus.data) {
    for (const { path, text } of stringsOf(value)) {
      for (const url of linksInMarkdown(text)) links.push({ url, file, line: lineOf(path), field: path.join('.') });
    }
  }
  return links;
}

function linksInMarkdown(text: string): string[] {
  if (!text.includes('](')) return [];
  const urls: string[] = [];
  const visit = (node: MdastNode): void => {
    if (node.type === 'link') urls.push(node.url);
    if ('children' in node) for (const child of node.children) visit(child);
  };
  visit(markdownToMdast(text));
  return urls;
}
