import { describe, expect, test } from 'vitest';
import { checkContent } from '../../src/corpus/check.ts';
import { formatDiagnostics, summarise } from '../../src/corpus/format-diagnostics.ts';
import { notChecked } from '../../src/corpus/not-checked.ts';
import { withinPaths } from '../../src/corpus/within-paths.ts';
import { CIRCUMSTANCES, contentWith, minimalContent, mistakesIn, QUESTION_FILE, TOPIC_FILE } from './minimal-content.ts';

const GLOSSARY = 'content/glossary/cluster-components.yaml';
const found = mistakesIn;

/** The minimal content with one file in another place. */
function moved(from: string, to: string): Map<string, string> {
  const files = minimalContent();
  const text = files.get(from) ?? '';
  files.delete(from);
  return files.set(to, text);
}

describe('a file that nothing reads is named, with the place it was meant to have', () => {
  test.each([
    ['a wrong ending', 'content/questions/cluster-components/etcd.yml', QUESTION_FILE],
    ['a wrong folder', 'content/questions/etcd.yaml', QUESTION_FILE],
    ['a folder of almost that name', 'content/question/cluster-components/etcd.yaml', QUESTION_FILE],
    ['Markdown for MDX', 'content/topics/cluster-components/etcd.md', TOPIC_FILE],
    ['a level too many', 'content/topics/cluster-components/control-plane/etcd.mdx', TOPIC_FILE],
    ['capital letters', 'content/topics/cluster-components/Etcd.mdx', TOPIC_FILE],
    ['a list without its folder', 'content/Domains.yaml', 'content/domains.yaml'],
  ])('%s', (_, place, meant) => {
    expect(found(moved(meant, place))).toContainEqual(expect.objectContaining({ kind: 'unread-file', file: place, allowed: meant }));
  });

  test('a file that belongs nowhere', () => {
    expect(found(minimalContent().set('content/notes/ideas.txt', 'x'))).toMatchObject([
      { kind: 'unread-file', message: 'nothing reads this file' },
    ]);
  });
});

describe('the encoding of a file', () => {
  test('is UTF-8', () => {
    expect(found(contentWith(GLOSSARY, 'More than half', 'Caf\uFFFD, more than half'))).toMatchObject([
      { kind: 'encoding', file: GLOSSARY, line: 3 },
    ]);
  });
  test('has no byte order mark, which hides nothing else', () => {
    const topic = minimalContent().get(TOPIC_FILE) ?? '';
    expect(found(minimalContent().set(TOPIC_FILE, `\uFEFF${topic.replace('order: 4', 'order: fourth')}`))).toMatchObject([
      { kind: 'encoding', line: 1 },
      { kind: 'schema', field: 'order' },
    ]);
  });
});

describe('one cause is told once', () => {
  test('a tab in the glossary', () => {
    expect(found(contentWith(GLOSSARY, '  term: Quorum', '\tterm: Quorum'))).toMatchObject([
      { kind: 'unreadable-file', file: GLOSSARY, line: 2, message: 'the line is indented with a tab' },
    ]);
  });

  test('a topic that cannot be read, with its diagram, links and terms', () => {
    const [first, ...others] = found(contentWith(TOPIC_FILE, 'title: etcd', 'title: etcd: the store'));
    expect(first).toMatchObject({ kind: 'unreadable-file', line: 3, message: 'the text after "title:" contains a colon' });
    expect(others).toEqual([]);
  });

  test('a topic in another folder than its domain’s', () => {
    const [first, ...others] = found(moved(TOPIC_FILE, 'content/topics/cluster-component/etcd.mdx'));
    expect(others).toEqual([]);
    expect(first).toMatchObject({ kind: 'misplaced-topic', allowed: TOPIC_FILE });
    expect(first?.consequences?.map(({ kind }) => kind).sort()).toEqual(['broken-link', 'misplaced-question', 'unknown-topic']);
    expect(formatDiagnostics(first ? [first] : [])).toContain(
      '3 mistakes follow from it, in content/glossary/cluster-components.yaml and 2 other files.',
    );
  });

  test('and counted apart', () => {
    expect(summarise(found(moved(TOPIC_FILE, 'content/topics/cluster-component/etcd.mdx')))).toBe(
      '1 mistake in 1 file of content, and 3 more that follow from them',
    );
  });
});

