import fc from 'fast-check';
import { expect, test } from 'vitest';
import { seededRandom } from '../numeric/random.ts';
import { allocate } from './allocate.ts';
import { biasPrompts, isRandomMethod, samplingMethods } from './biasPrompts.ts';
import { drawIndex, drawPlaces, drawSystematic } from './draw.ts';
import { drawSample, type FrameUnit, type SampleDrawPlan, type SampleDrawResult } from './sampleDraw.ts';
import { sampleDrawMethod } from './sampleDrawMethod.ts';
import { krejcieMorgan, type SampleSizeResult, type SampleSizeRow, sampleSizes } from './sampleSize.ts';
import { sampleSizeMethod } from './sampleSizeMethod.ts';

const size = (given: Partial<SampleSizeRow>): SampleSizeResult => {
  const result = sampleSizes([
    {
      name: 'Q',
      measure: 'share',
      margin: 0.05,
      level: 0.95,
      share: 0.5,
      deviation: null,
      population: null,
      response: null,
      ...given,
    },
  ]);
  if (!('rows' in result)) throw new Error(JSON.stringify(result));
  return result;
};
const needed = (given: Partial<SampleSizeRow>): number | null => size(given).rows[0]?.needed.value ?? null;

test('385 for ±5 points at 95 %, 278 of 1000, and the hotel: 294 of 1240 with 980 invitations', () => {
  expect(needed({})).toBe(385);
  expect(needed({ population: 1000 })).toBe(278);
  const hotel = size({ population: 1240, response: 0.3 }).rows[0];
  expect([hotel?.needed.value, hotel?.invitations.value]).toEqual([294, 980]);
});

test('for a mean: (z·s/e)²', () => {
  expect(needed({ measure: 'mean', margin: 0.2, deviation: 1.4 })).toBe(189);
  expect(sampleSizes([{ ...row0, measure: 'mean' }])).toMatchObject([{ field: 'deviation' }]);
});

const row0: SampleSizeRow = {
  name: '',
  measure: 'share',
  margin: 0.05,
  level: 0.95,
  share: 0.5,
  deviation: null,
  population: null,
  response: null,
};

test('a full count needs no interval; too many invitations and the printed table are explained', () => {
  expect(size({ population: 10 })).toMatchObject({
    rows: [{ everybody: true, needed: { value: 10 } }],
    notes: [{ code: 'full-count' }],
  });
  expect(size({ population: 1 }).rows[0]?.needed.value).toBe(1);
  expect(size({ population: 100, response: 0.5 }).notes.map(({ code }) => code)).toEqual(['too-few-people']);
  expect(size({ population: 20 }).notes[1]?.message).toContain('come to 19');
});

// Krejcie and Morgan 1970, table 1.
test.each([
  [10, 10],
  [20, 19],
  [100, 80],
  [500, 217],
  [1000, 278],
  [5000, 357],
  [75_000, 382],
])('the printed table says for %i: %i', (population, printed) => {
  expect(krejcieMorgan(population)).toBe(printed);
});

test.each([
  ['margin', { margin: 0 }],
  ['margin', { margin: 1 }],
  ['level', { level: 1 }],
  ['share', { share: 0 }],
  ['population', { population: 0 }],
  ['response', { response: 0 }],
])('%s out of range is refused', (field, given) => {
  expect(sampleSizes([{ ...row0, ...given }])).toMatchObject([{ row: 1, field }]);
});

test('the size is the smallest whole number whose margin is kept', () => {
  fc.assert(
    fc.property(
      fc.integer({ min: 20, max: 200 }),
      fc.integer({ min: 1, max: 99 }),
      fc.integer({ min: 2, max: 20_000 }),
      (thousandths, percent, population) => {
        const [e, p] = [thousandths / 1000, percent / 100];
        // The margin of n answers out of N without replacement: z·√(p(1 − p)/n · (N − n)/(N − 1)).
        const margin = (n: number): number =>
          1.959963984540054 * Math.sqrt(((p * (1 - p)) / n) * ((population - n) / (population - 1)));
        let least = 1;
        while (margin(least) > e * (1 + 1e-9)) least++;
        expect(needed({ margin: e, share: p, population })).toBe(least);
      },
    ),
    { seed: 15, numRuns: 200 },
  );
});

test('indices are drawn without bias: values of the incomplete last round are drawn again', () => {
  const values = [4294967295, 4294967294, 7];
  expect(drawIndex(() => (values.shift() ?? 0) / 4294967296, 3)).toBe(2);
  expect(values).toEqual([7]);
});

