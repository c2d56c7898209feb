import { describe, expect, test } from 'vitest';
import { checkFence, fenceHash, findFences, linksOfFence } from '../../../src/diagrams/fence.ts';

const GOOD = `flowchart LR
  accTitle: Who reaches etcd
  accDescr: The API server opens connections to etcd.
  api["API server"]:::control -->|"mTLS 2379"| etcd[("etcd")]:::store
  bad["Other host"]:::attacker x1@--x|"blocked: firewall :::red"| etcd
  class x1 denied
  click api "/cluster-components/api-server/"`;

const mdx = (source: string): string => `---\ntitle: x\n---\n\n## Role\n\n\`\`\`mermaid\n${source}\n\`\`\`\n`;
const problems = (source: string) => findFences(mdx(source)).flatMap(checkFence);

test('a fence is found with the line of its own first line', () => {
  expect(findFences(mdx(GOOD))).toMatchObject([{ source: GOOD, line: 8 }]);
});

test('a good diagram has no problems', () => {
  expect(problems(GOOD)).toEqual([]);
});

test.each([
  ['another kind of diagram', GOOD.replace('flowchart LR', 'sequenceDiagram'), 8, 'the diagram starts with "sequenceDiagram"'],
  ['no title', GOOD.replace(/.*accTitle.*\n/, ''), 8, 'the diagram has no accTitle'],
  ['an empty description', GOOD.replace(/accDescr:.*/, 'accDescr:'), 8, 'the diagram has no accDescr'],
  ['a class outside the palette', GOOD.replace(':::store', ':::database'), 11, 'the node class "database" is not in the palette'],
  ['an edge class outside the palette', GOOD.replace('class x1 denied', 'class x1 red'), 13, 'the class "red" is not in the palette'],
  ['a style', `${GOOD}\n  style api fill:#fff`, 15, '"style" styles the diagram'],
  ['a class definition', `${GOOD}\n  classDef bad fill:#fff`, 15, '"classDef" styles the diagram'],
  ['a link style', `${GOOD}\n  linkStyle 0 stroke:red`, 15, '"linkStyle" styles the diagram'],
  ['a directive', `${GOOD}\n  %%{init: {}}%%`, 15, '"%%{init}%%" styles the diagram'],
])('%s is named with its line', (_, source, line, message) => {
  expect(problems(source)).toMatchObject([{ line, message }]);
});

describe('the hash', () => {
  test('ignores line ends and trailing space, and nothing else', () => {
    expect(fenceHash(GOOD.replaceAll('\n', '  \r\n'))).toBe(fenceHash(GOOD));
    expect(fenceHash(GOOD.replace('2379', '2380'))).not.toBe(fenceHash(GOOD));
  });
  test('is part of a file name and of ids', () => {
    expect(fenceHash(GOOD)).toMatch(/^[0-9a-f]{12}$/);
  });
});

test('links are found with their lines', () => {
  expect(findFences(mdx(GOOD)).flatMap(linksOfFence)).toEqual([{ url: '/cluster-components/api-server/', line: 14 }]);
});
