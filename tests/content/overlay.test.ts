import { describe, expect, test } from 'vitest';
import { checkContent } from '../../src/corpus/check.ts';
import { isShortcoming, type Diagnostic } from '../../src/corpus/diagnostic.ts';
import { notChecked } from '../../src/corpus/not-checked.ts';
import type { Overlay } from '../../src/corpus/overlay/overlay.ts';
import { COHORT } from './cohort-file.ts';
import { CIRCUMSTANCES, contentWith, minimalContent, QUESTION_FILE, TOPIC_FILE } from './minimal-content.ts';
import { NEW_TOPIC, overlayOf } from './overlay-content.ts';

function laid(overlay: Overlay, files: ReadonlyMap<string, string> = minimalContent()) {
  const { corpus, diagnostics } = checkContent(files, CIRCUMSTANCES, overlay);
  return { corpus, mistakes: diagnostics.filter((diagnostic) => !isShortcoming(diagnostic)) };
}
const mistakesIn = (files: Readonly<Record<string, string>>): Diagnostic[] => laid(overlayOf(files)).mistakes;
const topic = minimalContent().get(TOPIC_FILE) ?? '';
const questions = minimalContent().get(QUESTION_FILE) ?? '';
const question = questions.slice(0, questions.indexOf('- id: etcd-firewall'));

describe('an overlay without mistakes', () => {
  test('of nothing but what tells about it changes nothing', () => {
    const { corpus, mistakes } = laid(overlayOf({ 'README.md': '# Our course', 'LICENSE.md': 'Ours.' }));
    expect(mistakes).toEqual([]);
    expect(corpus.texts).toEqual(minimalContent());
  });

  test('adds a topic with its questions, sources and manifest', () => {
    const { corpus, mistakes } = laid(overlayOf(NEW_TOPIC));
    expect(mistakes).toEqual([]);
    expect([...corpus.topicIds]).toEqual(['cluster-components/etcd', 'cluster-components/kubelet']);
    expect(corpus.questions.map(({ value }) => value.length)).toEqual([2, 2]);
    expect(corpus.sources.all.map(({ id }) => id)).toEqual(['k8s-etcd', 'k8s-ports', 'course-notes']);
  });

  test('replaces a text, and what the project’s needed beside it may stay', () => {
    const shorter = topic
      .replace(/ports:\n.*\n/, '')
      .replace('    manifest: etcd/example.yaml\n', '')
      .replace('is the store behind the API', 'keeps all');
    const { corpus, mistakes } = laid(overlayOf({ 'topics/cluster-components/etcd.mdx': shorter }));
    expect(mistakes).toEqual([]);
    expect(corpus.texts.get(TOPIC_FILE)).toBe(shorter);
  });

  test('adds questions to a topic and replaces one, without a copy of the others', () => {
    const own =
      question.replace('Which port of etcd do the clients of the store connect to?', 'Where does etcd wait for its clients?') +
      question
        .replace('etcd-client-port', 'etcd-peer-port')
        .replace('do the clients of the store connect to', 'do its own members vote on') +
      '  enemies: [etcd-client-port]\n';
    const { corpus, mistakes } = laid(overlayOf({ 'questions/cluster-components/etcd.yaml': own }));
    expect(mistakes).toEqual([]);
    expect(corpus.questions[0]?.value.map(({ id, stem }) => [id, stem])).toEqual([
      ['etcd-client-port', 'Where does etcd wait for its clients?'],
      ['etcd-firewall', expect.stringContaining('A worker node')],
      ['etcd-peer-port', 'Which port of etcd do its own members vote on?'],
    ]);
  });

  test('adds a competency to a domain, and the exam keeps its other fields', () => {
    const { corpus, mistakes } = laid(
      overlayOf({
        'domains.yaml':
          'exam: { minutes: 60 }\ndomains:\n  - id: cluster-components\n    competencies: [{ id: our-platform, title: Our platform }]\n',
      }),
    );
    expect(mistakes).toEqual([]);
    expect(corpus.curriculum?.value.exam).toMatchObject({ minutes: 60, questions: 60 });
    expect(corpus.curriculum?.value.domains).toMatchObject([
      { weight: 100, competencies: [{ id: 'etcd' }, { id: 'kubelet' }, { id: 'our-platform' }] },
    ]);
  });

  test('has a cohort', () => {
    const { corpus, mistakes } = laid(overlayOf({ 'cohort.yaml': COHORT }));
    expect(mistakes).toEqual([]);
    expect(corpus.cohort?.value.name).toBe('Winter cohort');
  });

  test('takes away an entry of a list, and a topic that nothing needs with its questions', () => {
    const taken = laid(
      overlayOf({ 'removed.yaml': '- questions/cluster-components/etcd.yaml#etcd-firewall\n' }),
      contentWith(QUESTION_FILE, 'practice: open-client-port', 'practice: only-the-api-server'),
    );
    expect(taken.mistakes).toEqual([]);
    expect(taken.corpus.questions[0]?.value.map(({ id }) => id)).toEqual(['etcd-client-port']);
    const files = new Map([
      ...minimalContent(),
      ...Object.entries(NEW_TOPIC).map(([path, text]): [string, string] => [`content/${path}`, text]),
    ]);
    const { corpus, mistakes } = laid(overlayOf({ 'removed.yaml': '- topics/cluster-components/kubelet.mdx\n' }), files);
    expect(mistakes).toEqual([]);
    expect([...corpus.topicIds]).toEqual(['cluster-components/etcd']);
    expect(corpus.questions.map((each) => each.topic)).toEqual(['cluster-components/etcd']);
  });

  test('has ids that are not recorded, and what it takes away is not lost', () => {
    const published = 'topics: [cluster-components/etcd]\nquestions: [etcd-client-port, etcd-firewall]\n';
    const files = minimalContent().set('content/published.yaml', published);
    const { corpus, diagnostics } = checkContent(
      files,
      CIRCUMSTANCES,
      overlayOf({ ...NEW_TOPIC, 'removed.yaml': '- questions/cluster-components/etcd.yaml#etcd-firewall\n' }),
    );
    expect(diagnostics.filter(({ kind }) => kind === 'lost-id')).toEqual([]);
    expect(notChecked(corpus, diagnostics).join()).not.toContain('npm run published');
  });
});

