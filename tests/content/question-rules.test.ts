import { describe, expect, test } from 'vitest';
import { contentWith, minimalContent, mistakesIn, QUESTION_FILE } from './minimal-content.ts';

function found(files: ReadonlyMap<string, string>) {
  return mistakesIn(files).map(({ kind, file, line, field, message, allowed }) => ({ kind, file, line, field, message, allowed }));
}
const changed = (from: string, to: string) => found(contentWith(QUESTION_FILE, from, to));

describe('a question', () => {
  test('has four options', () => {
    expect(changed('    - { text: "10250", why: It is the kubelet\'s. }\n', '')).toMatchObject([
      { kind: 'schema', field: '0.options', message: 'has 3, needs exactly 4' },
    ]);
  });

  test('has one right option, not two and not none', () => {
    const message = 'must have exactly one option with correct: true';
    expect(changed('{ text: "2380", why', '{ text: "2380", correct: true, why')).toMatchObject([{ field: '0.options', message }]);
    expect(changed('{ text: "2379", correct: true, why', '{ text: "2379", why')).toMatchObject([{ field: '0.options', message }]);
  });

  test('says why of every option', () => {
    expect(changed('{ text: "2380", why: It is for peers. }', '{ text: "2380" }')).toMatchObject([
      { kind: 'schema', line: 5, field: '0.options.1.why', message: 'is required and missing' },
    ]);
  });

  test('has a level of three', () => {
    expect(changed('level: recall', 'level: hard')).toMatchObject([{ field: '0.level', allowed: 'recall, apply, analyse' }]);
  });

  test('cites a source that exists', () => {
    expect(changed('sources: [k8s-ports]', 'sources: []')).toMatchObject([{ field: '0.sources' }]);
    expect(changed('sources: [k8s-ports]', 'sources: [k8s-port]')).toMatchObject([
      { kind: 'unknown-source', line: 11, field: '0.sources.0' },
    ]);
  });

  test('has an id of its own in the whole bank', () => {
    expect(changed('id: etcd-firewall', 'id: etcd-client-port')).toContainEqual(
      expect.objectContaining({ kind: 'duplicate-id', line: 12, message: `"etcd-client-port" is used before, at ${QUESTION_FILE}:1` }),
    );
  });

  test('shows a manifest that exists', () => {
    expect(changed('  level: recall', '  exhibit: { manifest: etcd/none.yaml }\n  level: recall')).toMatchObject([
      { kind: 'unknown-manifest', field: '0.exhibit.manifest' },
    ]);
  });

  test('shows a diagram that exists', () => {
    const shown = (title: string) =>
      changed('  level: recall', `  exhibit: { diagram: { topic: cluster-components/etcd, title: ${title} } }\n  level: recall`);
    expect(shown('None')).toMatchObject([{ kind: 'unknown-reference', field: '0.exhibit.diagram.title' }]);
  });

  test('names enemies and a scenario that exist', () => {
    expect(changed('  level: recall', '  enemies: [etcd-none]\n  scenario: nowhere\n  level: recall')).toMatchObject([
      { kind: 'unknown-reference', field: '0.enemies.0' },
      { kind: 'unknown-reference', field: '0.scenario' },
    ]);
  });

  test('a scenario is told for three questions', () => {
    const files = minimalContent().set(
      'content/scenarios/cluster-components.yaml',
      '- { id: stolen-disk, title: A stolen disk, text: A disk is gone. }\n',
    );
    expect(mistakesIn(files)).toMatchObject([{ kind: 'unknown-reference', field: '0.id' }]);
  });

  test('drills a card of its topic', () => {
    expect(changed('practice: only-the-api-server', 'practice: only-the-api')).toContainEqual(
      expect.objectContaining({
        kind: 'misplaced-question',
        line: 10,
        field: '0.practice',
        allowed: 'only-the-api-server, open-client-port',
      }),
    );
  });

  test('stands at a topic that exists', () => {
    const files = minimalContent();
    files.set('content/questions/cluster-components/etcdd.yaml', '[]');
    expect(found(files)).toMatchObject([{ kind: 'misplaced-question', message: '"cluster-components/etcdd" is not a topic' }]);
  });
});

describe('a stem', () => {
  const STEM = 'Which port of etcd do the clients of the store connect to?';

  test('asks', () => {
    expect(changed(STEM, 'The port of etcd that the clients of the store use is')).toMatchObject([
      { kind: 'question-writing', line: 2, field: '0.stem', message: 'does not end in a question' },
    ]);
  });

  test('emphasises a negative', () => {
    expect(changed(STEM, 'Which port of etcd do the clients not connect to?')).toMatchObject([
      { kind: 'question-writing', field: '0.stem' },
    ]);
    expect(changed(STEM, 'Which port of etcd do the clients **not** connect to?')).toEqual([]);
    expect(changed(STEM, 'etcd does not check who asks. Which port do clients connect to?')).toEqual([]);
  });

  test('stands alone', () => {
    expect(changed(STEM, 'Which of the ports listed above do clients connect to?')).toMatchObject([{ kind: 'question-writing' }]);
    expect(changed(STEM, 'What is wrong with this manifest?')).toContainEqual(
      expect.objectContaining({ message: 'speaks of something that is not shown' }),
    );
  });

  test('is short enough to be read in an exam', () => {
    expect(changed(STEM, `${'Long and longer. '.repeat(30)}Which port?`)).toMatchObject([{ field: '0.stem', allowed: 'at most 480' }]);
  });

  test('is long enough to be answered before the options are read', () => {
    expect(changed(STEM, 'Which port?')).toMatchObject([{ kind: 'question-writing' }]);
  });
});

describe('an option', () => {
  test('stands for itself', () => {
    expect(changed('text: "10250"', 'text: All of the above')).toMatchObject([
      { kind: 'question-writing', line: 7, field: '0.options.3.text' },
    ]);
    expect(changed('text: "10250"', 'text: None of these')).toMatchObject([{ kind: 'question-writing' }]);
  });

  test('and its reason fit on a phone', () => {
    expect(changed('text: "10250"', `text: "${'long '.repeat(33)}"`)).toMatchObject([
      { field: '0.options.3.text', message: 'has 164 characters' },
    ]);
    expect(changed("why: It is the kubelet's.", `why: "${'long '.repeat(65)}"`)).toMatchObject([{ field: '0.options.3.why' }]);
  });

  test('is not repeated', () => {
    expect(changed('text: "10250"', 'text: "`2380`"')).toMatchObject([{ message: 'repeats option 2' }]);
  });
});
