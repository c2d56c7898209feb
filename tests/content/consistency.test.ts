import { describe, expect, test } from 'vitest';
import { contentWith, diagnosticsIn, minimalContent, mistakesIn, QUESTION_FILE, TOPIC_FILE } from './minimal-content.ts';
import { CHALLENGE, contentWithLab } from './lab-content.ts';

const DOMAINS = 'content/domains.yaml';
const GLOSSARY = 'content/glossary/cluster-components.yaml';
const SOURCES = 'content/sources/cluster-components.yaml';
const PUBLISHED = 'content/published.yaml';

/** The minimal content with a second topic of the same domain. */
function withKubelet(change: (topic: string) => string = (topic) => topic): Map<string, string> {
  const files = minimalContent();
  const topic = (files.get(TOPIC_FILE) ?? '').replace('title: etcd', 'title: Kubelet').replace('order: 4', 'order: 5');
  return files.set('content/topics/cluster-components/kubelet.mdx', change(topic));
}

describe('a place', () => {
  test('in a domain is one topic’s', () => {
    expect(mistakesIn(withKubelet())).toEqual([]);
    expect(mistakesIn(withKubelet((topic) => topic.replace('order: 5', 'order: 4')))).toMatchObject([
      {
        kind: 'same-place',
        file: 'content/topics/cluster-components/kubelet.mdx',
        line: 5,
        message: `is 4, and so is that of ${TOPIC_FILE}`,
      },
    ]);
  });
  test('in a lab is one challenge’s', () => {
    const folder = 'content/labs/pod-security/another';
    const files = [...contentWithLab()].map(([file, text]): [string, string] => [file.replace('/no-host/', '/another/'), text]);
    const both = new Map([...contentWithLab(), ...files]);
    expect(mistakesIn(both)).toMatchObject([
      { kind: 'same-place', file: CHALLENGE, message: `is 1, and so is that of ${folder}/challenge.yaml` },
    ]);
  });
});

describe('a date', () => {
  test('is not still to come', () => {
    expect(mistakesIn(contentWith(TOPIC_FILE, 'reviewed: 2026-11-23', 'reviewed: 2031-11-23'))).toMatchObject([
      { kind: 'future-date', field: 'reviewed', allowed: 'a day up to 2026-11-29' },
    ]);
    expect(mistakesIn(contentWith(SOURCES, 'read: 2026-11-23', 'read: 2026-11-30'))).toMatchObject([{ kind: 'future-date', line: 5 }]);
  });
  test('can be today', () => {
    expect(mistakesIn(contentWith(TOPIC_FILE, 'reviewed: 2026-11-23', 'reviewed: 2026-11-29'))).toEqual([]);
  });
});

test('a version of Kubernetes is out', () => {
  expect(mistakesIn(contentWith(TOPIC_FILE, 'kubernetes: "1.37"', 'kubernetes: "1.99"'))).toMatchObject([
    { kind: 'unknown-version', line: 12, message: 'Kubernetes 1.99 is not out: the newest here is 1.37' },
  ]);
  expect(mistakesIn(contentWith(DOMAINS, 'kubernetes: "1.37"', 'kubernetes: "1.38"'))).toEqual([]);
});

describe('a name', () => {
  const TERM = '- id: majority\n  term: Majority\n  definition: More than half.\n  topic: cluster-components/etcd\n  sources: [k8s-etcd]\n';
  const withTerm = (from: string, to: string) => mistakesIn(minimalContent().set('content/glossary/other.yaml', TERM.replace(from, to)));

  test('of a term is not that of another', () => {
    expect(withTerm('', '')).toEqual([]);
    expect(withTerm('term: Majority', 'term: quorum')).toMatchObject([
      { kind: 'term-name', line: 2, message: '"quorum" is the name of "quorum", too' },
    ]);
  });
  test('is not an alias of another term', () => {
    expect(withTerm('  topic:', '  aliases: [half, "`Quorum`"]\n  topic:')).toMatchObject([
      { kind: 'term-name', line: 4, field: '0.aliases.1', allowed: 'seeAlso: [quorum]' },
    ]);
  });
});

