import fc from 'fast-check';
import { expect, test } from 'vitest';
import { lifetimeValue, lifetimeValues } from './lifetimeValue.ts';
import { lifetimeValueMethod } from './lifetimeValueMethod.ts';
import { type RetentionResult, retention } from './retention.ts';
import { retentionMethod } from './retentionMethod.ts';

const period = (start: number, end: number, added: number, name = 'P') => ({
  period: name,
  start,
  end,
  new: added,
});
const run = (...periods: readonly ReturnType<typeof period>[]): RetentionResult => {
  const result = retention(periods);
  if (!('overall' in result)) throw new Error(JSON.stringify(result));
  return result;
};

test('200 customers, 210 at the end, 50 of them new: 80 % stayed, for 5 periods', () => {
  const [one] = run(period(200, 210, 50)).periods;
  expect(one?.retention).toEqual({ value: 0.8, n: 200, why: null });
  expect(one?.churn.value).toBe(0.2);
  expect(one?.lifetime.value).toBe(5);
});

test('nobody left, everybody left, nobody there', () => {
  const [all, none, empty] = run(period(10, 12, 2), period(10, 3, 3), period(0, 5, 5)).periods;
  expect(all?.retention.value).toBe(1);
  expect(all?.lifetime.why).toMatch(/no finite value/);
  expect([none?.retention.value, none?.churn.value, none?.lifetime.value]).toEqual([0, 1, 1]);
  expect(empty?.retention).toEqual({ value: null, n: 0, why: 'Nobody was a customer at the start.' });
  expect(run().overall.retention.value).toBeNull();
});

test('more kept than there were, or more new than at the end, is a data error', () => {
  expect(retention([period(10, 15, 4)])).toMatchObject([{ code: 'data-error', row: 1, field: 'end' }]);
  expect(retention([period(10, 3, 4)])).toMatchObject([{ code: 'data-error', row: 1, field: 'new' }]);
  expect('overall' in retention([period(10, 14, 4)])).toBe(true);
});

test('the lifetime is the mean number of periods when a share leaves each period', () => {
  fc.assert(
    fc.property(fc.integer({ min: 1, max: 500 }), fc.nat(400), fc.nat(500), (start, kept, added) => {
      fc.pre(kept < start * 0.97);
      const [one] = run(period(start, kept + added, added)).periods;
      // A customer lives through period k with chance r^(k − 1): the expected number by adding these.
      const r = kept / start;
      let [lifetime, alive] = [0, 1];
      for (let k = 0; k < 3000; k++) {
        lifetime += alive;
        alive *= r;
      }
      expect(one?.lifetime.value).toBeCloseTo(lifetime, 6);
    }),
    { seed: 29, numRuns: 100 },
  );
});

test('five more points of retention at 10 % discount add 20 % to the value with the first period', () => {
  const result = lifetimeValues([
    {
      name: '',
      margin: 100,
      retention: 0.8,
      discount: 0.1,
      improved: 0.85,
      acquisitionCost: 120,
      retentionCost: 24,
    },
  ]);
  if (!('rows' in result)) throw new Error('refused');
  const [row] = result.rows;
  expect(row?.value.including.value).toBeCloseTo(366.6667, 4);
  expect(row?.value.excluding.value).toBeCloseTo(266.6667, 4);
  expect(row?.lift.including.value).toBeCloseTo(0.2, 12);
  expect(row?.lift.excluding.value).toBeCloseTo(0.275, 12);
  expect(row?.costRatio.value).toBe(5);
  expect([row?.acquisitionCost, row?.retentionCost]).toEqual([120, 24]);
});

test('no finite value when nobody leaves and nothing is discounted', () => {
  expect(lifetimeValue(100, 1, 0).including.why).toMatch(/not finite/);
  expect(lifetimeValue(100, 1, 0.1).including.value).toBeCloseTo(1100, 9);
  expect(lifetimeValue(100, 0, 0.1).excluding.value).toBe(0);
  expect(lifetimeValue(100, 0, 0).including.value).toBe(100);
  expect(lifetimeValue(100, 1.2, 0).including.why).toMatch(/0 to 1/);
  expect(lifetimeValue(1e308, 0.99999, 0).including.value).toBeNull();
});

test('the value is the sum of discounted margins, period by period', () => {
  fc.assert(
    fc.property(
      fc.integer({ min: 0, max: 1000 }),
      fc.integer({ min: 0, max: 98 }),
      fc.integer({ min: 0, max: 50 }),
      (margin, r, d) => {
        const { including, excluding } = lifetimeValue(margin, r / 100, d / 100);
        let [total, weight] = [0, 1];
        for (let t = 0; t < 3000; t++) {
          total += margin * weight;
          weight *= r / 100 / (1 + d / 100);
        }
        expect(including.value).toBeCloseTo(total, 6);
        expect(excluding.value).toBeCloseTo(total - margin, 6);
      },
    ),
    { seed: 23, numRuns: 100 },
  );
});

test('as tables from files', () => {
  const kept = retentionMethod.analyse({
    rows: [
      { period: '2025', start: '200', end: '210', new: '50' },
      { period: '2026', start: '210', end: '230', new: '62' },
    ],
    options: {},
  });
  expect(kept.ok && kept.tables[0]?.rows.at(-1)).toEqual([
    'all',
    410,
    expect.closeTo(80, 9),
    expect.closeTo(20, 9),
    expect.closeTo(5, 9),
  ]);
  expect(retentionMethod.analyse({ rows: [{ start: '-1', end: '2', new: '' }], options: {} })).toMatchObject({
    problems: [{ field: 'start' }, { field: 'new' }],
  });
  const value = lifetimeValueMethod.analyse({
    rows: [{ margin: 100, retention: 0.8, improved: 0.7 }],
    options: {},
  });
  expect(value).toMatchObject({ ok: false, problems: [{ row: 1, field: 'improved' }] });
});
