import { slug } from 'github-slugger';
import { KINDS, TOPIC_KINDS } from '../../schema/topic/kinds.ts';
import type { Diagnostic } from '../diagnostic.ts';
import { nearest } from '../nearest.ts';
import { cardAnchors, PAGE_ANCHORS, SECTIONS_OF_PAGES } from '../page-anchors.ts';
import { valueAt } from '../schema-walk.ts';
import type { TopicBody } from '../topic-body.ts';
import type { Rule } from './rule.ts';

/** Anchors of sections that the page makes itself, and those that headings with their titles would have. */
const RESERVED: ReadonlyMap<string, string> = new Map([
  ...SECTIONS_OF_PAGES.map(({ title }): [string, string] => [slug(title), 'a section that the page makes from the frontmatter']),
  ...PAGE_ANCHORS,
]);

/** Languages that a block of code in the text can be in; objects and configuration are files. */
const LANGUAGES = ['console', 'text', 'sh', 'bash', 'http', 'ini', 'toml', 'go', 'rego', 'dockerfile', 'mermaid'];
const OBJECT_LANGUAGES = ['yaml', 'yml', 'json'];

/** The body is prose under headings the page can place; everything else is data in the frontmatter. */
export const bodyStructure: Rule = (corpus) => {
  const { bodies, data, topics } = corpus;
  const frontmatter = new Map(data.map(({ file, value }) => [file, value]));
  const cards = new Map(topics.map((topic) => [topic.file, cardAnchors(topic, corpus)]));
  return bodies.flatMap(({ file, body }) => [
    ...opening(file, body, frontmatter.get(file)),
    ...headings(file, body, new Map([...(cards.get(file) ?? []), ...RESERVED])),
    ...components(file, body),
    ...blocks(file, body),
  ]);
};

function opening(file: string, body: TopicBody, frontmatter: unknown): Diagnostic[] {
  const written = valueAt(frontmatter, ['kind']);
  const kind = TOPIC_KINDS.find((each) => each === written);
  if (kind === undefined) return [];
  const wanted = KINDS[kind].opening;
  const [first] = body.headings;
  if (first?.value === wanted && first.depth === 2) return [];
  return [
    {
      kind: 'body-structure',
      file,
      line: first?.line ?? 1,
      message: `the body does not start with the heading "## ${wanted}"`,
      allowed: `## ${wanted}`,
    },
  ];
}

/** @param taken anchors that the page has already, with what has each */
function headings(file: string, body: TopicBody, taken: ReadonlyMap<string, string>): Diagnostic[] {
  const seen = new Map<string, string>();
  return body.headings.flatMap(({ value, line, depth }): Diagnostic[] => {
    const wrong = (message: string, allowed?: string): Diagnostic => ({ kind: 'body-structure', file, line, message, allowed });
    const anchor = slug(value);
    const [earlier, owner] = [seen.get(anchor), taken.get(anchor)];
    seen.set(anchor, `"${value}", at line ${line}`);
    return [
      ...(depth === 1 ? [wrong(`"# ${value}" repeats the page's own title level`, '## or ###')] : []),
      ...(owner === undefined ? [] : [wrong(`the heading "${value}" would have the anchor #${anchor}, which is that of ${owner}`)]),
      ...(earlier === undefined ? [] : [wrong(`the heading "${value}" has the anchor of ${earlier}`)]),
    ];
  });
}

const COMPONENTS = '<Cite source="…" />, <Manifest file="…" />, <Sheet table="…" />, <Deeper title="…">';

function components(file: string, body: TopicBody): Diagnostic[] {
  return [
    ...body.foreign.map(({ value, line }) => ({
      line,
      message: `${value} is not a component of the guide`,
      allowed: `Markdown, ${COMPONENTS}`,
    })),
    ...body.malformed.map(({ value, line }) => ({ line, message: value, allowed: COMPONENTS })),
  ].map((said) => ({ kind: 'body-structure', file, ...said }));
}

function blocks(file: string, body: TopicBody): Diagnostic[] {
  return body.fences.flatMap(({ value, line }): Diagnostic[] => {
    if (OBJECT_LANGUAGES.includes(value)) return [{ kind: 'inline-object', file, line, message: `a ${value} fence stands in the text` }];
    if (value === '' || LANGUAGES.includes(value)) return [];
    const near = nearest(value, LANGUAGES, 1);
    return [
      {
        kind: 'body-structure',
        file,
        line,
        message: `a block of code is in "${value}", which is not known`,
        allowed: (near.length > 0 ? near : LANGUAGES).join(', '),
      },
    ];
  });
}