describe('what is wrong in an overlay is named with its file and line', () => {
  test.each([
    ['a date that is none', 'from: 2026-12-01', 'from: 2026-13-01', 'from', 2],
    ['an unknown topic', 'cluster-components/etcd]', 'cluster-components/ectd]', 'weeks.0.topics.0', 12],
    ['two weeks that overlap', 'from: 2026-12-08', 'from: 2026-12-05', 'weeks.1.from', 17],
  ])('%s in the cohort', (_, from, to, field, line) => {
    const found = mistakesIn({ 'cohort.yaml': COHORT.replace(from, to) });
    expect(found).toContainEqual(expect.objectContaining({ file: '../course/cohort.yaml', field, line }));
  });

  test('a logo that is not there', () => {
    expect(mistakesIn({ 'cohort.yaml': `${COHORT}logo: cohort-logo.svg\n` })).toMatchObject([
      { file: '../course/cohort.yaml', message: 'names ../course/cohort-logo.svg, which does not exist' },
    ]);
  });

  test('a field of a topic', () => {
    expect(mistakesIn({ 'topics/cluster-components/etcd.mdx': topic.replace('order: 4', 'order: fourth') })).toMatchObject([
      { kind: 'schema', file: '../course/topics/cluster-components/etcd.mdx', line: 5, field: 'order' },
    ]);
  });

  test('an added question: its own line, and no word of the project’s', () => {
    const own = question.replace('etcd-client-port', 'etcd-third').replace('level: recall', 'level: guess');
    expect(mistakesIn({ 'questions/cluster-components/etcd.yaml': own })).toMatchObject([
      { kind: 'schema', file: '../course/questions/cluster-components/etcd.yaml', line: 9, label: 'etcd-third: level' },
    ]);
  });

  test('an id that another file of the project has', () => {
    const sources = minimalContent().get('content/sources/cluster-components.yaml') ?? '';
    expect(mistakesIn({ 'sources/course.yaml': sources.slice(0, sources.indexOf('- id: k8s-ports')) })).toMatchObject([
      {
        kind: 'duplicate-id',
        file: '../course/sources/course.yaml',
        line: 1,
        message: '"k8s-etcd" is used before, at content/sources/cluster-components.yaml:1',
      },
    ]);
  });

  test('one id twice in it, beside the one that it replaces', () => {
    expect(mistakesIn({ 'questions/cluster-components/etcd.yaml': question + question })).toMatchObject([
      {
        kind: 'duplicate-id',
        file: '../course/questions/cluster-components/etcd.yaml',
        line: 12,
        message: '"etcd-client-port" is used before, at ../course/questions/cluster-components/etcd.yaml:1',
      },
    ]);
  });

  test('a list that cannot be read', () => {
    expect(mistakesIn({ 'questions/cluster-components/etcd.yaml': '- id: one\n\tstem: two\n' })).toMatchObject([
      { kind: 'unreadable-file', file: '../course/questions/cluster-components/etcd.yaml', line: 2 },
    ]);
  });

  test('weights that no longer make up the exam', () => {
    const domain = '  - { id: threat-model, title: T, shortTitle: T, weight: 10, summary: S., competencies: [{ id: a, title: A }] }\n';
    expect(mistakesIn({ 'domains.yaml': `domains:\n${domain}` })).toMatchObject([
      { kind: 'weights-sum', file: '../course/domains.yaml', line: 1, message: 'the weights add up to 110' },
    ]);
  });

  test('a file that nothing reads, with the place it was meant to have', () => {
    expect(mistakesIn({ 'question/cluster-components/etcd.yaml': question, 'notes/ideas.txt': 'x' })).toMatchObject([
      { kind: 'unread-file', file: '../course/notes/ideas.txt' },
      {
        kind: 'unread-file',
        file: '../course/question/cluster-components/etcd.yaml',
        allowed: '../course/questions/cluster-components/etcd.yaml',
      },
    ]);
  });

  test('a topic that the curriculum does not have', () => {
    const [found] = mistakesIn({ 'topics/cluster-components/our-platform.mdx': topic.replace('title: etcd', 'title: Our platform') });
    expect(found).toMatchObject({ kind: 'misplaced-topic', file: '../course/topics/cluster-components/our-platform.mdx' });
    expect(found?.allowed).toBe('"our-platform" listed under the competencies of cluster-components in ../course/domains.yaml');
  });

  test('a link, and a list that the project keeps alone', () => {
    const overlay = { ...overlayOf({ 'published.yaml': 'topics: []\n' }), refused: ['topics'] };
    expect(laid(overlay).mistakes).toMatchObject([
      { kind: 'overlay', file: '../course/published.yaml' },
      { kind: 'overlay', file: '../course/topics', message: expect.stringContaining('link') as string },
    ]);
  });
});

