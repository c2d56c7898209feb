import { describe, expect, test } from 'vitest';
import { DIAGNOSTIC_KINDS } from '../../src/corpus/diagnostic.ts';
import { formatDiagnostics, summarise } from '../../src/corpus/format-diagnostics.ts';
import { attackContent } from './attack-content.ts';
import { contentWith, minimalContent, mistakesIn, TOPIC_FILE } from './minimal-content.ts';

const SOURCES = 'content/sources/cluster-components.yaml';
const GLOSSARY = 'content/glossary/cluster-components.yaml';
const DOMAINS = 'content/domains.yaml';
const MANIFEST = 'content/manifests/etcd/example.yaml';

/** Kind, line, field and message of each mistake, as an author would meet them. */
function found(files: ReadonlyMap<string, string>) {
  return mistakesIn(files).map(({ kind, line, field, message, allowed }) => ({ kind, line, field, message, allowed }));
}

test('content without mistakes has no diagnostics', () => {
  expect(found(minimalContent())).toEqual([]);
});

describe('the map of the cluster', () => {
  const map = (topic: string, to: string) =>
    minimalContent().set(
      'content/cluster-map.yaml',
      `title: The cluster
zones:
  - id: clients
    title: Clients
    chain: [{ components: [{ topic: cluster-components/kubelet, kind: client }] }]
  - id: store
    title: Store
    chain: [{ components: [{ topic: ${topic}, kind: store }] }]
wires: [{ from: clients, to: ${to}, text: HTTPS, sources: [k8s-etcd] }]
`,
    );

  test('shows competencies of the curriculum, written or not', () => {
    expect(found(map('cluster-components/etcd', 'store'))).toEqual([]);
    expect(found(map('cluster-components/etc', 'store'))).toMatchObject([
      { kind: 'unknown-topic', line: 8, field: 'zones.1.chain.0.components.0.topic', allowed: 'cluster-components/etcd' },
    ]);
  });

  test('joins zones that stand one below the other', () => {
    expect(found(map('cluster-components/etcd', 'clients'))).toMatchObject([{ kind: 'schema', line: 9, field: 'wires.0' }]);
  });
});

describe('the schema', () => {
  test('takes a range of ports, and none that goes downwards', () => {
    const upTo = (port: number) => contentWith(TOPIC_FILE, 'port: 2379, ', `port: 2379, through: ${port}, `);
    expect(found(upTo(2380))).toEqual([]);
    expect(found(upTo(2379))).toMatchObject([{ kind: 'schema', line: 15, field: 'ports.0.through' }]);
  });

  test('names a required field that is missing', () => {
    expect(found(contentWith(TOPIC_FILE, "    why: A client of etcd goes around the API server's checks.\n", ''))).toMatchObject([
      {
        kind: 'schema',
        line: 17,
        field: 'practices.0.why',
        message: 'is required and missing',
        allowed: 'text: The risk it removes, in one or two sentences.',
      },
    ]);
  });

  test('names an unknown field and the fields allowed beside it', () => {
    const [diagnostic] = found(contentWith(TOPIC_FILE, '    how:', '    howto: x\n    how:'));
    expect(diagnostic).toMatchObject({ kind: 'schema', line: 21, field: 'practices.0.howto', message: 'is not a field here' });
    expect(diagnostic?.allowed).toContain('why, how, check');
  });

  test('names the values of an enumeration', () => {
    expect(found(contentWith(TOPIC_FILE, 'group: control-plane', 'group: brain'))).toMatchObject([
      {
        line: 6,
        field: 'group',
        message: 'has a value that is not known: "brain"',
        allowed: 'control-plane, node, workload, network, client',
      },
    ]);
  });

  test('asks for quotes around a version that YAML reads as a number', () => {
    expect(found(contentWith(TOPIC_FILE, 'kubernetes: "1.37"', 'kubernetes: 1.30'))).toMatchObject([
      { line: 12, field: 'kubernetes', message: 'must be a quoted version such as "1.37"' },
    ]);
  });

  test('refuses an unsourced practice and an unsourced misconfiguration', () => {
    const unsourced = contentWith(
      TOPIC_FILE,
      'manifest: etcd/example.yaml\n    sources: [k8s-etcd]',
      'manifest: etcd/example.yaml\n    sources: []',
    );
    expect(found(unsourced)).toMatchObject([
      { field: 'practices.0.sources', message: 'has 0, needs at least 1', allowed: 'must cite at least one source of content/sources/' },
    ]);
    const without = contentWith(TOPIC_FILE, 'fixedBy: [only-the-api-server]\n    sources: [k8s-etcd]', 'fixedBy: [only-the-api-server]');
    expect(found(without)).toMatchObject([{ field: 'misconfigurations.0.sources', message: 'is required and missing' }]);
  });

  test('reports every wrong field of every file in one run', () => {
    const files = contentWith(TOPIC_FILE, 'order: 4', 'order: fourth');
    files.set(SOURCES, (files.get(SOURCES) ?? '').replace('https://kubernetes.io/docs/tasks', 'http://kubernetes.io/docs/tasks'));
    files.set(GLOSSARY, (files.get(GLOSSARY) ?? '').replace('  definition: More than half of the members.\n', ''));
    expect(found(files).map(({ field }) => field)).toEqual(['0.definition', '0.url', 'order']);
  });
});

