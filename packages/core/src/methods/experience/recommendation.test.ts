import fc from 'fast-check';
import { expect, test } from 'vitest';
import { recommendationMethod } from './recommendationMethod.ts';
import { recommendationChange, recommendationCounts, recommendationScore } from './recommendation.ts';
import { tallyOf } from './tally.ts';

const of = (promoters: number, passives: number, detractors: number, blanks = 0) =>
  recommendationScore({ promoters, passives, detractors, blanks });

test('the car example: 41 promoters, 29 passives, 18 detractors', () => {
  const { score, standardError, interval, n, shares } = of(41, 29, 18);
  expect(n).toBe(88);
  expect(score.value).toBeCloseTo((100 * 23) / 88, 12);
  expect(shares.passives.value).toBeCloseTo(29 / 88, 15);
  // p + d − (p − d)² = 0.670455 − 0.068311 = 0.602144; √(0.602144/88) = 0.08271965
  expect(standardError.value).toBeCloseTo(8.271965, 4);
  expect(interval?.low).toBeCloseTo(26.136364 - 1.959964 * 8.271965, 3);
  expect(interval?.high).toBeCloseTo(26.136364 + 1.959964 * 8.271965, 3);
});

test('answers fall into groups at 6, 7, 8 and 9; a blank into none', () => {
  const tally = tallyOf([0, 6, 7, 8, 9, 10, null]);
  expect(recommendationCounts(tally)).toEqual({ promoters: 2, passives: 2, detractors: 2, blanks: 1 });
  const { score, n, notes } = recommendationScore(recommendationCounts(tally));
  expect([score.value, n]).toEqual([0, 6]);
  expect(notes.map(({ code }) => code)).toEqual(['blanks', 'few-answers']);
});

test.each([
  [50, 0, 0, 100],
  [0, 50, 0, 0],
  [0, 0, 50, -100],
])('all in one group (%i/%i/%i): standard error 0, no interval, and it says so', (p, q, d, value) => {
  const { score, standardError, interval, notes } = of(p, q, d);
  expect([score.value, standardError.value, interval]).toEqual([value, 0, null]);
  expect(notes.map(({ code }) => code)).toContain('one-group');
});

test('nobody answered: no score, no interval, and why', () => {
  const { score, standardError, interval, shares } = of(0, 0, 0, 3);
  for (const figure of [score, standardError, shares.promoters])
    expect(figure).toEqual({ value: null, n: 0, why: 'Nobody answered.' });
  expect(interval).toBeNull();
});

test('two waves: z = Δ/√(SE₁² + SE₂²); without spread in both there is none', () => {
  const [one, two] = [of(41, 29, 18), of(60, 25, 15)];
  const { change, z, p } = recommendationChange(one, two);
  const expected = 45 - 2300 / 88;
  expect(change.value).toBeCloseTo(expected, 12);
  const error = Math.sqrt((standard(one) ?? 0) ** 2 + (standard(two) ?? 0) ** 2);
  expect(z.value).toBeCloseTo(expected / error, 12);
  expect(p.value).toBeGreaterThan(0.08);
  expect(p.value).toBeLessThan(0.1);
  expect(recommendationChange(of(5, 0, 0), of(0, 0, 5))).toMatchObject({
    change: { value: -200 },
    interval: null,
    z: { value: null },
    p: { value: null },
  });
  expect(recommendationChange(of(0, 0, 0), two).change.why).toContain('nobody answered');
});

const standard = (result: ReturnType<typeof of>) => result.standardError.value;

test('the spread is that of the people one by one, each worth −100, 0 or 100', () => {
  fc.assert(
    fc.property(
      fc.array(fc.option(fc.integer({ min: 0, max: 10 })), { minLength: 1, maxLength: 200 }),
      (answers) => {
        const result = recommendationScore(recommendationCounts(tallyOf(answers)));
        const worth = answers.flatMap((a) => (a === null ? [] : [a > 8 ? 100 : a < 7 ? -100 : 0]));
        if (worth.length === 0) {
          expect(result.score.value).toBeNull();
          return;
        }
        const middle = worth.reduce((x, y) => x + y, 0) / worth.length;
        const spread = worth.reduce((x, y) => x + (y - middle) ** 2, 0) / worth.length;
        expect(result.score.value).toBeCloseTo(middle, 9);
        expect(result.standardError.value).toBeCloseTo(Math.sqrt(spread / worth.length), 9);
        expect(result.n + result.inputs.blanks).toBe(answers.length);
      },
    ),
    { seed: 29, numRuns: 300 },
  );
});

test('from a table: answers, groups with counts, and an answer that contradicts its group', () => {
  const rows = [
    { score: '10', count: '40' },
    { group: 'Promoters', count: 1 },
    { group: 'passives', count: '29' },
    { nps: '3', group: 'detractors', count: '18' },
    { score: '' },
  ];
  const analysis = recommendationMethod.analyse({ rows, options: {} });
  expect(analysis.ok && analysis.result.inputs).toEqual({
    promoters: 41,
    passives: 29,
    detractors: 18,
    blanks: 1,
  });
  const wrong = recommendationMethod.analyse({
    rows: [{ score: 11 }, { score: '7.5' }, { score: 9, count: -1 }],
    options: {},
  });
  expect(!wrong.ok && wrong.problems.map(({ row, field }) => `${row} ${field}`)).toEqual([
    '1 answer',
    '2 answer',
    '3 count',
  ]);
  const torn = recommendationMethod.analyse({ rows: [{ score: 9, group: 'passives' }], options: {} });
  expect(!torn.ok && torn.problems[0]).toMatchObject({ code: 'group-differs', row: 1 });
});

test('the registered name stands in the help line once and nowhere else', () => {
  const { summary, label } = recommendationMethod;
  const shown = recommendationMethod.analyse({ rows: [{ score: 9 }], options: {} });
  expect(summary.match(/net promoter/gi)).toHaveLength(1);
  expect(JSON.stringify(shown) + label).not.toMatch(/nps|net promoter/i);
});
