import fc from 'fast-check';
import { expect, test } from 'vitest';
import { readRiskBands, riskScores } from './bands.ts';
import { riskMatrixMethod } from './method.ts';
import { type RiskInput, riskMatrix, type RiskMatrixResult } from './riskMatrix.ts';

const row = (risk: string, p: number | null, c: number | null, more: Partial<RiskInput> = {}): RiskInput => ({
  risk,
  place: '',
  type: '',
  probability: p,
  consequence: c,
  treatment: '',
  residualProbability: null,
  residualConsequence: null,
  lossAvoided: null,
  cost: null,
  ...more,
});

function run(rows: readonly RiskInput[]): RiskMatrixResult {
  const result = riskMatrix(rows);
  if (!('method' in result)) throw new Error(JSON.stringify(result));
  return result;
}

test('probability × consequence takes 14 values', () => {
  const fives = [1, 2, 3, 4, 5];
  const products = new Set(fives.flatMap((p) => fives.map((c) => p * c)));
  expect([...products].sort((a, b) => a - b)).toEqual(riskScores);
});

test('bands: low to 3, moderate to 6, high to 12, extreme to 25', () => {
  const bandOf = (p: number, c: number) => run([row('x', p, c)]).risks[0]?.band;
  expect([
    bandOf(1, 3),
    bandOf(2, 2),
    bandOf(2, 3),
    bandOf(2, 4),
    bandOf(3, 4),
    bandOf(3, 5),
    bandOf(5, 5),
  ]).toEqual(['low', 'moderate', 'moderate', 'high', 'high', 'extreme', 'extreme']);
});

test('an extreme consequence that is unlikely stays visible beside its product', () => {
  const { risks, notes } = run([row('fire', 1, 5), row('queue', 5, 1), row('flood', 3, 5)]);
  expect(risks.map(({ risk, score, band, rareButExtreme }) => [risk, score, band, rareButExtreme])).toEqual([
    ['flood', 15, 'extreme', false],
    ['fire', 5, 'moderate', true],
    ['queue', 5, 'moderate', false],
  ]);
  expect(notes.map(({ code }) => code)).toEqual(['rough-sorter', 'rare-but-extreme']);
});

test('residual score and band, and whether the treatment pays', () => {
  const { risks, bands, notes } = run([
    row('a', 4, 4, { residualProbability: 2, residualConsequence: 4, lossAvoided: 900, cost: 400 }),
    row('b', 1, 1, { residualProbability: 2, residualConsequence: 1, lossAvoided: 100, cost: 400 }),
    row('c', 3, 3, { residualProbability: 2, cost: 1 }),
  ]);
  const [a, c, b] = risks;
  expect(a).toMatchObject({ score: 16, residual: { score: 8, band: 'high' }, netBenefit: { value: 500 } });
  expect(b).toMatchObject({ residual: { score: 2, band: 'low' }, netBenefit: { value: -300 } });
  expect(c).toMatchObject({
    residual: null,
    whyNoResidual: 'No residual consequence.',
    netBenefit: { value: null, why: 'No expected loss avoided.' },
  });
  expect(bands).toEqual([
    { band: 'low', count: 1, residual: 1 },
    { band: 'moderate', count: 0, residual: 0 },
    { band: 'high', count: 1, residual: 1 },
    { band: 'extreme', count: 1, residual: 0 },
  ]);
  expect(notes.map(({ code }) => code)).toContain('worse');
});

test('what is not scored is listed apart, what cannot be is refused', () => {
  expect(run([row('x', null, 3), row('y', 1, 1)])).toMatchObject({
    n: 1,
    unscored: [{ row: 1, risk: 'x', why: 'No probability.' }],
  });
  expect(run([])).toMatchObject({ n: 0, risks: [], types: [] });
  for (const bad of [0, 6, 2.5, Number.NaN])
    expect(riskMatrix([row('x', bad, 1)])).toMatchObject([{ row: 1, field: 'probability' }]);
  expect(riskMatrix([row('x', 1, 1, { residualConsequence: 6, cost: -1 })])).toMatchObject([
    { field: 'residualConsequence' },
    { field: 'cost' },
  ]);
});

const band = (name: string, from: number, to: number) => ({ name, from, to });

test.each([
  [[band('a', 1, 6), band('b', 9, 25)], 'No band holds the score 8.'],
  [[band('a', 1, 8), band('b', 8, 25)], 'The score 8 lies in “a” and “b”.'],
  [[band('a', 1, 6), band('b', 7, 7), band('c', 8, 25)], 'No score can lie in “b” (7 to 7).'],
  [[band('a', 1, 6), band('A', 8, 25)], 'Two bands have the same name.'],
  [[band('a', 6, 1)], 'Band “a”: 6 to 1 is no range.'],
  [[{ name: 'a', from: 1 }], 'Band 1 lacks a name, or a number in from or to.'],
  [[null], 'Band 1 lacks a name, or a number in from or to.'],
  [[], 'bands is not a list of 1 to 14 bands.'],
  ['low', 'bands is not a list of 1 to 14 bands.'],
])('bands that do not share out the 14 scores are refused: %j', (bands, message) => {
  expect(riskMatrix([], { bands })).toMatchObject([{ field: 'bands', message }]);
});

test('a gap that no score can fall in is none', () => {
  expect(readRiskBands([band('high', 8, 25), band('low', 1, 6)])).toEqual([
    band('low', 1, 6),
    band('high', 8, 25),
  ]);
});

test('cells, order and bands agree with looking every pair up', () => {
  const five = fc.integer({ min: 1, max: 5 });
  const drawn = ['lllmm', 'lmmhh', 'lmhhe', 'mhhee', 'mheee'];
  const names: Record<string, string> = { l: 'low', m: 'moderate', h: 'high', e: 'extreme' };
  fc.assert(
    fc.property(fc.array(fc.tuple(five, five), { maxLength: 30 }), (pairs) => {
      const result = run(pairs.map(([p, c]) => row('x', p, c)));
      for (const p of [1, 2, 3, 4, 5])
        for (const c of [1, 2, 3, 4, 5])
          expect(result.counts[p - 1]?.[c - 1]).toBe(
            pairs.filter((one) => one[0] === p && one[1] === c).length,
          );
      for (const { probability: p, consequence: c, band: name } of result.risks)
        expect(name).toBe(names[drawn[p - 1]?.[c - 1] ?? '']);
      const key = ({ score, consequence, row: at }: (typeof result.risks)[number]) =>
        score * 1e6 + consequence * 1e4 - at;
      for (const [i, one] of result.risks.entries())
        if (i > 0) expect(key(one)).toBeLessThan(key(result.risks[i - 1] as typeof one));
    }),
    { seed: 3, numRuns: 100 },
  );
});

test('as a method, from text', () => {
  const rows = [{ Risk: 'fire', P: '1', C: '5', Treatment: 'Share', benefit: '10', cost: '4' }];
  const read = riskMatrixMethod.analyse({ rows, options: { bands: '[{"name":"all","from":1,"to":25}]' } });
  expect(read).toMatchObject({
    ok: true,
    result: { risks: [{ band: 'all', treatment: 'share', netBenefit: { value: 6 } }] },
  });
});

test('an extreme consequence stays in sight while its probability is 1 or 2; from 3 the band shows it', () => {
  const marked = [1, 2, 3, 4, 5].map((p) => run([row('fire', p, 5)]).risks[0]?.rareButExtreme);
  expect(marked).toEqual([true, true, false, false, false]);
  expect(run([row('trifle', 1, 4)]).risks[0]?.rareButExtreme).toBe(false);
});
