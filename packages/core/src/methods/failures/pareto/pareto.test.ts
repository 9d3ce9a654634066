import fc from 'fast-check';
import { expect, test } from 'vitest';
import { paretoMethod } from './method.ts';
import { pareto, type ParetoInput, type ParetoResult } from './pareto.ts';

const row = (category: string, amount: number | null = null): ParetoInput => ({ category, amount });

function run(rows: readonly ParetoInput[], reach = 80): ParetoResult {
  const result = pareto(rows, { reach, other: 'other' });
  if (!('method' in result)) throw new Error(JSON.stringify(result));
  return result;
}
const names = ({ categories }: ParetoResult): string[] => categories.map(({ category }) => category);

test('falling, ties by alphabet, other last; the crossing category is one of the vital few', () => {
  const result = run([
    row('wait', 30),
    row('Other', 19),
    row('bill', 10),
    row('Attitude', 10),
    row('room', 60),
  ]);
  expect(names(result)).toEqual(['room', 'wait', 'Attitude', 'bill', 'Other']);
  expect(result.categories.map(({ cumulative }) => Math.round(cumulative * 129))).toEqual([
    60, 90, 100, 110, 129,
  ]);
  // 80 % of 129 is 103.2: Attitude ends at 100, bill crosses.
  expect(result.vitalFew).toEqual(['room', 'wait', 'Attitude', 'bill']);
});

test('exactly 80 % is reached, also where decimals do not add up exactly', () => {
  expect(run([row('a', 70), row('b', 10), row('c', 20)]).vitalFew).toEqual(['a', 'c']);
  expect(run([row('a', 80), row('b', 20)]).vitalFew).toEqual(['a']);
  expect(0.7 + 0.1).toBeLessThan(0.8);
  expect(run([row('a', 0.7), row('b', 0.1), row('c', 0.1), row('d', 0.1)]).vitalFew).toEqual(['a', 'b']);
  expect(run([row('a', 79.999), row('b', 20.001)]).vitalFew).toEqual(['a', 'b']);
});

test('rows without any amount are counted, one case each; names differ by more than case', () => {
  const result = run([row('Wait '), row('wait'), row('bill')]);
  expect(result).toMatchObject({ measure: 'cases', n: 3, total: 3 });
  expect(result.categories).toMatchObject([{ category: 'Wait', amount: 2, n: 2 }, { category: 'bill' }]);
});

test('an amount that is not known is left out and named, not 0', () => {
  const result = run([row('a', 5), row('b'), row('a', 1)]);
  expect(result).toMatchObject({
    measure: 'amounts',
    n: 2,
    total: 6,
    unmeasured: [{ row: 2, category: 'b' }],
  });
  expect(result.notes.at(-1)?.message).toContain('row 2');
});

test('a total of 0 has nothing to show, and says so', () => {
  for (const rows of [[], [row('a', 0), row('b', 0)]])
    expect(run(rows)).toMatchObject({
      categories: [],
      vitalFew: [],
      why: expect.stringContaining('total is 0'),
    });
});

test('“other” is never a cause: when the rest cannot reach the mark without it there are no vital few', () => {
  const result = run([row('other', 50), row('a', 30), row('b', 20)]);
  expect(names(result)).toEqual(['a', 'b', 'other']);
  expect(result).toMatchObject({ vitalFew: [], why: expect.stringContaining('split it first') });
  expect(run([row('other', 20), row('a', 50), row('b', 30)]).vitalFew).toEqual(['a', 'b']);
});

test('names that are part of every object are names like others', () => {
  expect(names(run([row('__proto__', 2), row('constructor', 1)]))).toEqual(['__proto__', 'constructor']);
});

test.each([
  [[row('a', -1)], 80, 'amount', 1],
  [[row('a', Number.NaN)], 80, 'amount', 1],
  [[row('a', 1), row(' ', 1)], 80, 'category', 2],
  [[row('a', 1)], 0, 'reach', null],
  [[row('a', 1)], 101, 'reach', null],
])('what cannot be is refused: %j reaching %f', (rows, reach, field, at) => {
  expect(pareto(rows, { reach, other: 'other' })).toMatchObject([{ field, row: at }]);
});

test('the vital few are the smallest set that reaches the mark: agrees with trying every set, in whole cents', () => {
  const cents = fc.array(fc.integer({ min: 0, max: 60 }), { minLength: 1, maxLength: 9 });
  fc.assert(
    fc.property(cents, fc.integer({ min: 1, max: 100 }), (amounts, reach) => {
      const total = amounts.reduce((a, b) => a + b, 0);
      fc.pre(total > 0);
      let fewest = Number.POSITIVE_INFINITY;
      for (let set = 0; set < 1 << amounts.length; set++) {
        const inside = amounts.filter((_, i) => (set >> i) & 1);
        if (inside.reduce((a, b) => a + b, 0) * 100 >= total * reach)
          fewest = Math.min(fewest, inside.length);
      }
      const result = run(
        amounts.map((amount, i) => row(`c${i}`, amount / 100)),
        reach,
      );
      expect(result.vitalFew).toHaveLength(fewest);
      expect(result.categories.at(-1)?.cumulative).toBeCloseTo(1, 12);
    }),
    { seed: 3, numRuns: 300 },
  );
});

test('as a method', () => {
  const rows = [
    { Cause: 'wait', Cost: '12.5' },
    { Cause: 'rest', Cost: '30' },
  ];
  expect(paretoMethod.analyse({ rows, options: { other: 'Rest' } })).toMatchObject({
    ok: true,
    result: { vitalFew: [], why: expect.any(String) },
  });
});