describe('the prose of a topic is checked', () => {
  const prose = (added: string) => found(contentWith(TOPIC_FILE, '## Role\n', `## Role\n\n${added}\n`));

  test('also where its frontmatter is wrong', () => {
    const files = contentWith(TOPIC_FILE, 'order: 4', 'order: fourth');
    files.set(
      TOPIC_FILE,
      (files.get(TOPIC_FILE) ?? '').replace('## Role', '## What it is').replace('/glossary/#quorum', '/glossary/#quorums'),
    );
    expect(found(files).map(({ kind }) => kind)).toEqual(['schema', 'body-structure', 'broken-link']);
  });

  test.each([
    ['an expression', 'Set {ETCDCTL_API} to 3.', '{ETCDCTL_API} is an expression, which MDX runs'],
    [
      'an expression by itself',
      '{(await import("node:os")).hostname()}',
      '{(await import("node:os")).hostname()} is an expression, which MDX runs',
    ],
    ['an import', 'import os from "node:os"', 'a line begins with import, which MDX runs'],
    ['an export', 'export const a = 1', 'a line begins with export, which MDX runs'],
    ['an expression in an attribute', 'x <Cite source={"k8s-etcd"} />', 'source={"k8s-etcd"} is an expression, which MDX runs'],
  ])('%s is refused', (_, added, message) => {
    expect(prose(added)).toContainEqual(expect.objectContaining({ kind: 'executable-text', line: 47, message }));
  });

  test('braces that are escaped or code are text', () => {
    expect(prose('Set \\{ETCDCTL_API\\} or `{ETCDCTL_API}`.')).toEqual([]);
  });

  test.each([
    ['of the guide', '![A map](map.png)'],
    ['from elsewhere', '![A map](https://example.com/map.png)'],
    ['by reference', '![A map][map]\n\n[map]: https://example.com/map.png'],
    ['as HTML', '<img src="map.png" />'],
  ])('an image %s is refused', (_, added) => {
    expect(prose(added)).toMatchObject([{ kind: 'image', line: 47 }]);
  });

  test('an image in a field is refused', () => {
    expect(found(contentWith(TOPIC_FILE, 'how: Set', 'how: See ![it](x.png). Set'))).toMatchObject([
      { kind: 'image', field: 'practices.0.how' },
    ]);
  });

  test('code is in a language that is known', () => {
    expect(prose('```consle\n$ ls\n```')).toMatchObject([{ kind: 'body-structure', line: 47, allowed: 'console' }]);
    expect(prose('```console\n$ ls\n```')).toEqual([]);
  });

  test.each([
    ['an open tag', '<Deeper title="x">', '<Deeper> is not closed'],
    ['a closing tag alone', '</Deeper>', '</Deeper> closes nothing'],
    ['an open brace', 'a { b', 'a brace { begins an expression'],
    ['an HTML comment', '<!-- x -->', 'an HTML comment stands in the text'],
    ['an attribute without quotation marks', 'x <Cite source=k8s-etcd /> y', 'a < begins a tag that cannot be read'],
    ['a merge', '<<<<<<< HEAD\na\n=======\nb\n>>>>>>> x', '<<<<<<< is left from a merge'],
    ['a block of code that is not closed', '```console\n$ ls\n\nMore.', 'the block of code that begins here is not closed'],
    ['the middle of a merge', '=======\nb', '======= is left from a merge'],
    ['the end of a merge', '>>>>>>> x', '>>>>>>> is left from a merge'],
  ])('%s is said in a sentence', (_, added, message) => {
    expect(prose(added)).toMatchObject([{ kind: 'unreadable-file', file: TOPIC_FILE, line: 47, message }]);
  });

  test.each([
    ['<Deeper>\n\nText.\n\n</Deeper>', '<Deeper> has no title'],
    ['<Deeper titel="x" title="y">\n\nText.\n\n</Deeper>', '<Deeper> has the attribute "titel", which it does not know'],
    ['x <Cite src="k8s-etcd" />', '<Cite> has no source'],
  ])('%j is no component as it should be', (added, message) => {
    expect(prose(added).map((each) => each.message)).toContain(message);
  });
});

describe('a manifest', () => {
  const MANIFEST = 'content/manifests/etcd/example.yaml';
  test('is not empty', () => {
    expect(found(minimalContent().set(MANIFEST, '# nothing\n'))).toMatchObject([{ kind: 'schema', file: MANIFEST, message: 'is empty' }]);
  });
  test('of several documents says which one is wrong', () => {
    const two = 'apiVersion: v1\nkind: ConfigMap\nmetadata:\n  name: a\n---\nkind: ConfigMap\n';
    expect(found(minimalContent().set(MANIFEST, two))).toMatchObject([{ line: 6, field: 'apiVersion' }]);
  });
});

test('only what is asked for is told, and what it follows from', () => {
  const files = contentWith(GLOSSARY, '  term: Quorum', '\tterm: Quorum');
  files.set(QUESTION_FILE, (files.get(QUESTION_FILE) ?? '').replace('level: recall', 'level: hard'));
  expect(withinPaths(found(files), ['content/questions']).map(({ file }) => file)).toEqual([QUESTION_FILE]);
  const misplaced = found(moved(TOPIC_FILE, 'content/topics/cluster-component/etcd.mdx'));
  expect(withinPaths(misplaced, ['content/questions/cluster-components'])).toMatchObject([{ kind: 'misplaced-topic' }]);
});

test('what has not been checked is said', () => {
  const unseen = (files: ReadonlyMap<string, string>): string => {
    const { corpus, diagnostics } = checkContent(files, CIRCUMSTANCES);
    return notChecked(corpus, diagnostics).join('\n');
  };
  expect(unseen(minimalContent())).toContain('whether what is said is true');
  expect(unseen(minimalContent())).toContain('whether 6 new ids will stay');
  expect(unseen(contentWith(GLOSSARY, '  term: Quorum', '\tterm: Quorum'))).toContain(`what is in ${GLOSSARY}`);
});
