import { expect, test } from 'vitest';
import { roundUp, short, withoutDust } from './shared.ts';

test('rounding up ignores what binary fractions leave, and nothing else', () => {
  expect(21 / 0.7).toBeGreaterThan(30);
  expect([21 / 0.7, 21 / 0.35, 21 / (1 - 0.3), 7, 0].map(roundUp)).toEqual([30, 60, 30, 7, 0]);
  expect([384.1459, 277.74, 30.001, 30 + 1e-6, 1e-3].map(roundUp)).toEqual([385, 278, 31, 31, 1]);
  // Just below a whole number, too: 0.1 × 3 × 10 and the like.
  expect(roundUp(2.9999999999999996)).toBe(3);
});

test('a short decimal loses its tail, every other number stays as it is', () => {
  expect([66.00000000000001, 7.000000000000001, 0.30000000000000004].map(withoutDust)).toEqual([66, 7, 0.3]);
  for (const value of [0, -2.5, 1 / 3, Math.PI, 1e300, 5e-324, 66.0000000001])
    expect(withoutDust(value)).toBe(value);
});

test('a figure as tables show it: six digits at most, and never longer than it was', () => {
  expect([null, 7.5, 1 / 60, 0.1 + 0.2, 1234.5, 12_345_678.25, -2 / 3].map(short)).toEqual([
    null,
    7.5,
    0.0166667,
    0.3,
    1234.5,
    12_345_678.25,
    -0.666667,
  ]);
});
