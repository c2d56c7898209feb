import { describe, expect, test } from 'vitest';
import { matchesSelector, selectorText, type LabelSelector } from '../../../../src/labs/shared/label-selector.ts';

const LABELS = { app: 'web', tier: 'front', empty: '' };

/** https://kubernetes.io/docs/concepts/overview/working-with-objects/labels/#resources-that-support-set-based-requirements */
describe('a selector', () => {
  test.each<[string, LabelSelector, boolean]>([
    ['that is empty matches everything', {}, true],
    ['with empty parts matches everything', { matchLabels: {}, matchExpressions: [] }, true],
    ['matches an equal label', { matchLabels: { app: 'web' } }, true],
    ['does not match another value', { matchLabels: { app: 'api' } }, false],
    ['needs every label', { matchLabels: { app: 'web', zone: 'a' } }, false],
    ['tells an empty value from an absent label', { matchLabels: { absent: '' } }, false],
    ['matches an empty value', { matchLabels: { empty: '' } }, true],
    ['In: one of the values', { matchExpressions: [{ key: 'tier', operator: 'In', values: ['back', 'front'] }] }, true],
    ['In: none of the values', { matchExpressions: [{ key: 'tier', operator: 'In', values: ['back'] }] }, false],
    ['In: label absent', { matchExpressions: [{ key: 'zone', operator: 'In', values: ['a'] }] }, false],
    ['NotIn: another value', { matchExpressions: [{ key: 'tier', operator: 'NotIn', values: ['back'] }] }, true],
    ['NotIn: one of the values', { matchExpressions: [{ key: 'tier', operator: 'NotIn', values: ['front'] }] }, false],
    ['NotIn: label absent', { matchExpressions: [{ key: 'zone', operator: 'NotIn', values: ['a'] }] }, true],
    ['Exists', { matchExpressions: [{ key: 'empty', operator: 'Exists' }] }, true],
    ['Exists: label absent', { matchExpressions: [{ key: 'zone', operator: 'Exists' }] }, false],
    ['DoesNotExist', { matchExpressions: [{ key: 'zone', operator: 'DoesNotExist' }] }, true],
    ['DoesNotExist: label there', { matchExpressions: [{ key: 'app', operator: 'DoesNotExist' }] }, false],
    [
      'needs labels and expressions both',
      { matchLabels: { app: 'web' }, matchExpressions: [{ key: 'app', operator: 'NotIn', values: ['web'] }] },
      false,
    ],
    ['In without values is invalid', { matchExpressions: [{ key: 'app', operator: 'In' }] }, false],
    ['NotIn without values is invalid', { matchExpressions: [{ key: 'app', operator: 'NotIn', values: [] }] }, false],
    ['Exists with values is invalid', { matchExpressions: [{ key: 'app', operator: 'Exists', values: ['web'] }] }, false],
    ['with an unknown operator is invalid', { matchExpressions: [{ key: 'app', operator: 'Gt', values: ['1'] }] }, false],
    ['knows no names that objects have', { matchExpressions: [{ key: 'toString', operator: 'Exists' }] }, false],
  ])('%s', (_, selector, expected) => {
    expect(matchesSelector(selector, LABELS)).toBe(expected);
  });

  test('is said in words', () => {
    expect(selectorText({})).toBe('everything');
    expect(
      selectorText({
        matchLabels: { app: 'web' },
        matchExpressions: [
          { key: 'tier', operator: 'NotIn', values: ['a', 'b'] },
          { key: 'x', operator: 'Exists' },
        ],
      }),
    ).toBe('app = web and tier not in (a, b) and x exists');
  });
});
