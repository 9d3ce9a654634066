import { expect, test } from 'vitest';
import { cellText, chanceText } from './plainText.ts';

test('a cell: not measured is not 0, and what rounds to 0 has no sign', () => {
  const two = { label: 'Gap', places: 2 };
  expect(cellText(null, two)).toBe('not measured');
  expect([-0.004, 0.004, -0.006, -1, 0].map((value) => cellText(value, two))).toEqual([
    '0.00',
    '0.00',
    '-0.01',
    '-1.00',
    '0.00',
  ]);
  expect(cellText(-0.4, { label: 'Change', places: 0 })).toBe('0');
  expect(cellText(-10, { label: 'Change', places: 0 })).toBe('-10');
  expect(cellText(-0.004, { label: 'As it is' })).toBe('-0.004');
});

test('a chance is never shown as a bare 0', () => {
  expect([null, 0, 0.00009, 0.0001, 0.05, 1].map(chanceText)).toEqual([
    null,
    '< 0.0001',
    '< 0.0001',
    '0.0001',
    '0.0500',
    '1.0000',
  ]);
});
