import { expect, test } from 'vitest';
import { fieldText } from '../../../../src/labs/shared/completion-text.ts';
import type { FieldType } from '../../../../src/labs/shared/shape.ts';

test.each<[FieldType, boolean, string]>([
  [{ is: 'list', of: { is: 'object', shape: 'Container' } }, true, 'list of Container, required'],
  [{ is: 'map', of: { is: 'scalar', scalar: 'string' } }, false, 'map of text'],
  [{ is: 'scalar', scalar: 'integer' }, false, 'whole number'],
  [{ is: 'enum', values: ['TCP', 'UDP'] }, false, 'TCP | UDP'],
  [{ is: 'any' }, false, 'anything'],
])('%j', (type, required, text) => {
  expect(fieldText({ type, required })).toBe(text);
});
