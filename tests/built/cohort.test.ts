import { existsSync, readFileSync } from 'node:fs';
import { expect, test } from 'vitest';

test('without a cohort file there is no page of one, and no trace in navigation', () => {
  expect(existsSync('content/cohort.yaml')).toBe(false);
  expect(existsSync('dist/cohort/index.html')).toBe(false);
  expect(readFileSync('dist/index.html', 'utf8')).not.toMatch(/href="\/cohort\//);
});
