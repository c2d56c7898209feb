import fc from 'fast-check';
import { expect, test } from 'vitest';
import { shortened, widthOf, wrapped } from '../../../src/drawing/text-metrics.ts';

test('signs are as wide as they are', () => {
  expect(widthOf('')).toBe(0);
  expect(widthOf('iii')).toBeLessThan(widthOf('mm'));
  expect(widthOf('日')).toBeGreaterThan(1);
});

test('the middle of a long text is left out, by signs and not by halves of them', () => {
  expect(shortened('frontend', 8)).toBe('frontend');
  expect(shortened('frontend-7d9f8b6c5-x2v4q', 8)).toBe('fronte…-x2v4q');
  expect(shortened('😀😀😀😀', 3.5)).toBe('😀…😀');
  expect(shortened('frontend', 0)).toBe('…');
});

test('an empty text has no lines', () => {
  expect(wrapped('', 5)).toEqual([]);
});

test('a text is broken at spaces, else after hyphens and other signs, else shortened', () => {
  expect(wrapped('system:serviceaccounts:shop', 10)).toEqual(['system:', 'serviceaccounts:', 'shop']);
  expect(wrapped('one two three four five six seven eight nine ten eleven', 8)).toEqual(['one two three', 'four five six', 'seven …leven']);
  expect(wrapped('TCP 9153 dns-metrics', 9)).toEqual(['TCP 9153', 'dns-metrics']);
  expect(wrapped('metrics-server', 6)).toEqual(['metrics-', 'server']);
  expect(wrapped('unbreakable', 5)).toEqual(['unbr…ble']);
  expect(wrapped('isolated for ingress, egress', 7)).toEqual(['isolated for', 'ingress,', 'egress']);
});

test('no line is wider than its room, and no more lines than asked', () => {
  for (const text of ['', '-', '---------', 'a b c d e f g h', 'web-7d9f8b6c5-x2v4q', '.a.b.c.d.e.f', 'x'.repeat(253)]) {
    for (let room = 1; room < 20; room += 1) {
      const lines = wrapped(text, room);
      expect(lines.length).toBeLessThanOrEqual(3);
      for (const line of lines) expect(widthOf(line)).toBeLessThanOrEqual(room);
    }
  }
});

test('whatever a text is, its lines fit', () => {
  fc.assert(
    fc.property(fc.string({ unit: 'grapheme', maxLength: 80 }), (text) => {
      const lines = wrapped(text, 9, 2);
      expect(lines.length).toBeLessThanOrEqual(2);
      for (const line of lines) expect(widthOf(line)).toBeLessThanOrEqual(9);
    }),
  );
});