test('YAML that cannot be read is named with its line', () => {
  expect(found(contentWith(GLOSSARY, 'term: Quorum', 'term: "Quorum'))).toMatchObject([
    { kind: 'unreadable-file', line: 2, message: 'the quotation mark that opens here is never closed' },
  ]);
});

test('MDX that cannot be read is named with its line', () => {
  const [diagnostic] = found(contentWith(TOPIC_FILE, 'etcd is the store', 'etcd < is {the store'));
  expect(diagnostic).toMatchObject({ kind: 'unreadable-file', line: 47 });
});

test('a topic without frontmatter is named', () => {
  expect(found(minimalContent().set(TOPIC_FILE, '## Role\n'))).toContainEqual(
    expect.objectContaining({ kind: 'unreadable-file', message: 'has no frontmatter' }),
  );
});

test('a missing file is named', () => {
  const files = minimalContent();
  files.delete(DOMAINS);
  expect(found(files)).toMatchObject([{ kind: 'missing-file' }]);
});

test('an unknown source is named in cards, in the body and in terms, with the nearest known ones', () => {
  expect(found(contentWith(TOPIC_FILE, 'sources: [k8s-etcd]', 'sources: [k8s-etdc]'))).toMatchObject([
    {
      kind: 'unknown-source',
      line: 24,
      field: 'practices.0.sources.0',
      message: 'cites the unknown source "k8s-etdc"',
      allowed: 'an id of content/sources/, such as k8s-etcd',
    },
  ]);
  expect(found(contentWith(TOPIC_FILE, '<Cite source="k8s-etcd" />', '<Cite source="nowhere-to-be-found" />'))).toMatchObject([
    { kind: 'unknown-source', line: 47, field: '<Cite source>' },
  ]);
  expect(found(contentWith(GLOSSARY, 'sources: [k8s-etcd]', 'sources: [other]'))).toMatchObject([{ kind: 'unknown-source', line: 5 }]);
});

test('a source that nothing cites is named', () => {
  const files = contentWith(
    SOURCES,
    '- id: k8s-ports',
    '- id: left-over\n  title: Left over\n  publisher: Nobody\n  url: https://example.com/\n  read: 2026-11-23\n- id: k8s-ports',
  );
  expect(found(files)).toMatchObject([{ kind: 'uncited-source', line: 6, message: '"left-over" is cited nowhere' }]);
});

test('a duplicate id is named in every scope', () => {
  expect(found(contentWith(SOURCES, 'id: k8s-ports', 'id: k8s-etcd'))).toContainEqual(
    expect.objectContaining({ kind: 'duplicate-id', line: 6, message: `"k8s-etcd" is used before, at ${SOURCES}:1` }),
  );
  expect(found(contentWith(TOPIC_FILE, 'id: open-client-port', 'id: only-the-api-server'))).toContainEqual(
    expect.objectContaining({ kind: 'duplicate-id', field: 'misconfigurations.0.id' }),
  );
  expect(found(contentWith(TOPIC_FILE, 'id: open-client-port', 'id: related'))).toContainEqual(
    expect.objectContaining({
      kind: 'duplicate-id',
      field: 'misconfigurations.0.id',
      message: '"related" is the anchor of a section that the page makes from the frontmatter',
    }),
  );
  expect(found(contentWith(DOMAINS, 'id: kubelet', 'id: etcd'))).toContainEqual(expect.objectContaining({ kind: 'duplicate-id' }));
});

