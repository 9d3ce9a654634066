import fc from 'fast-check';
import { expect, test } from 'vitest';
import { type BenchmarkResult, type BenchmarkRow, benchmark } from './benchmark.ts';
import { benchmarkMethod } from './benchmarkMethod.ts';
import { convert } from './units.ts';

const row = (given: Partial<BenchmarkRow>): BenchmarkRow => ({
  aim: 'Aim',
  unit: 'hour',
  better: 'lower',
  benchmark: null,
  current: null,
  target: null,
  ...given,
});
const run = (...rows: readonly Partial<BenchmarkRow>[]): BenchmarkResult => {
  const result = benchmark(rows.map(row));
  if (!('rows' in result)) throw new Error(JSON.stringify(result));
  return result;
};

test('the care home: informed in 7.5 hours, visits of 8 hours, answers after 150 minutes', () => {
  const { rows, n } = run(
    { benchmark: 3, current: 7.5, target: 3 },
    { benchmark: 20, current: 8, target: 15, better: 'higher' },
    { benchmark: 0.75, current: 150, currentUnit: 'minutes', target: 60, targetUnit: 'min' },
  );
  expect(n).toBe(3);
  expect(rows.map(({ changeShare }) => changeShare.value)).toEqual([-0.6, 0.875, -0.6]);
  expect(rows.map(({ closed }) => closed.value)).toEqual([1, 7 / 12, 6 / 7]);
  expect(rows.map(({ gap }) => gap.value)).toEqual([-4.5, -12, -1.75]);
  expect(rows.map(({ targetGap }) => targetGap.value)).toEqual([0, -5, -0.25]);
  expect(rows.map(({ change }) => change.value)).toEqual([-4.5, 7, -1.5]);
});

test('the same rows in minutes give the same shares', () => {
  const { rows } = run({
    unit: 'minute',
    benchmark: 45,
    current: 2.5,
    currentUnit: 'hours',
    target: 60,
  });
  expect(rows[0]?.closed.value).toBe(6 / 7);
  expect(rows[0]?.gap.value).toBe(-105);
});

test('what has no figure says why', () => {
  const { rows, notes } = run(
    { current: 3, benchmark: 3, target: 2 },
    { current: 2, benchmark: 3, target: 1 },
    { current: 5, benchmark: 3, target: 6 },
    { current: 0, benchmark: 0, target: 1 },
    { success: 'Families feel heard' },
    { current: 4, benchmark: 2 },
    { current: -20, benchmark: 30, target: 10, better: 'higher' },
  );
  expect(rows.map(({ closed }) => closed.why)).toEqual([
    'Already at the benchmark.',
    'Already better than the benchmark.',
    'The target is worse than today.',
    'Already at the benchmark.',
    'Not measured today. The target is not a number. No benchmark is known.',
    'No target is set.',
    null,
  ]);
  expect(rows[3]?.changeShare.why).toMatch(/is 0/);
  expect(rows[6]?.changeShare.why).toMatch(/negative/);
  expect(rows[6]?.closed.value).toBe(0.6);
  expect(notes.map(({ code }) => code)).toEqual(['target-worse']);
});

test('units that are unknown or measure something else are refused with their field', () => {
  expect(benchmark([row({ current: 3, currentUnit: 'fortnights' })])).toMatchObject([
    { row: 1, field: 'currentUnit', code: 'bad-unit', message: expect.stringContaining('fortnights') },
  ]);
  expect(benchmark([row({ target: 3, targetUnit: '€' })])).toMatchObject([
    { row: 1, field: 'targetUnit', message: expect.stringContaining('euros') },
  ]);
  expect(benchmark([row({ current: 3, better: null })])).toMatchObject([{ row: 1, field: 'better' }]);
  expect(benchmark([row({ better: null, success: 'Calm' })])).toMatchObject({ n: 0 });
  expect(benchmark([row({})])).toMatchObject([{ row: 1, code: 'missing' }]);
});

test('a unit of one’s own needs no conversion', () => {
  expect(
    run({ unit: 'per 1000 room nights', current: 11.5, benchmark: 8, target: 8 }).rows[0]?.gap.value,
  ).toBe(-3.5);
});

test.each([
  [90, 'minutes', 'hours', 1.5],
  [0.071, 'share', '%', 7.1],
  [12, '%', 'per 1000', 120],
  [2, 'years', 'quarter', 8],
  [250, 'pence', '£', 2.5],
  [3, 'days', 'h', 72],
])('%f %s in %s is %f', (value, from, to, result) => {
  expect(convert(value, from, to, 1, 'unit')).toEqual({ ok: true, value: expect.closeTo(result, 12) });
});

test('months are not turned into days, nor one currency into another', () => {
  expect(convert(1, 'month', 'days', 1, 'unit').ok).toBe(false);
  expect(convert(1, 'EUR', 'GBP', 1, 'unit').ok).toBe(false);
});

test('the gap closed is the position of the target on the way from today to the benchmark', () => {
  const thousandth = fc.integer({ min: -9999, max: 9999 });
  fc.assert(
    fc.property(
      thousandth,
      thousandth,
      fc.integer({ min: 0, max: 3000 }),
      fc.boolean(),
      (current, way, part, higher) => {
        fc.pre(way > 0);
        const sign = higher ? 1 : -1;
        const { rows } = run({
          better: higher ? 'higher' : 'lower',
          current,
          benchmark: current + sign * way,
          target: current + (sign * way * part) / 1000,
        });
        expect(rows[0]?.closed.value).toBeCloseTo(part / 1000, 9);
        // Reaching the target leaves this much of the gap.
        expect(rows[0]?.targetGap.value).toBeCloseTo(way * (part / 1000 - 1), 6);
      },
    ),
    { seed: 13, numRuns: 300 },
  );
});

test('as a table from a file', () => {
  const analysis = benchmarkMethod.analyse({
    rows: [{ Aim: 'Answer', Unit: 'hour', Better: 'Lower', Current: '2.5', Benchmark: '0.75', Target: '1' }],
    options: {},
  });
  expect(analysis.ok && analysis.tables[0]?.rows[0]?.at(-1)).toBeCloseTo(85.714, 3);
  expect(benchmarkMethod.analyse({ rows: [{ aim: 'x', better: 'faster' }], options: {} })).toMatchObject({
    ok: false,
    problems: [{ row: 1, field: 'better' }],
  });
});

test('binary fractions of a conversion are neither a gap nor shown', () => {
  const { rows } = run(
    { unit: 'minute', benchmark: 66, current: 1.1, currentUnit: 'hour', target: 60 },
    { unit: '%', benchmark: 7, current: 0.07, currentUnit: 'share', target: 9, better: 'higher' },
    // Half a unit in the last place apart without any conversion.
    { benchmark: 0.1 + 0.2, current: 0.3, target: 0.2 },
  );
  expect(rows.map(({ current }) => current)).toEqual([66, 7, 0.3]);
  expect(rows.map(({ closed }) => closed.why)).toEqual(rows.map(() => 'Already at the benchmark.'));
  // A third of an hour has no short decimal: nothing is rounded away.
  expect(convert(1, 'hour', 'week', null, 'unit')).toEqual({ ok: true, value: 3600 / 604800 });
});