test('places are those of a shuffled list', () => {
  fc.assert(
    fc.property(fc.integer({ min: 1, max: 60 }), fc.nat(60), fc.nat(), (of, some, seed) => {
      const take = Math.min(some, of);
      const list = Array.from({ length: of }, (_, at) => at);
      const random = seededRandom(seed);
      for (let k = 0; k < take; k++) {
        const at = k + drawIndex(random, of - k);
        [list[k], list[at]] = [list[at] ?? 0, list[k] ?? 0];
      }
      const shuffled = list.slice(0, take).sort((a, b) => a - b);
      expect(drawPlaces(seededRandom(seed), of, take)).toEqual(shuffled);
    }),
    { seed: 6, numRuns: 200 },
  );
});

test('every set of three out of six comes about equally often', () => {
  const random = seededRandom(3);
  const counts = new Map<string, number>();
  for (let i = 0; i < 20_000; i++) {
    const key = drawPlaces(random, 6, 3).join();
    counts.set(key, (counts.get(key) ?? 0) + 1);
  }
  expect(counts.size).toBe(20);
  const chi = [...counts.values()].reduce((total, count) => total + (count - 1000) ** 2 / 1000, 0);
  // Chi-squared with 19 degrees of freedom: 43.8 is passed by 1 in 1000.
  expect(chi).toBeLessThan(43.8);
});

test('a systematic draw has places of equal distance, each drawn once', () => {
  fc.assert(
    fc.property(
      fc.integer({ min: 1, max: 500 }),
      fc.integer({ min: 1, max: 500 }),
      fc.nat(),
      (a, b, seed) => {
        const [of, n] = [Math.max(a, b), Math.min(a, b)];
        const { places, start, step } = drawSystematic(seededRandom(seed), of, n);
        expect(new Set(places).size).toBe(n);
        expect(start).toBeLessThan(step);
        // Each stretch of one step holds exactly one of the places.
        const uneven = places.filter(
          (place, k) => place >= of || (k > 0 && Math.abs(place - (places[k - 1] ?? 0) - step) >= 1 + 1e-9),
        );
        expect(uneven).toEqual([]);
      },
    ),
    { seed: 4, numRuns: 200 },
  );
});

/** All ways to share seats out within bounds. */
function* allWays(
  bounds: readonly (readonly [number, number])[],
  seats: number,
): Generator<readonly number[]> {
  const [first, ...rest] = bounds;
  if (first === undefined) {
    if (seats === 0) yield [];
    return;
  }
  for (let k = first[0]; k <= Math.min(first[1], seats); k++)
    for (const others of allWays(rest, seats - k)) yield [k, ...others];
}

test('no other allocation is nearer to proportion, minimums and sizes kept', () => {
  fc.assert(
    fc.property(
      fc.array(fc.integer({ min: 1, max: 12 }), { minLength: 1, maxLength: 4 }),
      fc.integer({ min: 1, max: 24 }),
      fc.nat(3),
      (sizes, seats, minimum) => {
        const bounds = sizes.map((s): [number, number] => [Math.min(minimum, s), s]);
        const people = sizes.reduce((x, y) => x + y, 0);
        const least = bounds.reduce((x, [low]) => x + low, 0);
        const found = allocate(sizes, seats, minimum);
        if (seats > people || seats < least) {
          expect(found).toBeNull();
          return;
        }
        // One rate for all strata that are not held at their minimum, found by halving.
        let [low, high] = [0, 1];
        const at = (rate: number): number[] => sizes.map((s, i) => Math.max(bounds[i]?.[0] ?? 0, rate * s));
        for (let i = 0; i < 80; i++) {
          const middle = (low + high) / 2;
          if (at(middle).reduce((x, y) => x + y, 0) < seats) low = middle;
          else high = middle;
        }
        const ideal = at(high);
        const distance = (way: readonly number[]): number =>
          way.reduce((x, k, i) => x + (k - (ideal[i] ?? 0)) ** 2, 0);
        const best = Math.min(...[...allWays(bounds, seats)].map(distance));
        expect(found?.reduce((x, y) => x + y, 0)).toBe(seats);
        expect(found?.every((k, i) => k >= (bounds[i]?.[0] ?? 0) && k <= (sizes[i] ?? 0))).toBe(true);
        expect(distance(found ?? [])).toBeCloseTo(best, 6);
      },
    ),
    { seed: 5, numRuns: 300 },
  );
});

