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
