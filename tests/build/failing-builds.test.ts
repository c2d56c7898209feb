import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { buildSite, scratchSite, type BuildResult, type ScratchSite } from '../../tools/scratch-site.ts';
import { contentWith, minimalContent, TOPIC_FILE } from '../content/minimal-content.ts';

const DIAGRAM = `
\`\`\`mermaid
flowchart LR
  accTitle: A
  accDescr: B
  api["API server"]:::control --> etcd["etcd"]:::store
\`\`\`
`;
const withBody = (from: string, to: string): Map<string, string> => contentWith(TOPIC_FILE, from, to);

/** The whole build, as a contributor runs it: it must fail, name each place, and fail for nothing else. */
const SCENARIOS: readonly (readonly [name: string, content: Map<string, string>, printed: readonly string[]])[] = [
  [
    'a required field is missing',
    withBody('    how: Set `--client-cert-auth`.\n', ''),
    [`${TOPIC_FILE}:17`, 'only-the-api-server: how: is required and missing'],
  ],
  [
    'an unknown source is cited',
    withBody('<Cite source="k8s-etcd" />', '<Cite source="k8s-nowhere" />'),
    [`${TOPIC_FILE}:47`, 'cites the unknown source "k8s-nowhere"'],
  ],
  [
    'a diagram has a class outside the palette',
    withBody('## Role\n', `## Role\n${DIAGRAM.replace(':::store', ':::disk')}`),
    [`${TOPIC_FILE}:51`, 'the node class "disk" is not in the palette'],
  ],
  [
    'a diagram has no accTitle',
    withBody('## Role\n', `## Role\n${DIAGRAM.replace(/.*accTitle.*\n/, '')}`),
    [`${TOPIC_FILE}:48`, 'the diagram has no accTitle'],
  ],
  [
    'a diagram has no drawing',
    withBody('## Role\n', `## Role\n${DIAGRAM}`),
    [`${TOPIC_FILE}:48`, 'the diagram has no drawing yet', 'npm run diagrams'],
  ],
  [
    'there are mistakes in several files',
    withBody('fixedBy: [only-the-api-server]', 'fixedBy: [nothing]').set('content/glossary/cluster-components.yaml', '- id: Quorum\n'),
    [
      'names the unknown practice "nothing"',
      'content/glossary/cluster-components.yaml:1',
      'Quorum: definition: is required and missing',
      'must be kebab-case',
    ],
  ],
];

describe.each(SCENARIOS)('where %s', (_, content, printed) => {
  let result: BuildResult;
  let site: ScratchSite;
  beforeAll(async () => {
    site = await scratchSite(content);
    result = await buildSite(site.root);
  });
  afterAll(() => site.remove());

  test('the build fails and names the place', () => {
    expect(result.code).not.toBe(0);
    for (const text of printed) expect(result.output).toContain(text);
  });
});

describe('content without mistakes', () => {
  let result: BuildResult;
  let site: ScratchSite;
  beforeAll(async () => {
    site = await scratchSite(minimalContent());
    result = await buildSite(site.root);
  });
  afterAll(() => site.remove());

  test('builds', () => expect(result.code, result.output).toBe(0));
});
