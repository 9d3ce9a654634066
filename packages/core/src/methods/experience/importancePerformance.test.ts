import fc from 'fast-check';
import { expect, test } from 'vitest';
import { type Crosshair, importancePerformance, type RatedItem } from './importancePerformance.ts';
import { importancePerformanceMethod } from './importancePerformanceMethod.ts';

const rated = (...rows: [string, number | null, number | null][]): RatedItem[] =>
  rows.map(([item, importance, performance]) => ({ item, importance, performance }));
const placed = (ratings: RatedItem[], crosshair?: Crosshair) =>
  importancePerformance(ratings, crosshair).items.map(({ quadrant }) => quadrant);

test('the four quadrants around the grand means', () => {
  const result = importancePerformance(
    rated(['Speed', 5, 2], ['Courtesy', 5, 5], ['Brochure', 1, 1], ['Music', 1, 4]),
  );
  expect(result.items.map(({ quadrant }) => quadrant)).toEqual([
    'concentrate here',
    'keep up',
    'low priority',
    'possible overkill',
  ]);
  expect([result.importanceLine.value, result.performanceLine.value, result.n]).toEqual([3, 3, 4]);
});

test('a point on a line counts as high, also where the mean is off by a rounding step', () => {
  const items = importancePerformance(rated(['A', 0.1, 0.1], ['B', 0.2, 0.2], ['C', 0.3, 0.3])).items;
  expect(items[1]).toMatchObject({ quadrant: 'keep up', onLine: true });
  expect(items[0]).toMatchObject({ quadrant: 'low priority', onLine: false });
  expect(placed(rated(['A', 4, 3], ['B', 2, 5]), { kind: 'midpoint', lowest: 1, highest: 7 })).toEqual([
    'concentrate here',
    'possible overkill',
  ]);
  expect(placed(rated(['A', 4, 3], ['B', 2, 5]), { kind: 'given', importance: 4, performance: 3 })).toEqual([
    'keep up',
    'possible overkill',
  ]);
});

test('fewer than two items, or all at one point: no quadrants, with the reason', () => {
  expect(importancePerformance([]).noQuadrants).toContain('At least two items');
  expect(importancePerformance([]).importanceLine.value).toBeNull();
  const one = importancePerformance(rated(['A', 4, 3], ['B', null, 3]));
  expect(one.noQuadrants).toContain('At least two items');
  expect(one.notes.find(({ code }) => code === 'not-rated')?.message).toContain('“B”');
  const equal = importancePerformance(rated(['A', 4, 3], ['B', 4, 3], ['C', 4, 3]));
  expect(equal.noQuadrants).toContain('same ratings');
  expect(equal.items.every(({ quadrant }) => quadrant === null)).toBe(true);
  const oneAxis = importancePerformance(rated(['A', 4, 3], ['B', 4, 5]));
  expect(oneAxis.items.map(({ quadrant }) => quadrant)).toEqual(['concentrate here', 'keep up']);
  expect(oneAxis.notes.map(({ code }) => code)).toEqual(['one-axis-equal']);
});

/** A mean as a fraction of whole numbers: nothing is rounded. */
interface Fraction {
  readonly top: bigint;
  readonly bottom: bigint;
}
const add = (a: Fraction, b: Fraction): Fraction => ({
  top: a.top * b.bottom + b.top * a.bottom,
  bottom: a.bottom * b.bottom,
});
const average = (list: readonly Fraction[]): Fraction => {
  const all = list.reduce(add, { top: 0n, bottom: 1n });
  return { top: all.top, bottom: all.bottom * BigInt(list.length) };
};
const atLeast = (a: Fraction, b: Fraction) => a.top * b.bottom >= b.top * a.bottom;
const whole = (n: number): Fraction => ({ top: BigInt(n), bottom: 1n });

test('agrees with fractions that are never rounded', () => {
  const rating = fc.option(fc.integer({ min: 1, max: 5 }), { freq: 9 });
  const rows = fc.array(fc.tuple(fc.constantFrom('a', 'b', 'c', 'd', 'e'), rating, rating), {
    maxLength: 40,
  });
  fc.assert(
    fc.property(rows, (list) => {
      const means = [...new Set(list.map(([item]) => item))].map((item) => {
        const own = list.filter(([name]) => name === item);
        const [y, x] = [own.flatMap(([, i]) => i ?? []), own.flatMap(([, , p]) => p ?? [])];
        return y.length && x.length ? { y: average(y.map(whole)), x: average(x.map(whole)) } : null;
      });
      const known = means.filter((one) => one !== null);
      const [first] = known;
      const same = known.every(
        ({ x, y }) =>
          first &&
          x.top * first.x.bottom === first.x.top * x.bottom &&
          y.top * first.y.bottom === first.y.top * y.bottom,
      );
      const expected = means.map((one) => {
        if (one === null || known.length < 2 || same) return null;
        const high = atLeast(one.y, average(known.map(({ y }) => y)));
        const good = atLeast(one.x, average(known.map(({ x }) => x)));
        if (high && good) return 'keep up';
        if (high) return 'concentrate here';
        return good ? 'possible overkill' : 'low priority';
      });
      expect(placed(rated(...list))).toEqual(expected);
    }),
    { seed: 41, numRuns: 400 },
  );
});

test('from a table: options are checked, ratings off the scale are refused', () => {
  const rows = [{ Item: 'A', Importance: '6', Satisfaction: '3' }];
  const off = importancePerformanceMethod.analyse({ rows, options: {} });
  expect(!off.ok && off.problems[0]).toMatchObject({ code: 'off-scale', row: 1, field: 'importance' });
  expect(importancePerformanceMethod.analyse({ rows, options: { highest: 7 } }).ok).toBe(true);
  for (const options of [
    { crosshair: 'given', importanceLine: 3 },
    { crosshair: 'midpoint', lowest: 5 },
  ])
    expect(importancePerformanceMethod.analyse({ rows: [], options }).ok).toBe(false);
});
