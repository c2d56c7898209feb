import { describe, expect, test } from 'vitest';
import { CHALLENGE, contentWithLab, FOLDER, GUIDANCE, POD, TASK } from './lab-content.ts';
import { mistakesIn } from './minimal-content.ts';

function found(changes: Readonly<Record<string, string | undefined>> = {}) {
  return mistakesIn(contentWithLab(changes));
}

test('a lab without mistakes has no diagnostics', () => {
  expect(found()).toEqual([]);
});

describe('the files of a lab', () => {
  test('are all there', () => {
    expect(found({ [`${FOLDER}/no-host/solution.yaml`]: undefined, [`${FOLDER}/no-host/wrong-other.yaml`]: undefined })).toMatchObject([
      { kind: 'lab-file', file: CHALLENGE, message: 'has no file solution.yaml beside it' },
      { kind: 'lab-file', file: CHALLENGE, field: 'wrong.1.file', message: 'has no file wrong-other.yaml beside it' },
    ]);
    expect(found({ [`${FOLDER}/lab.yaml`]: undefined })).toMatchObject([{ kind: 'missing-file', file: `${FOLDER}/lab.yaml` }]);
    expect(found({ [`${FOLDER}/example.yaml`]: undefined })).toMatchObject([
      { kind: 'lab-file', message: 'has no file example.yaml beside it' },
    ]);
  });

  test('and no others', () => {
    const file = `${FOLDER}/no-host/wrong-left-over.yaml`;
    expect(found({ [file]: POD })).toMatchObject([{ kind: 'lab-file', file, message: 'belongs to nothing in challenge.yaml' }]);
  });

  test('are Kubernetes objects', () => {
    const file = `${FOLDER}/no-host/start.yaml`;
    expect(found({ [file]: 'kind: Pod\n' })).toMatchObject([{ kind: 'schema', file, field: 'apiVersion' }]);
    expect(found({ [file]: 'kind: [\n' })[0]).toMatchObject({ kind: 'unreadable-file', file });
  });
});

describe('the answers of a challenge', () => {
  const file = (name: string): string => `${FOLDER}/no-host/${name}`;
  const ON_THE_NODE = `${POD}  hostNetwork: true\n`;

  test('start unsolved, and are solved by the model answer', () => {
    expect(found({ [file('start.yaml')]: POD })).toMatchObject([
      { kind: 'challenge-answer', file: file('start.yaml'), message: 'solves the challenge' },
    ]);
    expect(found({ [file('solution.yaml')]: ON_THE_NODE })).toMatchObject([
      { kind: 'challenge-answer', file: file('solution.yaml'), message: 'does not solve the challenge' },
    ]);
  });

  test('are wrong where they are said to be, each for a reason of its own', () => {
    expect(found({ [file('wrong-other.yaml')]: POD })).toMatchObject([{ file: file('wrong-other.yaml'), message: 'solves the challenge' }]);
    expect(found({ [file('wrong-other.yaml')]: ON_THE_NODE })).toMatchObject([
      { kind: 'challenge-answer', message: 'fails for the same reason as wrong-empty.yaml' },
    ]);
  });

  test('are objects that the API server takes', () => {
    expect(found({ [file('start.yaml')]: ON_THE_NODE.replace('hostNetwork', 'hostNetwrk') })).toMatchObject([
      { kind: 'object', file: file('start.yaml'), line: 9 },
    ]);
  });
});

describe('a challenge', () => {
  test('has the fields of its schema and a goal of its lab', () => {
    expect(found({ [CHALLENGE]: TASK.replace('difficulty: easy', 'difficulty: simple') })).toMatchObject([
      { kind: 'schema', file: CHALLENGE, line: 3, field: 'difficulty', allowed: 'easy, medium, hard' },
    ]);
    expect(found({ [CHALLENGE]: TASK.replace('objects: [Pod/web]', 'object: Pod/web') })).toMatchObject([
      { field: 'goal.object', message: 'is not a field here: did you mean "objects"?' },
    ]);
    expect(found({ [CHALLENGE]: TASK.replace('  - { file: wrong-other.yaml, why: It is another field. }\n', '') })).toMatchObject([
      {
        file: `${FOLDER}/no-host/challenge.yaml`,
        field: 'wrong',
        message: 'has 1, needs at least 2',
        allowed: 'must name at least two plausible wrong answers',
      },
    ]);
  });

  test('names topics and sources that there are', () => {
    const text = TASK.replace('topics: [cluster-components/etcd]', 'topics: [cluster-components/etcs]').replace('[k8s-etcd]', '[k8s-etcs]');
    expect(found({ [CHALLENGE]: text }).map(({ kind, allowed }) => [kind, allowed])).toEqual([
      ['unknown-topic', 'cluster-components/etcd'],
      ['unknown-source', 'an id of content/sources/, such as k8s-etcd'],
    ]);
  });

  test('links to what there is', () => {
    expect(found({ [CHALLENGE]: TASK.replace('Look at the spec.', 'Look at [it](/labs/pod-security/#no-hosts).') })).toMatchObject([
      { kind: 'broken-link', field: 'hints.0', message: '"#no-hosts" does not exist on /labs/pod-security/', allowed: 'no-host' },
    ]);
  });
});

test('guidance leads to cards that there are', () => {
  expect(found({ [`${FOLDER}/guidance.yaml`]: GUIDANCE.replace('only-the-api', 'only-an-api') })).toMatchObject([
    { kind: 'unknown-practice', line: 5, field: '0.practices.0', allowed: 'cluster-components/etcd#only-the-api-server' },
  ]);
});

test('a challenge that has been renamed leads to one that there is', () => {
  const renamed = (to: string): string =>
    `topics: {}\ncards: {}\nterms: {}\nquestions: {}\nchallenges:\n  pod-security/old: pod-security/${to}\n`;
  expect(found({ 'content/renamed.yaml': renamed('no-host') })).toEqual([]);
  expect(found({ 'content/renamed.yaml': renamed('no-hosts') })).toMatchObject([{ kind: 'renamed-id', allowed: 'pod-security/no-host' }]);
});
