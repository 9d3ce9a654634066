import fc from 'fast-check';
import { expect, test } from 'vitest';
import { seededRandom } from '../../numeric/random.ts';
import {
  failureCost,
  type FailureCostInput,
  type FailureCostOptions,
  type FailureCostResult,
} from './failureCost.ts';
import { failureCostMethod } from './method.ts';
import { rowSorter } from './rowSorter.ts';
import { simulate } from './simulate.ts';
import { drawProducts, openStreams } from './stream.ts';

const only = (likely: number | null) => ({ low: null, likely, high: null });
const spread = (low: number, likely: number, high: number) => ({ low, likely, high });
const row = (
  failure: string,
  incidents: FailureCostInput['incidents'],
  cost: FailureCostInput['cost'],
): FailureCostInput => ({ failure, contactPoint: '', incidents, cost });

function run(rows: readonly FailureCostInput[], given: Partial<FailureCostOptions> = {}): FailureCostResult {
  const result = failureCost(rows, { draws: 2000, seed: 1, top: 2, ...given });
  if (!('method' in result)) throw new Error(JSON.stringify(result));
  return result;
}

const hotel = [
  row('Room not ready', spread(10, 20, 45), spread(5, 12, 40)),
  row('Wrong bill', spread(2, 4, 9), spread(20, 60, 160)),
  row('Lost key card', only(30), only(4)),
];

test('the expected cost is the product of the two means, exactly', () => {
  const { failures, total } = run(hotel);
  expect(failures.map(({ failure, rank }) => [failure, rank])).toEqual([
    ['Room not ready', 1],
    ['Wrong bill', 2],
    ['Lost key card', 3],
  ]);
  expect(failures.map(({ expected }) => expected)).toEqual([25 * 19, 5 * 80, 120]);
  expect(failures[0]?.likely).toBe(240);
  expect(total.expected.value).toBe(995);
  expect(failures.reduce((sum, { share }) => sum + (share.value ?? 0), 0)).toBeCloseTo(1, 12);
});

test('the simulated figures come near the exact ones, and the total near the normal limits', () => {
  const { failures, total } = run(hotel, { draws: 40_000 });
  for (const { mean, expected } of failures) expect(Math.abs(mean / expected - 1)).toBeLessThan(0.01);
  expect(Math.abs((total.simulated.value ?? 0) / 995 - 1)).toBeLessThan(0.01);
  const twoSided = ((total.range?.high ?? 0) - (total.range?.low ?? 0)) / 2 / (total.deviation.value ?? 1);
  expect(twoSided).toBeGreaterThan(1.5);
  expect(twoSided).toBeLessThan(1.75);
});

test('the same seed gives the same figures; another seed others; the order of entry does not matter', () => {
  const figures = (result: FailureCostResult) => ({
    failures: result.failures.map((one) => ({ ...one, row: 0 })),
    total: result.total,
    sameTop: result.sameTop,
  });
  const twice = [...hotel, row('Wrong bill', spread(1, 1, 2), only(3)), row('Wrong bill', only(1), only(3))];
  expect(figures(run(twice))).toEqual(figures(run(twice)));
  expect(figures(run(twice.toReversed()))).toEqual(figures(run(twice)));
  expect(run(hotel, { seed: 2 }).failures[0]?.mean).not.toBe(run(hotel).failures[0]?.mean);
});

test('another failure more does not change the draws of those there are', () => {
  const more = run([...hotel, row('No towels', spread(1, 2, 3), spread(1, 2, 3))]);
  for (const one of run(hotel).failures)
    expect(more.failures.find(({ failure }) => failure === one.failure)?.range).toEqual(one.range);
});

test('only likely figures have no spread, and the result says so', () => {
  const result = run([row('a', only(3), only(5)), row('b', only(3), only(5)), row('c', only(1), only(1))]);
  expect(result.failures[0]).toMatchObject({ uncertain: false, mean: 15, range: { low: 15, high: 15 } });
  expect(result.notes.map(({ code }) => code)).toContain('no-spread');
  // Equal costs share the better rank, in every draw.
  expect(result.failures.map(({ rank, meanRank, first }) => [rank, meanRank, first])).toEqual([
    [1, 1, 1],
    [1, 1, 1],
    [3, 3, 0],
  ]);
});

