import { expect, test } from 'vitest';
import { csvOf } from '../../../src/islands/cohort/csv.ts';

test('a table begins with the byte order mark, and numbers stay numbers', () => {
  expect(
    csvOf(
      ['Name', 'p'],
      [
        ['Ana, Núñez', 0.25],
        ['Bo', -0.3],
        ['C', undefined],
      ],
      ',',
    ),
  ).toBe('\uFEFFName,p\r\n"Ana, Núñez",0.25\r\nBo,-0.3\r\nC,\r\n');
});

test('with semicolons, decimals have commas, and a negative number is no formula', () => {
  expect(csvOf(['p'], [[0.25], [-0.3], [12]], ';')).toBe('\uFEFFp\r\n0,25\r\n-0,3\r\n12\r\n');
});

test.each(['=1+1', '+1', '-1+1', '@SUM(A1)', '\t=1', '\r=1', '=HYPERLINK("x")'])('%j is text to a spreadsheet', (formula) => {
  const [, cell = ''] = csvOf(['Name'], [[formula]], ',').split('Name\r\n');
  expect(cell.replace(/^"/, '')).toMatch(/^'/);
});
