import { expect, test } from 'vitest';
import { formerIds } from '../../../src/schema/former-ids.ts';

test('all that lead to an id are found, over however many renamings', () => {
  expect(formerIds({ a: 'b', b: 'c', x: 'c', other: 'y' }, 'c')).toEqual(['b', 'a', 'x']);
});

test('a circle ends', () => {
  expect(formerIds({ a: 'b', b: 'a' }, 'a')).toEqual(['b']);
});
