import fc from 'fast-check';
import { expect, test } from 'vitest';
import { cohenKappa, type KappaWeights } from './kappa.ts';

type Pair = readonly [string, string];

function table(counts: readonly (readonly [string, string, number])[]): Pair[] {
  return counts.flatMap(([a, b, times]) => Array.from({ length: times }, (): Pair => [a, b]));
}

test('two readers of fifty grant proposals: κ = 0.4', () => {
  const pairs = table([
    ['yes', 'yes', 20],
    ['yes', 'no', 5],
    ['no', 'yes', 10],
    ['no', 'no', 15],
  ]);
  const { n, raw, expected, kappa } = cohenKappa(pairs);
  expect([n, raw.value, expected.value]).toEqual([50, 0.7, 0.5]);
  expect(kappa.value).toBeCloseTo(0.4, 14);
});

test('one mark throughout: agreement is full and kappa is not defined', () => {
  const { raw, expected, kappa } = cohenKappa(table([['met', 'met', 8]]), { categories: ['met', 'not met'] });
  expect([raw.value, expected.value, kappa.value]).toEqual([1, 1, null]);
  expect(kappa.why).toContain('one and the same mark');
});

test('rare marks: high raw agreement beside a kappa below 0', () => {
  const { raw, kappa } = cohenKappa(
    table([
      ['met', 'met', 90],
      ['met', 'not met', 5],
      ['not met', 'met', 5],
    ]),
  );
  expect(raw.value).toBe(0.9);
  expect(kappa.value).toBeCloseTo(-1 / 19, 14);
});

test('weights count the steps of the whole scale, also past marks nobody gave', () => {
  const pairs = table([
    ['1', '1', 3],
    ['2', '5', 1],
    ['5', '5', 2],
  ]);
  const whole = { categories: ['1', '2', '3', '4', '5'], weights: 'linear' } as const;
  expect(cohenKappa(pairs, whole).kappa.value).not.toBeCloseTo(
    cohenKappa(pairs, { weights: 'linear' }).kappa.value ?? 0,
    3,
  );
  expect(cohenKappa(pairs, whole).kappa.value).toBeCloseTo(
    bruteForce(pairs, whole.categories, 'linear') ?? 0,
    12,
  );
});

test('nothing marked by both, or a mark off the scale, has no figure and says why', () => {
  expect(cohenKappa([]).kappa).toEqual({ value: null, n: 0, why: 'No item has a mark from both.' });
  expect(cohenKappa([['1', '9']], { categories: ['1', '2'] }).raw.why).toContain('“9”');
});

test('without a list, numbers are ordered by size, not by character', () => {
  expect(
    cohenKappa([
      ['10', '9'],
      ['b', '2'],
    ]).categories,
  ).toEqual(['2', '9', '10', 'b']);
});

/** From p_o and p_e with agreement weights, cell by cell of the whole table. */
function bruteForce(pairs: readonly Pair[], scale: readonly string[], weights: KappaWeights): number | null {
  const reach = scale.length - 1 || 1;
  const credit = (i: number, j: number): number => {
    if (weights === 'none') return i === j ? 1 : 0;
    return 1 - (Math.abs(i - j) / reach) ** (weights === 'linear' ? 1 : 2);
  };
  let [observed, chance] = [0, 0];
  for (const [i, a] of scale.entries()) {
    for (const [j, b] of scale.entries()) {
      const share = (of: (pair: Pair) => boolean): number => pairs.filter(of).length / pairs.length;
      observed += credit(i, j) * share((pair) => pair[0] === a && pair[1] === b);
      chance += credit(i, j) * share((pair) => pair[0] === a) * share((pair) => pair[1] === b);
    }
  }
  return Math.abs(1 - chance) < 1e-12 ? null : (observed - chance) / (1 - chance);
}

test('agrees with a count cell by cell, for every weighting', () => {
  const scale = ['1', '2', '3', '4'];
  const mark = fc.constantFrom(...scale);
  fc.assert(
    fc.property(
      fc.array(fc.tuple(mark, mark), { minLength: 1, maxLength: 30 }),
      fc.constantFrom<KappaWeights>('none', 'linear', 'quadratic'),
      (pairs, weights) => {
        const { kappa } = cohenKappa(pairs, { weights, categories: scale });
        const other = bruteForce(pairs, scale, weights);
        if (other === null) expect(kappa.value).toBeNull();
        else expect(kappa.value).toBeCloseTo(other, 9);
      },
    ),
    { seed: 3, numRuns: 300 },
  );
});
