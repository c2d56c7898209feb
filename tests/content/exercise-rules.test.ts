import { describe, expect, test } from 'vitest';
import { attackContent } from './attack-content.ts';
import { mistakesIn, TOPIC_FILE } from './minimal-content.ts';

const FILE = 'content/attack-map.yaml';
const PAGE = `kubeadm:
  - { practice: cluster-components/etcd#only-the-api-server, why: A reason., sources: [k8s-etcd] }
exercises:
  - id: close-the-store
    title: Close the store
    difficulty: easy
    task: Keep the attacker from the Secrets.
    start: network
    goal: secrets
    most: 1
    explanation: There is one way.
`;
const found = (from = '', to = '') => mistakesIn(attackContent().set(FILE, PAGE.replace(from, to)));

test('exercises without mistakes have no diagnostics', () => {
  expect(found()).toEqual([]);
});

test('a technique that cannot be read is the one cause of what the map lacks by it', () => {
  const files = attackContent().set(FILE, PAGE);
  files.set(TOPIC_FILE, (files.get(TOPIC_FILE) ?? '').replace('signs:', 'sings:'));
  expect(mistakesIn(files)).toMatchObject([{ kind: 'schema', file: TOPIC_FILE, field: expect.stringContaining('techniques') as unknown }]);
});

describe('an exercise', () => {
  test('can be solved with what it allows, and not with less', () => {
    expect(found('most: 1', 'most: 2')).toMatchObject([
      { kind: 'exercise', file: FILE, line: 10, field: 'exercises.0.most', message: 'can be solved with 1' },
    ]);
    const inPlace = 'most: 1\n    inPlace: [cluster-components/etcd#only-the-api-server]';
    expect(found('most: 1', inPlace)).toMatchObject([
      { field: 'exercises.0.most', message: '"secrets" is not reached as it is, or cannot be cut off' },
    ]);
  });

  test('names positions and practices of the map', () => {
    expect(found('start: network', 'start: secrets')).toMatchObject([
      { kind: 'exercise', field: 'exercises.0.start', message: '"secrets" is no position where attacks begin' },
    ]);
    expect(found('goal: secrets', 'goal: secrest')).toMatchObject([
      { field: 'exercises.0.goal', message: 'names the unknown position "secrest"' },
    ]);
    expect(
      found('{ practice: cluster-components/etcd#only-the-api-server', '{ practice: cluster-components/etcd#open-client-port'),
    ).toMatchObject([{ field: 'kubeadm.0.practice', message: '"cluster-components/etcd#open-client-port" prevents no technique' }]);
  });

  test('has an id of its own and the fields of its schema', () => {
    const twice = PAGE + PAGE.slice(PAGE.indexOf('  - id: close'));
    expect(mistakesIn(attackContent().set(FILE, twice))).toMatchObject([
      { field: 'exercises.1.id', message: '"close-the-store" is used before' },
    ]);
    expect(found('difficulty: easy', 'difficulty: simple')).toMatchObject([
      { kind: 'schema', file: FILE, field: 'exercises.0.difficulty' },
    ]);
  });
});