test('an unknown topic is named in related topics and in terms', () => {
  expect(found(contentWith(TOPIC_FILE, 'related: [cluster-components/kubelet]', 'related: [cluster-components/kublet]'))).toMatchObject([
    { kind: 'unknown-topic', field: 'related.0', allowed: 'cluster-components/kubelet, cluster-components/etcd' },
  ]);
  // A competency that is not written yet has no page a term could lead to.
  expect(found(contentWith(GLOSSARY, 'cluster-components/etcd', 'cluster-components/kubelet'))).toMatchObject([
    { kind: 'unknown-topic', field: '0.topic', line: 4 },
  ]);
});

test('a topic stands where its domain and title say', () => {
  expect(found(contentWith(TOPIC_FILE, 'domain: cluster-components', 'domain: other-domain'))).toMatchObject([
    { kind: 'misplaced-topic', field: 'domain', allowed: 'cluster-components' },
  ]);
  expect(found(contentWith(TOPIC_FILE, 'title: etcd', 'title: ETCD'))).toMatchObject([
    { kind: 'misplaced-topic', field: 'title', allowed: 'etcd' },
  ]);
  const files = minimalContent();
  files.set('content/topics/cluster-components/etcdd.mdx', files.get(TOPIC_FILE) ?? '');
  expect(found(files)).toContainEqual(
    expect.objectContaining({ kind: 'misplaced-topic', allowed: 'content/topics/cluster-components/etcd.mdx' }),
  );
});

test('fixedBy names practices of the topic', () => {
  expect(found(contentWith(TOPIC_FILE, 'fixedBy: [only-the-api-server]', 'fixedBy: [no-such-practice]'))).toMatchObject([
    { kind: 'unknown-practice', line: 31, field: 'misconfigurations.0.fixedBy.0', allowed: 'only-the-api-server' },
  ]);
});

test('a manifest that is shown exists, and one that exists is shown', () => {
  expect(found(contentWith(TOPIC_FILE, 'manifest: etcd/example.yaml', 'manifest: etcd/exampel.yaml'))).toMatchObject([
    { kind: 'orphan-manifest' },
    { kind: 'unknown-manifest', line: 23, allowed: 'etcd/example.yaml' },
  ]);
});

test('a manifest names its apiVersion and kind', () => {
  expect(found(contentWith(MANIFEST, 'kind: ConfigMap\n', ''))).toMatchObject([{ kind: 'schema', field: 'kind' }]);
  expect(found(contentWith(MANIFEST, 'name: example', 'name: "example'))).toMatchObject([{ kind: 'unreadable-file' }]);
});

test('seeAlso names terms', () => {
  expect(found(contentWith(GLOSSARY, '  sources:', '  seeAlso: [quorums]\n  sources:'))).toMatchObject([
    { kind: 'unknown-term', field: '0.seeAlso.0', allowed: 'quorum' },
  ]);
});