test('proportion by largest remainder: 36 of 240 calls in shifts of 120, 80 and 40', () => {
  expect(allocate([120, 80, 40], 36)).toEqual([18, 12, 6]);
  expect(allocate([100, 50, 3], 20, 2)).toEqual([12, 6, 2]);
  expect(allocate([100, 1], 10, 3)).toEqual([9, 1]);
  expect(allocate([5, 5, 5], 4)).toEqual([2, 1, 1]);
});

const frame = (n: number): readonly FrameUnit[] =>
  Array.from({ length: n }, (_, at) => ({
    code: `G${at + 1}`,
    stratum: at % 3 === 0 ? 'business' : 'leisure',
    cluster: `floor ${Math.floor(at / 4)}`,
  }));
const draw = (n: number, plan: Partial<SampleDrawPlan>): SampleDrawResult => {
  const result = drawSample(frame(n), { method: 'simple random', size: 4, seed: 2026, minimum: 0, ...plan });
  if (!('drawn' in result)) throw new Error(JSON.stringify(result));
  return result;
};

test('the same seed gives the same draw, for ever', () => {
  expect(draw(12, {}).drawn.map(({ code }) => code)).toEqual(['G2', 'G5', 'G8', 'G10']);
  expect(draw(12, {}).seed).toBe(2026);
  expect(draw(12, { seed: 2027 }).drawn).not.toEqual(draw(12, {}).drawn);
});

test('strata, clusters, and methods that chance does not decide', () => {
  const strata = draw(12, { method: 'stratified', size: 6 });
  expect(strata.strata).toEqual([
    { stratum: 'business', size: 4, drawn: 2 },
    { stratum: 'leisure', size: 8, drawn: 4 },
  ]);
  expect(strata.drawn.filter(({ stratum }) => stratum === 'business')).toHaveLength(2);
  const clusters = draw(12, { method: 'cluster', size: 2 });
  expect([clusters.clusters.length, clusters.drawn.length]).toEqual([2, 8]);
  for (const method of samplingMethods.filter((one) => !isRandomMethod(one))) {
    const none = draw(12, { method, size: 0 });
    expect([none.drawn.length, none.seed, none.notes[0]?.code]).toEqual([0, null, 'not-random']);
    expect(none.prompts.length).toBeGreaterThan(3);
  }
  expect(biasPrompts.map(({ code }) => code)).toEqual(
    expect.arrayContaining([
      'self-selection',
      'non-response',
      'survivor',
      'recency',
      'staff-picking',
      'time-of-day',
      'channel',
    ]),
  );
});

test('frames and plans that cannot be drawn from are refused', () => {
  const plan: SampleDrawPlan = { method: 'stratified', size: 2, seed: 1, minimum: 2 };
  const [a, b] = frame(2);
  expect(drawSample(a && b ? [a, b, a] : [], plan)).toMatchObject([{ row: 3, code: 'duplicate' }]);
  expect(drawSample([{ code: '1', stratum: '', cluster: '' }], { ...plan, size: 1 })).toMatchObject([
    { row: 1, field: 'stratum' },
  ]);
  expect(drawSample(frame(9), plan)).toMatchObject([{ field: 'minimum' }]);
  expect(drawSample(frame(3), { ...plan, size: 4 })).toMatchObject([{ field: 'size' }]);
  expect(drawSample([], { ...plan, method: 'cluster', size: 1 })).toMatchObject([{ field: 'size' }]);
  for (const seed of [-1, 4294967296, 1.5])
    expect(drawSample(frame(9), { ...plan, method: 'simple random', seed })).toMatchObject([
      { field: 'seed' },
    ]);
  expect(draw(9, { seed: 4294967295 }).drawn).toHaveLength(4);
});

test('from files', () => {
  const sizes = sampleSizeMethod.analyse({ rows: [{ objective: 'Why', margin: '0.05' }], options: {} });
  expect(sizes.ok && sizes.tables[0]?.rows).toEqual([['Why', 'share', 0.05, 95, 'no limit', 385, '–']]);
  const drawn = sampleDrawMethod.analyse({ rows: [], options: { population: 240, size: 36, seed: 7 } });
  expect(drawn.ok && drawn.tables[0]?.rows).toHaveLength(36);
  expect(sampleDrawMethod.analyse({ rows: [], options: { population: 240 } })).toMatchObject({
    ok: false,
    problems: [{ field: 'size' }, { field: 'seed' }],
  });
  expect(sampleDrawMethod.analyse({ rows: [], options: { method: 'snowball' } }).ok).toBe(true);
});