test('what has no incidents or no cost is listed apart, never as 0', () => {
  const result = run([
    row('a', only(null), only(5)),
    row('b', only(null), only(null)),
    row('c', only(0), only(9)),
  ]);
  expect(result.n).toBe(1);
  expect(result.failures[0]).toMatchObject({ failure: 'c', expected: 0, share: { value: null } });
  expect(result.uncosted).toEqual([
    { row: 1, failure: 'a', why: 'No incidents given.' },
    { row: 2, failure: 'b', why: 'No incidents and no cost given.' },
  ]);
  const nothing = run([]);
  expect([nothing.n, nothing.total.expected.value, nothing.sameTop.value, nothing.total.range]).toEqual([
    0,
    null,
    null,
    null,
  ]);
});

test.each([
  [row('a', spread(3, 2, 4), only(1)), 'incidents', 'wrong-order'],
  [row('a', spread(1, 5, 4), only(1)), 'incidents', 'wrong-order'],
  [row('a', { low: 1, likely: 2, high: null }, only(1)), 'incidentsHigh', 'missing'],
  [row('a', only(1), { low: null, likely: 2, high: 3 }), 'costLow', 'missing'],
  [row('a', only(1), { low: 1, likely: null, high: 3 }), 'cost', 'missing'],
  [row('a', only(-1), only(1)), 'incidents', 'bad-value'],
  [row('a', only(Number.NaN), only(1)), 'incidents', 'bad-value'],
  [row('a', only(1), only(1e300)), 'cost', 'bad-value'],
])('estimates that cannot be are refused with row and column: %j', (given, field, code) => {
  const result = failureCost([row('fine', only(1), only(1)), given], { draws: 100, seed: 1, top: 1 });
  expect(result).toMatchObject([{ row: 2, field, code }]);
});

test('options outside their range, or work for minutes, are refused', () => {
  const refused = (options: Partial<FailureCostOptions>, rows = hotel) =>
    failureCost(rows, { draws: 1000, seed: 1, top: 1, ...options });
  expect(refused({ draws: 99 })).toMatchObject([{ field: 'draws', row: null }]);
  expect(refused({ seed: 0.5 })).toMatchObject([{ field: 'seed' }]);
  expect(refused({ top: 0 })).toMatchObject([{ field: 'top' }]);
  const many = Array.from({ length: 2001 }, (_, i) => row(`f${i}`, only(1), only(1)));
  expect(refused({ draws: 100_000 }, many)).toMatchObject([{ code: 'too-much', field: 'draws' }]);
  const flood = Array.from({ length: 10_001 }, () => row('f', only(1), only(1)));
  expect(refused({ draws: 100 }, flood)).toMatchObject([{ code: 'too-much', field: null }]);
});

test('five in a hundred draws lie below the lower limit and five above the upper', () => {
  const streams = openStreams(['x'], 9);
  const into = new Float64Array(100_000);
  const one = { low: 0, likely: 0, high: 1 };
  const fixed = { low: 1, likely: 1, high: 1 };
  drawProducts(streams, 0, one, fixed, { into, from: 0, step: 1, count: into.length });
  // F(x) = 1 − (1 − x)² for a triangle that falls from 0 to 1.
  for (const p of [0.05, 0.3, 0.5, 0.95]) {
    const limit = 1 - Math.sqrt(1 - p);
    expect(Math.abs(into.filter((x) => x < limit).length / into.length - p)).toBeLessThan(0.005);
  }
});

test('rows are ordered falling, also where only the last digits differ', () => {
  const near = fc.nat(20).map((ulps) => 1 + ulps * Number.EPSILON);
  fc.assert(
    fc.property(
      fc.array(fc.oneof(near, fc.nat(5), fc.double({ min: 0, noNaN: true, noDefaultInfinity: true })), {
        minLength: 1,
        maxLength: 60,
      }),
      (numbers) => {
        const row = new Float64Array(numbers.map((x) => x + 0));
        const order = rowSorter(row.length)(row);
        expect([...order].map((i) => row[i])).toEqual([...row].sort((a, b) => b - a));
        expect(new Set(order).size).toBe(row.length);
      },
    ),
    { seed: 3, numRuns: 300 },
  );
});

