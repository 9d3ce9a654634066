import fc from 'fast-check';
import { expect, test } from 'vitest';
import { processorTime } from '../../../testing/processorTime.ts';
import { cohenKappa } from '../numeric/kappa.ts';
import { fleissKappa, kappaInterval } from './agreementFigures.ts';
import { type ObserverAgreementResult, type ObserverMark, observerAgreement } from './observerAgreement.ts';
import { observerAgreementMethod } from './observerAgreementMethod.ts';

const careHome = [
  { call: 1, observer: 'A', m1: 1, m2: 1, m3: 0, m4: 4 },
  { call: 1, observer: 'B', m1: 1, m2: 1, m3: 0, m4: 3 },
  { call: 2, observer: 'A', m1: 1, m2: 0, m3: 1, m4: 5 },
  { call: 2, observer: 'B', m1: 1, m2: 0, m3: 1, m4: 5 },
  { call: 3, observer: 'A', m1: 0, m2: 1, m3: 1, m4: 2 },
  { call: 3, observer: 'B', m1: 1, m2: 1, m3: 1, m4: 3 },
];
const analyse = (rows: readonly Record<string, string | number>[], options = {}): ObserverAgreementResult => {
  const analysis = observerAgreementMethod.analyse({ rows, options });
  if (!analysis.ok) throw new Error(JSON.stringify(analysis.problems));
  return analysis.result as ObserverAgreementResult;
};

test('the care home: three calls, two observers, four criteria', () => {
  const { criteria, raw, n, notes } = analyse(careHome, {
    weights: 'linear',
    scales: { m4: [1, 2, 3, 4, 5] },
  });
  expect(criteria.map(({ criterion }) => criterion)).toEqual(['m1', 'm2', 'm3', 'm4']);
  expect(criteria.map(({ kappa }) => kappa.value)).toEqual([
    0,
    1,
    1,
    // Steps apart 1 + 0 + 1 in 3 calls; any mark of A with any of B: 3 + 4 + 5 in 9 pairs. 1 − (2/3)/(12/9).
    expect.closeTo(0.5, 12),
  ]);
  expect(criteria[0]?.raw.value).toBe(2 / 3);
  expect([raw.value, n]).toEqual([expect.closeTo(9 / 12, 12), 12]);
  expect(notes.map(({ code }) => code)).toEqual(['low-prevalence', 'few-items', 'scale-guessed']);
});

test('the same marks in the three forms give the same figures', () => {
  const long = careHome.flatMap(({ call, observer, ...marks }) =>
    Object.entries(marks).map(([criterion, mark]) => ({ interaction: call, observer, criterion, mark })),
  );
  const pairs = [1, 2, 3].flatMap((call) =>
    (['m1', 'm2', 'm3', 'm4'] as const).map((criterion) => ({
      interaction: call,
      criterion,
      'Observer A': careHome[call * 2 - 2]?.[criterion] ?? '',
      'Observer B': careHome[call * 2 - 1]?.[criterion] ?? '',
    })),
  );
  const kappas = (rows: readonly Record<string, string | number>[]): unknown =>
    analyse(rows).criteria.map(({ kappa, raw }) => [kappa, raw]);
  expect(kappas(long)).toEqual(kappas(careHome));
  expect(kappas(pairs)).toEqual(kappas(careHome));
});

test('one mark throughout: kappa is not defined, the raw agreement is shown, and the note says why', () => {
  const { criteria, notes } = analyse(
    Array.from({ length: 40 }, (_, at) => ({ interaction: at + 1, A: 'yes', B: 'yes' })),
  );
  expect(criteria[0]?.kappa.why).toMatch(/one and the same mark/);
  expect(criteria[0]?.interval).toBeNull();
  expect(criteria[0]?.raw.value).toBe(1);
  expect(notes.map(({ code }) => code)).toEqual(['low-prevalence']);
});

test('three observers: Fleiss; a blank is not a mark', () => {
  const { criteria, notes } = analyse(
    [
      { interaction: 1, A: 'x', B: 'x', C: 'x' },
      { interaction: 2, A: 'y', B: 'x', C: '' },
      { interaction: 3, A: 'y', B: '', C: '' },
    ],
    { weights: 'linear' },
  );
  expect(criteria[0]?.kind).toBe('Fleiss');
  expect(criteria[0]?.unpaired).toBe(1);
  // P̄ = (1 + 0)/2, p(x) = (1 + ½)/2, P̄_e = 0.75² + 0.25².
  expect(criteria[0]?.kappa.value).toBeCloseTo((0.5 - 0.625) / 0.375, 12);
  expect(notes.map(({ code }) => code)).toEqual(['few-items', 'no-weights', 'unpaired']);
});

test('marked twice, not on the scale, nobody named: refused with the row', () => {
  const twice = [...careHome, { call: 1, observer: 'A', m1: 0, m2: 0, m3: 0, m4: 2 }];
  expect(observerAgreementMethod.analyse({ rows: twice, options: {} })).toMatchObject({
    ok: false,
    problems: Array.from({ length: 4 }, () => ({ row: 7, field: 'observer' })),
  });
  expect(
    observerAgreementMethod.analyse({ rows: careHome, options: { scales: { m4: [1, 2, 3, 4] } } }),
  ).toMatchObject({
    ok: false,
    problems: [
      { row: 3, field: 'm4' },
      { row: 4, field: 'm4' },
    ],
  });
  expect(observerAgreementMethod.analyse({ rows: [{ observer: '', m1: 1 }], options: {} })).toMatchObject({
    problems: [{ field: 'interaction' }, { field: 'observer' }],
  });
  expect(observerAgreementMethod.analyse({ rows: [], options: { scales: [1] } })).toMatchObject({
    ok: false,
  });
  expect(analyse([]).raw.value).toBeNull();
});