describe('a text', () => {
  test('is finished', () => {
    expect(mistakesIn(contentWith(GLOSSARY, 'More than half', 'TODO: more than half'))).toMatchObject([{ kind: 'unreadable-file' }]);
    expect(mistakesIn(contentWith(GLOSSARY, 'More than half', 'TODO more than half'))).toMatchObject([
      { kind: 'unfinished-text', line: 3, message: 'still says "TODO more than half of the members."' },
    ]);
    expect(mistakesIn(contentWith(TOPIC_FILE, 'etcd is the store', 'FIXME etcd is the store'))).toMatchObject([
      { kind: 'unfinished-text', line: 47 },
    ]);
  });
  test('of a field has no tags, which would be shown', () => {
    expect(mistakesIn(contentWith(TOPIC_FILE, 'how: Set', 'how: Set <Cite source="k8s-etcd" /> and'))).toMatchObject([
      { kind: 'unfinished-text', field: 'practices.0.how' },
    ]);
    expect(mistakesIn(contentWith(TOPIC_FILE, 'how: Set', 'how: Set `<name>` and'))).toEqual([]);
  });
  test('stands in straight quotation marks, or in none', () => {
    expect(mistakesIn(contentWith(GLOSSARY, 'term: Quorum', 'term: “Quorum”'))).toMatchObject([
      { kind: 'unfinished-text', field: '0.term' },
    ]);
  });
});

describe('an id that has been published', () => {
  const published = (yaml: string) => minimalContent().set(PUBLISHED, yaml);

  test('is still there', () => {
    const ids =
      'topics: [cluster-components/etcd]\ncards: ["cluster-components/etcd#open-client-port"]\nterms: [quorum]\nquestions: [etcd-firewall]\n';
    expect(mistakesIn(published(ids))).toEqual([]);
  });

  test.each([
    ['topics', 'cluster-components/etdc', 'cluster-components/etcd'],
    ['cards', 'cluster-components/etcd#open-client-prt', 'cluster-components/etcd#open-client-port'],
    ['terms', 'quorun', 'quorum'],
    ['questions', 'etcd-firewal', 'etcd-firewall'],
    ['challenges', 'rbac/one', undefined],
    ['scenarios', 'a-case', undefined],
  ])('or is missed: %s', (kind, id, near) => {
    const [first, ...others] = mistakesIn(published(`${kind}: ["${id}"]\n`));
    expect(others).toEqual([]);
    expect(first).toMatchObject({ kind: 'lost-id', file: PUBLISHED, line: 1, message: `"${id}" has been published and is gone` });
    if (near !== undefined) expect(first?.allowed).toContain(`"${id}: ${near}" under ${kind} in content/renamed.yaml`);
  });

  test('and takes what names it along: one card renamed is one mistake', () => {
    const files = minimalContent().set(
      'content/published.yaml',
      `topics: [cluster-components/etcd]
cards: [cluster-components/etcd#only-the-api-server, cluster-components/etcd#open-client-port]
terms: [quorum]
questions: [etcd-client-port, etcd-firewall]
challenges: []
scenarios: []
`,
    );
    files.set(TOPIC_FILE, (files.get(TOPIC_FILE) ?? '').replace('- id: only-the-api-server', '- id: api-server-only'));
    const mistakes = mistakesIn(files);
    expect(mistakes).toMatchObject([
      { kind: 'lost-id', message: '"cluster-components/etcd#only-the-api-server" has been published and is gone' },
    ]);
    expect(mistakes[0]?.consequences?.map(({ kind }) => kind)).toEqual([
      'misplaced-question',
      'unknown-practice',
      'unknown-practice',
      'broken-link',
    ]);
  });

  test('or leads to what it has become', () => {
    const renamed = published('questions: [etcd-wall]\ncards: ["cluster-components/store#fence"]\n').set(
      'content/renamed.yaml',
      'topics:\n  cluster-components/store: cluster-components/etcd\ncards: {}\nterms: {}\nquestions:\n  etcd-wall: etcd-firewall\nchallenges: {}\n',
    );
    expect(mistakesIn(renamed)).toEqual([]);
  });

  test('or is retired for a reason', () => {
    expect(
      mistakesIn(published('questions: [etcd-wall]\nretired:\n  questions:\n    etcd-wall: It asked for a default that is gone.\n')),
    ).toEqual([]);
  });

  test('is not missed while its file cannot be read', () => {
    const files = contentWith(QUESTION_FILE, 'level: recall', 'level: recal').set(PUBLISHED, 'questions: [etcd-firewall]\n');
    expect(diagnosticsIn(files)).toMatchObject([{ kind: 'schema', consequences: [{ kind: 'lost-id' }] }]);
  });
});
