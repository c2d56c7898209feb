import { expect, test } from 'vitest';
import { guideVersion, revisionOf } from '../../../src/publish/version.ts';
import { contentWith, minimalContent, QUESTION_FILE } from '../../content/minimal-content.ts';
import { sampleContent } from './sample-content.ts';

const EXHIBIT = '  exhibit: { manifest: etcd/example.yaml }\n  depth: core\n  level: recall\n';
const version = (files?: Map<string, string>): string => guideVersion(sampleContent(files));

test('the version is the release’s, and the same for the same questions', () => {
  expect(version()).toMatch(/^\d+\.\d+\.\d+\+[0-9a-f]{8}$/);
  expect(version()).toBe(version());
});

test.each([
  ['a stem', 'Which port of etcd do', 'Which of the ports of etcd do'],
  ['an option', 'text: "2380"', 'text: "2381"'],
  ['an id', 'id: etcd-firewall', 'id: etcd-wall'],
  ['an exhibit', '  depth: core\n  level: recall\n', EXHIBIT],
])('it changes with %s', (_, from, to) => {
  expect(version(contentWith(QUESTION_FILE, from, to))).not.toBe(version());
});

test.each([
  ['a reason', 'why: It is for peers.', 'why: Peers use it.'],
  ['the sources', 'sources: [k8s-ports]', 'sources: [k8s-etcd]'],
  ['the level', 'level: recall', 'level: apply'],
])('it stays with %s', (_, from, to) => {
  expect(version(contentWith(QUESTION_FILE, from, to))).toBe(version());
});

test('it stays where a file is rearranged', () => {
  const text = minimalContent().get(QUESTION_FILE) ?? '';
  const at = text.indexOf('- id: etcd-firewall');
  expect(version(minimalContent().set(QUESTION_FILE, text.slice(at) + text.slice(0, at)))).toBe(version());
});

test('a manifest that is shown counts without its comments', () => {
  const files = contentWith(QUESTION_FILE, '  depth: core\n  level: recall\n', EXHIBIT);
  const revisions = (manifest: string): string[] => {
    const content = sampleContent(new Map(files).set('content/manifests/etcd/example.yaml', manifest));
    return content.questions.map((question) => revisionOf(content, question));
  };
  expect(revisions('kind: Pod # here\n')).toEqual(revisions('kind: Pod\n'));
  expect(revisions('kind: Pods\n')[0]).not.toBe(revisions('kind: Pod\n')[0]);
});
