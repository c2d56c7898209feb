import { describe, expect, test } from 'vitest';
import { beginningOf, type Wanted } from '../../../src/corpus/beginnings/beginning.ts';
import { parseCorpus } from '../../../src/corpus/corpus.ts';
import { LABS } from '../../../src/schema/lab.ts';
import { KINDS, TOPIC_KINDS } from '../../../src/schema/topic/kinds.ts';
import { overlayOf } from '../../content/overlay-content.ts';
import { diagnosticsIn, minimalContent, QUESTION_FILE } from '../../content/minimal-content.ts';

const TODAY = '2026-11-29';
const begin = (wanted: Wanted): ReadonlyMap<string, string> => beginningOf(wanted, parseCorpus(minimalContent()), TODAY);

/** What is said of a beginning, where the rest is in order: the field, or what follows from its lack. */
function said(wanted: Wanted): string[] {
  const files = begin(wanted);
  const found = diagnosticsIn(new Map([...minimalContent(), ...files])).filter(({ file }) => files.has(file));
  return found.map(({ kind, field, message }) => `${kind} ${field ?? '–'} ${message}`);
}

describe('a topic', () => {
  test.each(TOPIC_KINDS)('of the kind %s begins with what is to be filled in, and nothing else is wrong with it', (topicKind) => {
    const all = said({ kind: 'topic', place: 'cluster-components/kubelet', topicKind });
    // Texts to be written, empty lists, ids, and the questions that it has not yet.
    const open = /"TODO|has 0, needs at least 1|^question-count/;
    expect(all.filter((each) => !open.test(each))).toEqual([]);
    expect(all.filter((each) => each.startsWith('unfinished-text summary'))).toHaveLength(1);
    expect(all.filter((each) => each.includes('sources has 0')).length).toBeGreaterThan(1);
  });

  test('has its title and its place from the curriculum, and the heading of its kind', () => {
    const [[file, text] = []] = begin({ kind: 'topic', place: 'cluster-components/kubelet' });
    expect(file).toBe('content/topics/cluster-components/kubelet.mdx');
    expect(text).toContain('kind: component\ntitle: "Kubelet"\ndomain: cluster-components\norder: 2\n');
    expect(text).toContain(`\n## ${KINDS.component.opening}\n`);
    expect(text).toContain(`reviewed: ${TODAY}`);
  });
});

test.each([
  ['question', 'cluster-components/etcd/who-asks', ['level', 'practice', 'stem', 'sources', 'options.3.why']],
  ['term', 'cluster-components/lease', ['definition', 'topic', 'sources']],
  ['source', 'cluster-components/k8s-lease', ['title', 'publisher', 'url']],
] as const)('a %s is put at the end of its file, and names what it lacks', (kind, place, fields) => {
  const [[file = '', text = ''] = []] = begin({ kind, place });
  expect(text.startsWith(minimalContent().get(file) ?? '–')).toBe(true);
  const all = said({ kind, place }).join('\n');
  for (const field of fields) expect(all).toContain(field);
});

test('the first question of a topic makes its file', () => {
  const content = minimalContent();
  content.delete(QUESTION_FILE);
  const files = beginningOf({ kind: 'question', place: 'cluster-components/etcd/who-asks' }, parseCorpus(content), TODAY);
  expect(files.get(QUESTION_FILE)).toMatch(/^- id: who-asks\n/);
});

test('what begins where something is laid over the content has none of the project’s entries', () => {
  const begun = (overlay: Readonly<Record<string, string>>) =>
    beginningOf({ kind: 'question', place: 'cluster-components/etcd/who-asks' }, parseCorpus(minimalContent(), overlayOf(overlay)), TODAY);
  expect(begun({}).get(QUESTION_FILE)).toMatch(/^- id: who-asks\n/);
  expect(begun({ 'questions/cluster-components/etcd.yaml': '- id: ours\n' }).get(QUESTION_FILE)).toMatch(/^- id: ours\n- id: who-asks\n/);
});

test.each(LABS)('a challenge of %s has its files, and names what they lack', (lab) => {
  const place = `${lab}/a-new-one`;
  expect([...begin({ kind: 'lab', place }).keys()].map((file) => file.split('/').at(-1))).toEqual([
    'challenge.yaml',
    'start.yaml',
    'solution.yaml',
    'wrong-first.yaml',
    'wrong-second.yaml',
  ]);
  const all = said({ kind: 'lab', place });
  expect(all.filter((each) => !/"TODO|has 0, needs at least 1/.test(each))).toEqual([]);
  expect(all.join('\n')).toContain('still says "TODO: the model answer"');
});

test.each([
  ['what it is', { kind: 'page', place: 'a/b' }, 'There is no "page" to begin: topic, question, term, source, lab.'],
  ['a place of another depth', { kind: 'term', place: 'lease' }, '"lease" is no place for a term: <domain>/<term>'],
  ['a place on the disk', { kind: 'topic', place: '../etcd' }, 'is no place for a topic'],
  ['a mistyped competency', { kind: 'topic', place: 'cluster-components/kublet' }, 'perhaps cluster-components/kubelet'],
  ['a topic that is there', { kind: 'topic', place: 'cluster-components/etcd' }, 'is there already'],
  ['a question that is there', { kind: 'question', place: 'cluster-components/etcd/etcd-firewall' }, 'has an entry etcd-firewall already'],
  ['an unknown kind', { kind: 'topic', place: 'cluster-components/kubelet', topicKind: 'atack' }, 'perhaps attack'],
  ['an unknown lab', { kind: 'lab', place: 'rbacc/x' }, 'perhaps rbac'],
])('refuses %s, and says why', (_, wanted, message) => {
  expect(() => begin(wanted)).toThrow(message);
});