/** Ranks every draw by comparing every failure with every other. */
function bruteForce(failures: Parameters<typeof simulate>[0], draws: number, seed: number, top: number) {
  const streams = openStreams(
    failures.map(({ key }) => key),
    seed,
  );
  const costs = failures.map(({ incidents, cost }, i) => {
    const into = new Float64Array(draws);
    drawProducts(streams, i, incidents, cost, { into, from: 0, step: 1, count: draws });
    return into;
  });
  const ranksOf = costs.map((mine) =>
    [...mine].map((cost, k) => 1 + costs.filter((other) => (other[k] ?? 0) > cost).length),
  );
  return ranksOf.map((ranks) => {
    const sorted = ranks.toSorted((a, b) => a - b);
    return {
      meanRank: ranks.reduce((a, b) => a + b, 0) / draws,
      first: ranks.filter((rank) => rank === 1).length / draws,
      inTop: ranks.filter((rank) => rank <= top).length / draws,
      low: sorted[Math.ceil(draws * 0.05) - 1],
      high: sorted[Math.ceil(draws * 0.95) - 1],
    };
  });
}

test('ranks agree with a comparison of every pair in every draw', () => {
  const three = fc
    .tuple(fc.nat(4), fc.nat(4), fc.nat(4))
    .map(([low, more, most]) => spread(low, low + more, low + more + most));
  fc.assert(
    fc.property(
      fc.array(fc.tuple(three, three), { minLength: 1, maxLength: 12 }),
      fc.integer({ min: 100, max: 300 }),
      fc.nat(1000),
      (given, draws, seed) => {
        const failures = given.map(([incidents, cost], i) => ({ key: `f${i}`, incidents, cost }));
        const mine = simulate(failures, { draws, seed, top: 3, expectedTop: [] });
        const other = bruteForce(failures, draws, seed, 3);
        for (const [i, one] of mine.failures.entries()) {
          const { low, high, ...rest } = other[i] as (typeof other)[number];
          expect(one).toMatchObject({ inTop: rest.inTop, first: rest.first, rankRange: { low, high } });
          expect(one.meanRank).toBeCloseTo(rest.meanRank, 10);
        }
      },
    ),
    { seed: 3, numRuns: 60 },
  );
});

test('the chance of rank 1 agrees with other random numbers and the plain way of drawing', () => {
  const random = seededRandom(5);
  const draw = ({ low, likely, high }: { low: number; likely: number; high: number }): number => {
    for (;;) {
      // Rejection: a point under the triangle.
      const x = low + random() * (high - low);
      const height = x < likely ? (x - low) / (likely - low) : (high - x) / (high - likely);
      if (random() < height) return x;
    }
  };
  let ahead = 0;
  for (let i = 0; i < 40_000; i++) {
    const room = draw(spread(10, 20, 45)) * draw(spread(5, 12, 40));
    if (room > draw(spread(2, 4, 9)) * draw(spread(20, 60, 160))) ahead++;
  }
  const { failures } = run(hotel.slice(0, 2), { draws: 40_000 });
  expect(Math.abs((failures[0]?.first ?? 0) - ahead / 40_000)).toBeLessThan(0.015);
});

test('as a method: from text cells, with problems by row and column', () => {
  const cells = { failure: 'Late', incidents: '3', costLow: '1', cost: '2', costHigh: '3' };
  const good = failureCostMethod.analyse({ rows: [cells], options: { draws: '200' } });
  expect(good).toMatchObject({ ok: true, result: { n: 1, failures: [{ expected: 6 }] } });
  const bad = failureCostMethod.analyse({ rows: [{ ...cells, cost: 'many' }], options: {} });
  expect(bad).toMatchObject({ ok: false, problems: [{ row: 1, field: 'cost' }] });
});

test('5,000 failures with 1,000 draws take seconds at most', () => {
  const many = Array.from({ length: 5000 }, (_, i) =>
    row(`f${i}`, spread(i % 7, (i % 7) + 2, (i % 7) + 9), spread(1 + (i % 13), 20, 20 + (i % 50))),
  );
  const { failures, notes } = run(many, { draws: 1000 });
  expect(failures).toHaveLength(5000);
  expect(notes.map(({ code }) => code)).toContain('rank-steps');
}, 20_000);

test('the deviation of the total is √(Σ E[X²]E[Y²] − E[X]²E[Y]²), the product of both spreads included', () => {
  // X: 0, 0, 6 has mean 2 and E[X²] 6; Y: 0, 3, 3 has mean 2 and E[Y²] 4.5: 27 − 16 = 11.
  const wide = (name: string) => row(name, spread(0, 0, 6), spread(0, 3, 3));
  expect(run([wide('A')]).total.deviation.value).toBeCloseTo(Math.sqrt(11), 12);
  expect(run([wide('A'), wide('B'), row('C', only(3), only(4))]).total.deviation.value).toBeCloseTo(
    Math.sqrt(22),
    12,
  );
});
