import GithubSlugger from 'github-slugger';
import { markdownToMdast, type MdastNode } from 'satteri';
import { LABS } from '../../schema/lab.ts';
import { cardsOf } from '../../schema/topic/topic-cards.ts';
import type { Corpus, TopicFile } from '../corpus.ts';
import type { Diagnostic } from '../diagnostic.ts';
import { nearest } from '../nearest.ts';
import { sectionsOnPage } from '../page-anchors.ts';
import { stringsOf } from '../strings.ts';
import type { Rule } from './rule.ts';

const FIXED_PAGES = [
  '/',
  '/glossary/',
  '/search/',
  '/about/',
  '/practice/',
  '/exam/',
  '/exam/blueprint/',
  '/cheatsheet/',
  '/paths/',
  '/paths/three-weeks/',
  '/paths/one-week/',
  '/paths/night-before/',
  '/review/',
  '/progress/',
  '/labs/',
  '/attack-map/',
];

interface Link {
  readonly url: string;
  readonly file: string;
  readonly line: number;
  readonly field?: string | undefined;
}

/** Links within the guide name a page that exists and, after #, a card, a heading or a term on it. */
export const brokenLink: Rule = (corpus) => {
  const anchors = pageAnchors(corpus);
  return linksOf(corpus).flatMap(({ url, file, line, field }): Diagnostic[] => {
    const diagnostic = (message: string, allowed?: string): Diagnostic[] => [
      { kind: 'broken-link', file, line, field, message, allowed, follows: homeOf(url) },
    ];
    if (url.startsWith('https://')) return [];
    if (!url.startsWith('/')) return diagnostic(`"${url}" is neither a path from the root nor https://`);
    const [path = '', fragment] = url.split('#');
    const known = anchors.get(path);
    if (known === undefined) return diagnostic(`"${path}" is not a page`, nearest(path, anchors.keys()).join(', ') || undefined);
    if (fragment !== undefined && known !== 'any' && !known.has(fragment)) {
      return diagnostic(`"#${fragment}" does not exist on ${path}`, nearest(fragment, known, 6).join(', ') || undefined);
    }
    return [];
  });
};

/** The anchors of a page, or any where its file could not be read: that is reported by itself. */
type Anchors = ReadonlySet<string> | 'any';

function pageAnchors(corpus: Corpus): Map<string, Anchors> {
  const anchors = new Map<string, Anchors>(FIXED_PAGES.map((path) => [path, new Set()]));
  anchors.set('/glossary/', corpus.glossary.complete ? new Set(corpus.glossary.all.map(({ id }) => id)) : 'any');
  for (const lab of LABS) anchors.set(`/labs/${lab}/`, new Set(corpus.challenges.filter((each) => each.lab === lab).map(({ id }) => id)));
  for (const domain of corpus.curriculum?.value.domains ?? []) anchors.set(`/${domain.id}/`, new Set());
  for (const id of corpus.topicIds) anchors.set(`/${id}/`, 'any');
  for (const topic of corpus.topics) anchors.set(`/${topic.id}/`, topicAnchors(topic, corpus));
  return anchors;
}

function topicAnchors(topic: TopicFile, corpus: Corpus): ReadonlySet<string> {
  const slugger = new GithubSlugger();
  return new Set([
    ...sectionsOnPage(topic, corpus).map(({ id }) => id),
    ...cardsOf(topic.value).map(({ id }) => id),
    ...topic.body.headings.map((heading) => slugger.slug(heading.value)),
  ]);
}

/** The file or folder whose lack breaks a link. */
function homeOf(url: string): string | undefined {
  const [, first = '', second = ''] = url.split('#')[0]?.split('/') ?? [];
  if (first === 'glossary') return 'content/glossary/';
  if (first === 'labs') return `content/labs/${second}/`;
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