describe('links within the guide', () => {
  test('name a page that exists', () => {
    expect(found(contentWith(TOPIC_FILE, '(/cluster-components/etcd/#only-the-api-server)', '(/cluster-components/etc/)'))).toMatchObject([
      { kind: 'broken-link', line: 48, allowed: '/cluster-components/etcd/, /cluster-components/' },
    ]);
  });
  test('name an anchor that exists', () => {
    expect(found(contentWith(TOPIC_FILE, '/glossary/#quorum', '/glossary/#quorums'))).toMatchObject([
      { kind: 'broken-link', message: '"#quorums" does not exist on /glossary/', allowed: 'quorum' },
    ]);
  });
  test('name a section that the page makes itself, where the topic has something for it', () => {
    const to = (anchor: string) => contentWith(TOPIC_FILE, '/etcd/#only-the-api-server', `/etcd/#${anchor}`);
    for (const anchor of ['in-brief', 'ports', 'best-practices', 'check-yourself', 'sources', 'related']) {
      expect(found(to(anchor)), anchor).toEqual([]);
    }
    for (const anchor of ['techniques', 'documents', 'try-it']) {
      expect(found(to(anchor)), anchor).toMatchObject([{ kind: 'broken-link', line: 48 }]);
    }
  });
  test.each([
    ...['/offline/', '/about/hosting/#servers', '/cheatsheet/#ports', '/exam/blueprint/#cluster-components', '/practice/?topic=x/y&start'],
    ...['/cluster-components/#practise', '/attack-map/?from=network', '/labs/#rbac'],
  ])('may name any page of the guide: %s', (address) => {
    expect(found(contentWith(TOPIC_FILE, '/glossary/#quorum', address))).toEqual([]);
  });
  test.each([
    ['/cheatsheet/#prots', 'ports'],
    ['/attack-map/#position-nowhere', undefined],
    ['/attack-map/?exercise=nothing', undefined],
    ['/labs/rbac/?challenge=nothing', undefined],
    ['/offlin/?x=1', '/offline/'],
    ['/cohort/', undefined],
  ])('name what is there: %s', (address, near) => {
    const mistakes = found(contentWith(TOPIC_FILE, '/glossary/#quorum', address));
    expect(mistakes).toMatchObject([{ kind: 'broken-link', line: 48 }]);
    if (near !== undefined) expect(mistakes[0]?.allowed).toContain(near);
  });
  test('may name positions and techniques of the attack map', () => {
    for (const anchor of ['position-secrets', 'technique-read-the-store']) {
      const files = attackContent();
      files.set(TOPIC_FILE, (files.get(TOPIC_FILE) ?? '').replace('/glossary/#quorum', `/attack-map/#${anchor}`));
      expect(found(files), anchor).toEqual([]);
    }
  });
  test('are checked in fields too, and start at the root', () => {
    expect(found(contentWith(TOPIC_FILE, 'how: Set', 'how: See [it](etcd.html). Set'))).toMatchObject([
      { kind: 'broken-link', field: 'practices.0.how', line: 21 },
    ]);
  });
});

/** The minimal topic as a control. */
function asControl(): string {
  const text = contentWith(TOPIC_FILE, 'kind: component', 'kind: control').get(TOPIC_FILE) ?? '';
  return text.replace('group: control-plane\n', '');
}