describe('what an overlay takes away', () => {
  const withKubelet = new Map([
    ...contentWith(TOPIC_FILE, 'See [quorum]', 'The [kubelet](/cluster-components/kubelet/#only-the-api-server) is none. See [quorum]'),
    ...Object.entries(NEW_TOPIC).map(([path, text]): [string, string] => [`content/${path}`, text]),
  ]);

  test('and others link to is named at each link, with what to do', () => {
    const { mistakes } = laid(overlayOf({ 'removed.yaml': '# Not taught.\n- topics/cluster-components/kubelet.mdx\n' }), withKubelet);
    expect(mistakes).toMatchObject([
      {
        kind: 'broken-link',
        file: TOPIC_FILE,
        line: 48,
        allowed: expect.stringContaining(
          '../course/removed.yaml:2 takes it away: take that line out, or lay ../course/topics/cluster-components/etcd.mdx over this file',
        ) as string,
      },
    ]);
  });

  test('by a shorter text is named where it is needed, with what to do', () => {
    const without = topic.replaceAll('only-the-api-server', 'another-practice');
    const named = mistakesIn({ 'topics/cluster-components/etcd.mdx': without }).find(({ kind }) => kind === 'misplaced-question');
    expect(named).toMatchObject({ file: QUESTION_FILE, message: 'drills the unknown card "only-the-api-server"' });
    expect(named?.allowed).toContain(
      '../course/topics/cluster-components/etcd.mdx does without it: put it back, or write what there should be in',
    );
  });

  test.each([
    ['a file', '- topics/cluster-components/ectd.mdx\n', 'takes away "topics/cluster-components/ectd.mdx", which content/ does not have'],
    ['an entry', '- sources/cluster-components.yaml#k8s-nothing\n', 'takes away "k8s-nothing"'],
    ['an entry of what is no list', '- guide.yaml#name\n', '"guide.yaml" is no list'],
    ['something that is no path', '- /etc/passwd\n', 'must be a file or a folder below content/'],
  ])('%s that is not there', (_, removed, message) => {
    expect(mistakesIn({ 'removed.yaml': removed })).toMatchObject([
      { file: '../course/removed.yaml', line: 1, message: expect.stringContaining(message) as string },
    ]);
  });
});
