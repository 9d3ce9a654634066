import { expect, test } from 'vitest';
import { normalCritical, normalTwoSided, tCritical, tTwoSided } from './distributions.ts';
import { meanInterval, shareInterval } from './intervals.ts';
import { correlation, mean, quantile, ranks, standardDeviation, sum, variance } from './moments.ts';

test('sums keep what plain addition loses', () => {
  expect(sum([1e16, 1, -1e16])).toBe(1);
  expect(sum(Array.from({ length: 10 }, () => 0.1))).toBe(1);
  expect(mean([])).toBeNull();
});

test('spread of one value is not measured, and of equal values exactly 0', () => {
  expect(variance([4])).toBeNull();
  expect(variance([0.1, 0.1, 0.1])).toBe(0);
  expect(standardDeviation([2, 4, 4, 4, 5, 5, 7, 9])).toBeCloseTo(Math.sqrt(32 / 7), 14);
  expect(variance([1e9 + 4, 1e9 + 7, 1e9 + 13, 1e9 + 16])).toBe(30);
});

// Student, Biometrika 1908 and the standard tables.
test.each([
  [1, 12.7062],
  [2, 4.30265],
  [9, 2.26216],
  [29, 2.04523],
  [63, 1.99834],
  [4999, 1.96044],
])('Student’s t with %i degrees of freedom: 95 in 100 lie within ±%f', (df, t) => {
  expect(tCritical(0.95, df)).toBeCloseTo(t, 4);
  expect(tTwoSided(tCritical(0.95, df), df)).toBeCloseTo(0.05, 12);
});

test('t with one degree of freedom is Cauchy’s distribution', () => {
  for (const t of [0, 0.3, 1, 5, 80])
    expect(tTwoSided(t, 1)).toBeCloseTo(1 - (2 / Math.PI) * Math.atan(t), 12);
});

test('the normal distribution', () => {
  expect(normalCritical(0.95)).toBeCloseTo(1.959963984540054, 12);
  expect(normalCritical(0.99)).toBeCloseTo(2.5758293035489, 12);
  expect(normalTwoSided(3)).toBeCloseTo(0.00269979606326, 14);
  expect(normalTwoSided(-1)).toBeCloseTo(0.317310507862914, 13);
});

test('intervals', () => {
  expect(meanInterval([3])).toBeNull();
  const of = meanInterval([1, 2, 3, 4, 5]);
  expect(of?.low).toBeCloseTo(3 - (2.7764451 * Math.sqrt(2.5)) / Math.sqrt(5), 6);
  // Wilson, JASA 1927, in Newcombe 1998: 81 of 263.
  const share = shareInterval(81, 263);
  expect([share?.low, share?.high].map((x) => x?.toFixed(4))).toEqual(['0.2553', '0.3662']);
  expect(shareInterval(0, 10)?.low).toBe(0);
  expect(shareInterval(0, 0)).toBeNull();
});

test('ranks share ties; quantiles interpolate; no variation has no correlation', () => {
  expect(ranks([10, 20, 10, 5])).toEqual([2.5, 4, 2.5, 1]);
  expect(quantile([1, 2, 3, 4], 0.25)).toBe(1.75);
  expect(quantile([], 0.5)).toBeNull();
  expect(
    correlation([
      [1, 2],
      [2, 4],
      [3, 6],
    ]),
  ).toBeCloseTo(1, 15);
  expect(
    correlation([
      [1, 2],
      [1, 4],
    ]),
  ).toBeNull();
});