describe('the body of a topic', () => {
  test('starts with the heading of its kind', () => {
    expect(found(minimalContent().set(TOPIC_FILE, asControl()))).toMatchObject([{ kind: 'body-structure', allowed: '## How it works' }]);
    expect(found(contentWith(TOPIC_FILE, '## Role', '## What it is'))).toMatchObject([{ kind: 'body-structure', allowed: '## Role' }]);
  });
  test('leaves the sections of the page to the page', () => {
    expect(found(contentWith(TOPIC_FILE, 'See [quorum]', '\n## Sources\n\nSee [quorum]'))).toMatchObject([
      { kind: 'body-structure', line: 49 },
    ]);
  });
  test.each([
    ...[
      'Misconfigurations',
      'Common vulnerabilities and misconfigurations',
      'Try it',
      'In brief',
      'Related',
      'Often confused',
      'Documents',
    ],
    ...['Content', 'PORTS', 'Best practices', 'What stops it'],
  ])('has no heading with an anchor of the page: ## %s', (heading) => {
    const [mistake, ...others] = found(contentWith(TOPIC_FILE, 'See [quorum]', `\n## ${heading}\n\nSee [quorum]`));
    expect(others).toEqual([]);
    expect(mistake).toMatchObject({ kind: 'body-structure', line: 49 });
    expect(mistake?.message).toContain(`the heading "${heading}" would have the anchor #`);
  });
  test('has no heading with the id of a card, be it of today or an earlier one', () => {
    const cardHeading = contentWith(TOPIC_FILE, 'See [quorum]', '\n### Only the API server\n\nSee [quorum]');
    expect(found(cardHeading)).toMatchObject([
      {
        kind: 'body-structure',
        line: 49,
        message:
          'the heading "Only the API server" would have the anchor #only-the-api-server, which is that of the card "Let only the API server reach etcd"',
      },
    ]);
    const former = 'cards:\n  cluster-components/etcd#open-port: cluster-components/etcd#open-client-port';
    const files = contentWith('content/renamed.yaml', 'cards: {}', former);
    files.set(TOPIC_FILE, (files.get(TOPIC_FILE) ?? '').replace('See [quorum]', '\n## Open port\n\nSee [quorum]'));
    expect(found(files)).toMatchObject([{ kind: 'body-structure', line: 49 }]);
  });
  test('has no two headings with one anchor', () => {
    expect(found(contentWith(TOPIC_FILE, 'See [quorum]', '\n## Set-up\n\n## Set up?\n\nSee [quorum]'))).toMatchObject([
      { kind: 'body-structure', line: 51, message: 'the heading "Set up?" has the anchor of "Set-up", at line 49' },
    ]);
  });
  test('uses no unknown component, HTML or first-level heading', () => {
    expect(found(contentWith(TOPIC_FILE, 'See [quorum]', '\n# Big\n\n<Youtube id="x" />\n\nSee [quorum]')).map(({ kind }) => kind)).toEqual(
      ['body-structure', 'body-structure'],
    );
  });
  test('shows objects from files only', () => {
    expect(found(contentWith(TOPIC_FILE, 'See [quorum]', '\n```yaml\nkind: Pod\n```\n\nSee [quorum]'))).toMatchObject([
      { kind: 'inline-object', line: 49 },
    ]);
  });
});

test('the weights of the domains add up to 100', () => {
  expect(found(contentWith(DOMAINS, 'weight: 100', 'weight: 90'))).toMatchObject([
    { kind: 'weights-sum', message: 'the weights add up to 90' },
  ]);
});

test('a report names place, field, what is wrong and what is allowed', () => {
  const diagnostics = mistakesIn(contentWith(TOPIC_FILE, 'fixedBy: [only-the-api-server]', 'fixedBy: [no-such-practice]'));
  expect(`${formatDiagnostics(diagnostics)}\n\n${summarise(diagnostics)}`).toMatchInlineSnapshot(`
    "content/topics/cluster-components/etcd.mdx:31  [unknown-practice]
      open-client-port: fixedBy.0: names the unknown practice "no-such-practice"
      allowed: only-the-api-server

    1 mistake in 1 file of content"
  `);
});

test('every kind of diagnostic says what is allowed, where each of its diagnostics does not', () => {
  for (const sentence of Object.values(DIAGNOSTIC_KINDS)) expect(sentence).toMatch(/^(?:\S.+\.)?$/);
});

describe('an id that has changed', () => {
  const RENAMED = 'content/renamed.yaml';

  test('leads to one that exists', () => {
    expect(found(contentWith(RENAMED, 'terms: {}', 'terms:\n  majority: quorum'))).toEqual([]);
    expect(found(contentWith(RENAMED, 'terms: {}', 'terms:\n  majority: quorun'))).toMatchObject([
      { kind: 'renamed-id', line: 4, field: 'terms.majority', message: 'leads to "quorun", which does not exist', allowed: 'quorum' },
    ]);
  });

  test('is used no more', () => {
    expect(found(contentWith(RENAMED, 'questions: {}', 'questions:\n  etcd-firewall: etcd-client-port'))).toMatchObject([
      { kind: 'renamed-id', message: '"etcd-firewall" is still in use' },
    ]);
  });

  test('may lead over another one that has changed, and not in a ring', () => {
    expect(found(contentWith(RENAMED, 'topics: {}', 'topics:\n  a/b: a/c\n  a/c: cluster-components/etcd'))).toEqual([]);
    expect(found(contentWith(RENAMED, 'topics: {}', 'topics:\n  a/b: a/c\n  a/c: a/b')).map(({ kind }) => kind)).toContain('renamed-id');
  });
});
