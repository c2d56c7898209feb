import { expect, test } from 'vitest';
import { checkContent } from '../../src/corpus/check.ts';
import { contrast } from '../../src/text/contrast.ts';
import { COHORT, COHORT_FILE } from './cohort-file.ts';
import { minimalContent } from './minimal-content.ts';

function mistakes(from = '', to = '') {
  expect(COHORT).toContain(from);
  const files = minimalContent().set(COHORT_FILE, COHORT.replace(from, to));
  return checkContent(files, { today: '2026-11-30', drawings: new Map() }).diagnostics.filter(({ file }) => file === COHORT_FILE);
}

test('a plan in order has no mistakes', () => {
  expect(mistakes()).toEqual([]);
});

test.each([
  ['a date that is none', 'from: 2026-12-01', 'from: 2026-13-01', 'from', /must be a day written YYYY-MM-DD/],
  [
    'an unknown topic',
    'cluster-components/etcd]',
    'cluster-components/ectd]',
    'weeks.0.topics.0',
    /unknown topic "cluster-components\/ectd"/,
  ],
  [
    'two weeks that overlap',
    'from: 2026-12-08',
    'from: 2026-12-05',
    'weeks.1.from',
    /the week before it, "Week one", lasts until 2026-12-07/,
  ],
  ['a week outside the dates', '    to: 2026-12-14', '    to: 2027-01-14', 'weeks.1.to', /outside the cohort’s dates/],
  ['a week that ends before it begins', '    to: 2026-12-14', '    to: 2026-12-01', 'weeks.1.to', /before the week’s first day/],
  ['an unknown domain', 'hiddenDomains: [cluster-components]', 'hiddenDomains: [cluster]', 'hiddenDomains.0', /unknown domain "cluster"/],
  ['an unknown challenge', 'labs: []', 'labs: [rbac/nothing]', 'weeks.0.labs.0', /unknown challenge "rbac\/nothing"/],
  ['an accent that cannot be read', '"#1a5aa0"', '"#ffdd00"', 'accent.light', /contrast of 1\.2/],
  ['a logo that is not there', 'hiddenDomains', 'logo: cohort-logo.svg\nhiddenDomains', 'logo', /does not exist/],
  ['a field of another name', 'trainer:', 'teacher:', 'teacher', /./],
])('%s is named with file and field', (_, from, to, field, message) => {
  const found = mistakes(from, to);
  const named = found.find((each) => each.field === field);
  expect(named?.message).toMatch(message);
  expect(named?.line).toBeGreaterThan(0);
});

test('contrast is that of WCAG', () => {
  expect(contrast('#000000', '#ffffff')).toBeCloseTo(21, 5);
  expect(contrast('#767676', '#ffffff')).toBeCloseTo(4.54, 2);
});
