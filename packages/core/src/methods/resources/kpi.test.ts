import fc from 'fast-check';
import { expect, test } from 'vitest';
import { type Kpi, type KpiResult, kpis, slope } from './kpi.ts';
import { kpiMethod } from './kpiMethod.ts';

const kpi = (given: Partial<Kpi>, ...values: readonly (number | null)[]): Kpi => ({
  name: 'Indicator',
  unit: '%',
  better: 'higher',
  baseline: null,
  target: null,
  series: values.map((value, at) => ({ period: `P${at + 1}`, value })),
  ...given,
});
const run = (...given: readonly Kpi[]): KpiResult => {
  const result = kpis(given);
  if (!('kpis' in result)) throw new Error(JSON.stringify(result));
  return result;
};

test('the hotel: e-mail 71 of 95 %, first contact 82 of 85 %, complaints 11.5 against 8 where lower is better', () => {
  const { kpis: all, n } = run(
    kpi({ target: 95 }, 71),
    kpi({ target: 85 }, 82),
    kpi({ target: 8, better: 'lower', unit: 'per 1000' }, 11.5),
  );
  expect(n).toBe(3);
  expect(all.map(({ gap }) => gap.value)).toEqual([-24, -3, -3.5]);
  expect(all.map(({ reached }) => reached.value)).toEqual([71 / 95, 82 / 85, 8 / 11.5]);
  expect(all.map(({ status }) => status)).toEqual(['not on target', 'not on target', 'not on target']);
});

test('a series: latest measured value, change from the baseline, slope over the gap, progress', () => {
  const [one] = run(kpi({ baseline: 60, target: 80 }, 62, 64, null, 68, null)).kpis;
  expect(one?.latest).toEqual({ value: 68, n: 3, why: null });
  expect(one?.latestPeriod).toBe('P4');
  expect(one?.change.value).toBe(8);
  expect(one?.progress.value).toBe(0.4);
  expect(one?.trend.value).toBeCloseTo(2, 12);
  expect(one?.trend.n).toBe(3);
  expect(one?.direction).toBe('improving');
});

test('where lower is better, falling is improving and at the target is on target', () => {
  const [one] = run(kpi({ better: 'lower', target: 3, baseline: 9 }, 9, 5, 3)).kpis;
  expect([one?.direction, one?.status, one?.progress.value, one?.reached.value]).toEqual([
    'improving',
    'on target',
    1,
    1,
  ]);
});

test('what has no figure says why', () => {
  const [none, bare, zero, flat] = run(
    kpi({ target: 3 }, null, null),
    kpi({}, 3, 4),
    kpi({ target: 0, better: 'higher', baseline: 0 }, 4),
    kpi({ target: 5 }, 5, 5, 5),
  ).kpis;
  expect([none?.status, none?.latest.why]).toEqual(['not measured', 'Not measured.']);
  expect([bare?.status, bare?.gap.why]).toEqual(['no target', 'No target is set.']);
  expect(bare?.trend.why).toBe('A trend needs at least three measurements; there are 2.');
  expect(zero?.reached.why).toMatch(/above 0/);
  expect(zero?.progress.why).toMatch(/no way to go/);
  expect([flat?.direction, flat?.status]).toEqual(['level', 'on target']);
});

test('dated periods are put in order, one period twice is refused', () => {
  const series = [
    { period: '2026-03', value: 3 },
    { period: '2026-01', value: 1 },
    { period: '2026-02', value: 2 },
  ];
  expect(run(kpi({ series })).kpis[0]?.trend.value).toBeCloseTo(1, 12);
  expect(run(kpi({ series })).kpis[0]?.latestPeriod).toBe('2026-03');
  expect(kpis([kpi({ series: [...series, { period: '2026-01', value: 2 }] })])).toMatchObject([
    { code: 'duplicate' },
  ]);
});

test('the slope is that of the pairwise slopes weighted by squared distance', () => {
  fc.assert(
    fc.property(
      fc.array(fc.option(fc.integer({ min: -1000, max: 1000 }), { nil: null }), { maxLength: 30 }),
      (values) => {
        const points = values.flatMap((y, x) => (y === null ? [] : [[x, y] as const]));
        const found = slope(values);
        if (points.length < 3) {
          expect(found.value).toBeNull();
          return;
        }
        let [up, down] = [0, 0];
        for (const [x1, y1] of points)
          for (const [x2, y2] of points) {
            up += (x2 - x1) * (y2 - y1);
            down += (x2 - x1) ** 2;
          }
        expect(found.value).toBeCloseTo(up / down, 9);
      },
    ),
    { seed: 10, numRuns: 300 },
  );
});

test('rows of one name make a series; contradictions are refused with their row', () => {
  const rows = [
    { name: 'Replies', better: 'higher', target: '95', period: '2026-01', value: '70' },
    { name: 'Replies', period: '2026-02', value: '' },
    { name: 'Replies', period: '2026-03', value: '80' },
  ];
  const analysis = kpiMethod.analyse({ rows, options: {} });
  expect(analysis.ok && analysis.tables[0]?.rows[0]?.slice(0, 5)).toEqual([
    'Replies',
    '',
    'not on target',
    80,
    -15,
  ]);
  const twice = kpiMethod.analyse({ rows: [...rows, { ...rows[0], target: '90' }], options: {} });
  expect(twice).toMatchObject({
    ok: false,
    problems: [
      { row: 4, field: 'target' },
      { row: 4, field: 'period' },
    ],
  });
});

test('a series that stays level has no direction, whatever binary fractions leave', () => {
  for (const value of [0.7, 0.1, 1.1, 99.9]) {
    for (const series of [
      [value, value, null, value],
      [value, value, null, value, null, null, value],
    ]) {
      const [one] = run(kpi({}, ...series)).kpis;
      expect([one?.trend.value, one?.direction]).toEqual([0, 'level']);
    }
  }
  expect(run(kpi({}, 0.7, 0.7, null, 0.7000001)).kpis[0]?.direction).toBe('improving');
});
