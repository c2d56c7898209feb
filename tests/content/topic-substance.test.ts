import { describe, expect, test } from 'vitest';
import { contentWith, diagnosticsIn, TOPIC_FILE } from './minimal-content.ts';

const CARD = (id: string) => `  - id: ${id}
    title: A title
    depth: core
    why: A reason.
    how: A way.
    check: A proof.
    sources: [k8s-etcd]
`;
const FAULT = (id: string) => `  - id: ${id}
    title: A title
    depth: core
    impact: A gain.
    detect: A sign.
    fixedBy: [only-the-api-server]
    sources: [k8s-etcd]
`;
const numbered = (count: number, text: (id: string) => string): string =>
  Array.from({ length: count }, (_, i) => text(`card-${i}-${text('x').length}`)).join('');

/** The minimal topic as a control of so many words. */
function control(words: number, change: (topic: string) => string = (topic) => topic): Map<string, string> {
  const files = contentWith(TOPIC_FILE, 'kind: component', 'kind: control');
  const topic = (files.get(TOPIC_FILE) ?? '')
    .replace('group: control-plane\n', '')
    .replace('misconfigurations:\n', `${numbered(5, CARD)}misconfigurations:\n`)
    .replace('exam:\n', `${numbered(3, FAULT)}exam:\n`)
    .replace('## Role\n', `## How it works\n\n${'word '.repeat(words)}\n`);
  return files.set(TOPIC_FILE, change(topic));
}
const shortOf = (files: ReadonlyMap<string, string>) => diagnosticsIn(files).filter(({ kind }) => kind === 'topic-substance');

describe('a page that is no component’s', () => {
  test('with enough on it has no shortcomings', () => {
    expect(shortOf(control(1_300))).toEqual([]);
  });
  test('is no note', () => {
    expect(shortOf(control(300))).toMatchObject([
      { file: TOPIC_FILE, message: expect.stringMatching(/^has 4\d\d words that are core/) as unknown },
    ]);
  });
  test('is no book, but for what is folded', () => {
    const long = 'word '.repeat(2_500);
    expect(shortOf(control(1_300, (topic) => `${topic}\n${long}\n`))).toMatchObject([{ file: TOPIC_FILE }]);
    expect(shortOf(control(1_300, (topic) => `${topic}\n<Deeper title="More">\n\n${long}\n\n</Deeper>\n`))).toEqual([]);
  });
  test('says what to do, where it is a control', () => {
    const few = control(1_300, (topic) => topic.replace(numbered(5, CARD), '').replace(numbered(3, FAULT), ''));
    expect(shortOf(few)).toMatchObject([
      { field: 'practices', message: 'has 1 of depth core, needs at least 6' },
      { field: 'misconfigurations', message: 'has 1 of depth core, needs at least 4' },
    ]);
  });
});

test('pages of components are not held to it yet', () => {
  expect(shortOf(contentWith(TOPIC_FILE, 'order: 4', 'order: 4'))).toEqual([]);
});