test('Fleiss 1971, as his method is usually taught: 10 cases, 14 raters, five marks, kappa 0.210', () => {
  const counts = [
    [0, 0, 0, 0, 14],
    [0, 2, 6, 4, 2],
    [0, 0, 3, 5, 6],
    [0, 3, 9, 2, 0],
    [2, 2, 8, 1, 1],
    [7, 7, 0, 0, 0],
    [3, 2, 6, 3, 0],
    [2, 5, 3, 2, 2],
    [6, 5, 2, 1, 0],
    [0, 2, 2, 3, 7],
  ];
  const items = counts.map((row) =>
    row.flatMap((count, mark) => Array.from({ length: count }, () => String(mark))),
  );
  const { raw, expected, kappa } = fleissKappa(items);
  expect([raw.value, expected.value, kappa.value].map((x) => x?.toFixed(3))).toEqual([
    '0.378',
    '0.213',
    '0.210',
  ]);
});

const mark = fc.constantFrom('1', '2', '3', '4');

test('Fleiss’ kappa is that of all pairs of observers, counted one by one', () => {
  fc.assert(
    fc.property(
      fc.array(fc.array(mark, { minLength: 3, maxLength: 3 }), { minLength: 1, maxLength: 12 }),
      (items) => {
        let [same, pairs, alike, all] = [0, 0, 0, 0];
        for (const item of items)
          for (let a = 0; a < item.length; a++)
            for (let b = a + 1; b < item.length; b++) {
              pairs++;
              if (item[a] === item[b]) same++;
            }
        const flat = items.flat();
        for (const x of flat)
          for (const y of flat) {
            all++;
            if (x === y) alike++;
          }
        const found = fleissKappa(items);
        expect(found.raw.value).toBeCloseTo(same / pairs, 12);
        if (alike === all) expect(found.kappa.value).toBeNull();
        else expect(found.kappa.value).toBeCloseTo((same / pairs - alike / all) / (1 - alike / all), 12);
      },
    ),
    { seed: 71, numRuns: 200 },
  );
});

/** Kappa of a table of shares, from its definition. */
function kappaOf(p: readonly (readonly number[])[], power: 0 | 1 | 2): number {
  const size = p.length;
  const d = (i: number, j: number): number => (power === 0 ? Number(i !== j) : Math.abs(i - j) ** power);
  const all = p.flat().reduce((x, y) => x + y, 0);
  let [seen, chance] = [0, 0];
  for (let i = 0; i < size; i++)
    for (let j = 0; j < size; j++) {
      seen += (d(i, j) * (p[i]?.[j] ?? 0)) / all;
      const row = (p[i] ?? []).reduce((x, y) => x + y, 0) / all;
      const column = p.reduce((x, of) => x + (of[j] ?? 0), 0) / all;
      chance += d(i, j) * row * column;
    }
  return 1 - seen / chance;
}

test('the interval is that of the delta method with numeric slopes', () => {
  fc.assert(
    fc.property(
      fc.array(fc.tuple(mark, mark), { minLength: 12, maxLength: 60 }),
      fc.constantFrom<0 | 1 | 2>(0, 1, 2),
      (pairs, power) => {
        const marks = ['1', '2', '3', '4'];
        const weights = (['none', 'linear', 'quadratic'] as const)[power];
        const found = cohenKappa(pairs, { weights, categories: marks });
        fc.pre(found.kappa.value !== null);
        const n = pairs.length;
        const p = marks.map((a) => marks.map((b) => pairs.filter(([x, y]) => x === a && y === b).length / n));
        expect(found.kappa.value).toBeCloseTo(kappaOf(p, power), 9);
        const h = 1e-5;
        const slopes = p.map((row, i) =>
          row.map((_, j) => {
            const at = (by: number): number =>
              kappaOf(
                p.map((of, k) => of.map((share, l) => (k === i && l === j ? share + by : share))),
                power,
              );
            return (at(h) - at(-h)) / (2 * h);
          }),
        );
        let [squares, total] = [0, 0];
        for (const [i, row] of p.entries())
          for (const [j, share] of row.entries()) {
            squares += share * (slopes[i]?.[j] ?? 0) ** 2;
            total += share * (slopes[i]?.[j] ?? 0);
          }
        const half = 1.959963984540054 * Math.sqrt(Math.max(0, squares - total * total) / n);
        const interval = kappaInterval(pairs, found);
        if (interval === null) {
          expect(half).toBeLessThan(1e-4);
          return;
        }
        expect(interval.low).toBeCloseTo(Math.max(-1, (found.kappa.value ?? 0) - half), 5);
        expect(interval.high).toBeCloseTo(Math.min(1, (found.kappa.value ?? 0) + half), 5);
      },
    ),
    { seed: 69, numRuns: 200 },
  );
});

test('five thousand interactions with four criteria take less than a second', () => {
  const marks: ObserverMark[] = Array.from({ length: 40_000 }, (_, at) => ({
    interaction: String(Math.floor(at / 8)),
    criterion: `m${at % 4}`,
    observer: at % 8 < 4 ? 'A' : 'B',
    mark: String((at * 7) % 5),
  }));
  const from = processorTime();
  expect('criteria' in observerAgreement(marks, { weights: 'none', scales: {} })).toBe(true);
  expect(processorTime() - from).toBeLessThan(5000);
});
