import fc from 'fast-check';
import { expect, test } from 'vitest';
import { minimumStaff, queue, smallestStaff } from './erlang.ts';
import { type StaffingResult, staffing, type WorkloadRow } from './staffing.ts';
import { staffingMethod } from './staffingMethod.ts';

const row = (given: Partial<WorkloadRow>): WorkloadRow => ({
  name: 'Busy',
  arrivals: 36,
  interval: 60,
  handling: 4,
  staff: null,
  within: null,
  share: null,
  meanWait: null,
  shrinkage: 0,
  ...given,
});
const run = (...rows: readonly Partial<WorkloadRow>[]): StaffingResult => {
  const result = staffing(rows.map(row));
  if (!('rows' in result)) throw new Error(JSON.stringify(result));
  return result;
};

test('the hotel: 36 arrivals an hour, 4 minutes each, 3 staff, 5 minutes', () => {
  const { rows, notes } = run({ staff: 3, within: 5, share: 0.8, shrinkage: 0.3 }, { staff: 2, meanWait: 5 });
  const [hour, short] = rows;
  expect(hour?.load.value).toBeCloseTo(2.4, 12);
  expect(hour?.minimum.value).toBe(3);
  // C = A³/3!·3/(3 − A) over 1 + A + A²/2 + the same, by hand: 11.52 / 17.8.
  expect(hour?.planned?.waitShare.value).toBeCloseTo(11.52 / 17.8, 12);
  expect(hour?.planned?.meanWait.value).toBeCloseTo((11.52 / 17.8 / 0.6) * 4, 12);
  expect(hour?.planned?.within.value).toBeCloseTo(1 - (11.52 / 17.8) * Math.exp(-0.75), 12);
  expect(hour?.planned?.occupancy.value).toBeCloseTo(0.8, 12);
  expect([hour?.needed.value, hour?.rostered.value]).toEqual([4, 6]);
  expect(short?.planned?.meanWait.why).toMatch(/grows without limit/);
  expect(short?.needed.value).toBe(3);
  expect(notes[0]?.message).toMatch(/random arrivals.*nobody who gives up.*can all do the work/);
});

test('a load that is the staff exactly grows without limit, also when it lost its last digit', () => {
  expect(queue(2, 2, 1, null).waitShare.why).toMatch(/grows without limit/);
  expect(minimumStaff(0.1 * 3 * 10)).toBe(4);
  expect(minimumStaff(2.9999999999999996)).toBe(4);
  expect(minimumStaff(2.4)).toBe(3);
  expect(minimumStaff(0)).toBe(1);
});

test('nobody arrives: nobody waits', () => {
  expect(queue(0, 1, 4, 1)).toMatchObject({
    waitShare: { value: 0 },
    meanWait: { value: 0 },
    within: { value: 1 },
  });
});

test('ten thousand staff are computed, where factorials overflow', () => {
  const many = queue(9900, 10_000, 4, 0.5);
  expect(many.waitShare.value).toBeGreaterThan(0.1);
  expect(many.waitShare.value).toBeLessThan(0.3);
  expect(
    smallestStaff(9900, 4, { answered: { share: 0.95, minutes: 0 }, meanWait: null })?.staff,
  ).toBeGreaterThan(10_000);
});

test('rostered people are rounded up, but not by a binary fraction', () => {
  // 7 / (1 − 0.3) is 10.000000000000002 in floating point.
  const [seven] = run({ arrivals: 60, handling: 4, within: 0, share: 0.8, shrinkage: 0.3 }).rows;
  expect(seven?.needed.value).toBe(7);
  expect(seven?.rostered.value).toBe(10);
});

test('targets that cannot be met, and times that are missing, are refused with their field', () => {
  const refused = staffing([
    row({ share: 0.8 }),
    row({ share: 1, within: 1 }),
    row({ meanWait: 0 }),
    row({ shrinkage: 1 }),
    row({ arrivals: 1e12 }),
  ]);
  expect(refused).toMatchObject([
    { row: 1, field: 'within' },
    { row: 2, field: 'share' },
    { row: 3, field: 'meanWait' },
    { row: 4, field: 'shrinkage' },
    { row: 5, field: 'arrivals' },
  ]);
  expect(run({}).rows[0]?.needed.why).toBe('No target is given.');
});

/** Erlang C from its definition, with logarithms of factorials. */
function byFactorials(a: number, n: number): number {
  const logs = [0];
  for (let k = 1; k <= n; k++) logs.push((logs[k - 1] ?? 0) + Math.log(k));
  const term = (k: number): number => k * Math.log(a) - (logs[k] ?? 0);
  const last = term(n) + Math.log(n / (n - a));
  const terms = Array.from({ length: n }, (_, k) => term(k));
  const top = Math.max(last, ...terms);
  return Math.exp(last - top) / (terms.reduce((s, t) => s + Math.exp(t - top), 0) + Math.exp(last - top));
}

test('Erlang C is that of its definition; the smallest staff meets the target and one fewer does not', () => {
  fc.assert(
    fc.property(
      fc.integer({ min: 1, max: 400_000 }),
      fc.integer({ min: 0, max: 60 }),
      fc.integer({ min: 1, max: 99 }),
      fc.integer({ min: 0, max: 100 }),
      (thousandths, more, share, tenths) => {
        const load = thousandths / 1000;
        const n = minimumStaff(load) + more;
        const exact = byFactorials(load, n);
        expect(Math.abs((queue(load, n, 4, 1).waitShare.value ?? 0) - exact)).toBeLessThan(1e-9);
        const within = (staff: number): number =>
          1 - byFactorials(load, staff) * Math.exp((-(staff - load) * tenths) / 40);
        const least = smallestStaff(load, 4, {
          answered: { share: share / 100, minutes: tenths / 10 },
          meanWait: null,
        });
        expect(within(least?.staff ?? 0)).toBeGreaterThanOrEqual(share / 100 - 1e-9);
        if ((least?.staff ?? 0) > minimumStaff(load))
          expect(within((least?.staff ?? 0) - 1)).toBeLessThan(share / 100 + 1e-9);
      },
    ),
    { seed: 14, numRuns: 150 },
  );
});

test('as a table from a file', () => {
  const analysis = staffingMethod.analyse({
    rows: [{ trigger: 'Coach party', arrivals: '36', handling: '4', staff: '3', 'mean wait': '5' }],
    options: {},
  });
  expect(analysis.ok && analysis.tables[0]?.rows).toEqual([['Coach party', expect.closeTo(2.4, 9), 3, 3, 3]]);
});
