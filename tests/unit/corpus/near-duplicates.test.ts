import fc from 'fast-check';
import { expect, test } from 'vitest';
import { nearDuplicates } from '../../../src/corpus/near-duplicates.ts';
import { item } from './items.ts';

const secrets = item(
  'Which flag makes the API server encrypt Secrets in etcd?',
  '`--encryption-provider-config`',
  '`--a`',
  '`--b`',
  '`--c`',
);
const again = item(
  'To encrypt Secrets in etcd, which flag does the API server need?',
  '`--encryption-provider-config`',
  '`--d`',
  '`--e`',
  '`--f`',
);
const port = item('Which port does the kubelet serve its API on?', '10250', '10255', '6443', '2379');

test('near-duplicates are found in other words and another order', () => {
  expect(nearDuplicates([secrets, again, port], 0.6)).toMatchObject([{ first: secrets.id, second: again.id, hasEqualOptions: false }]);
});

test('the limit decides', () => {
  expect(nearDuplicates([secrets, again, port], 1)).toEqual([]);
});

test('the same options are found, whatever is asked and in any order', () => {
  const other = item('Behind which number does a read-only copy of all Pods answer?', '10255', '2379', '10250', '6443');
  expect(nearDuplicates([port, other], 0.6)).toMatchObject([{ second: other.id, hasEqualOptions: true }]);
});

test('no pair is missed by looking at rare words alone', () => {
  const word = fc.constantFrom('etcd', 'kubelet', 'secret', 'token', 'node', 'webhook', 'policy', 'volume');
  const any = fc.array(word, { minLength: 1, maxLength: 6 }).map((words) => words.join(' '));
  const wrong = (i: number): [string, string, string] => [`x${i}`, `y${i}`, `z${i}`];
  fc.assert(
    fc.property(fc.array(any, { minLength: 2, maxLength: 8 }), fc.constantFrom(0.2, 0.3, 0.5, 0.6, 0.9), (stems, limit) => {
      const all = stems.map((stem, i) => item(stem, `right${i}`, ...wrong(i)));
      const pairs = all.flatMap((a, i) => all.slice(i + 1).flatMap((b) => nearDuplicates([a, b], limit)));
      const ids = (list: readonly { first: string; second: string }[]) => list.map(({ first, second }) => `${first} ${second}`);
      expect(ids(nearDuplicates(all, limit))).toEqual(ids(pairs));
    }),
  );
});
