import { expect, test } from 'vitest';
import { checkContent } from '../../src/corpus/check.ts';
import { CIRCUMSTANCES, contentWith, minimalContent } from './minimal-content.ts';

const FILE = 'content/domains/cluster-components.mdx';
const DIAGRAM = `\`\`\`mermaid
flowchart TD
  accTitle: The store
  accDescr: The API server connects to etcd.
  api["API server"]:::control
  etcd["etcd"]:::store
  api -->|"mutual TLS 2379"| etcd
  click etcd "/cluster-components/etcd/"
\`\`\`
`;

/** What is said of the text about the domain, with a text, or without any. */
function saidOf(text: string | undefined, files = minimalContent()): string[] {
  if (text !== undefined) files.set(FILE, text);
  return checkContent(files, CIRCUMSTANCES)
    .diagnostics.filter(({ kind }) => kind === 'domain-text')
    .map(({ file, message }) => `${file} ${message}`);
}

test('a domain with a topic says what it is about, with one diagram that leads to its topics', () => {
  expect(saidOf(`The store.\n\n${DIAGRAM}`)).toEqual([]);
  expect(saidOf(undefined)).toEqual([`${FILE} does not exist`]);
  expect(saidOf('[etcd](/cluster-components/etcd/) is the store.\n')).toEqual([`${FILE} has 0 diagrams, needs exactly 1`]);
  expect(saidOf(DIAGRAM.replace(/ {2}click.*\n/, ''))).toEqual([`${FILE} has 0 links to topics of the domain, needs at least 1`]);
});

test('a domain of which nothing is written needs no text', () => {
  const other = `
  - id: cluster-components
    title: Kubernetes`;
  const empty = `
  - { id: later, title: Later, shortTitle: Later, weight: 50, summary: Not yet., competencies: [{ id: first, title: First }] }`;
  const files = contentWith('content/domains.yaml', other, `${empty}${other}`);
  files.set('content/domains.yaml', (files.get('content/domains.yaml') ?? '').replace('weight: 100', 'weight: 50'));
  expect(saidOf(DIAGRAM, files)).toEqual([]);
});
