import fc from 'fast-check';
import { expect, test } from 'vitest';
import type { Scores } from '../scores.ts';
import { failureRankingMethod } from './method.ts';
import { type FailureRanking, type FailureScores, rankFailures, type RankingOrder } from './rankFailures.ts';

type Three = readonly [number | null, number | null, number | null];

const scores = ([severity, occurrence, detection]: Three): Scores => ({ severity, occurrence, detection });
const row = (failure: string, before: Three, after: Three = [null, null, null]): FailureScores => ({
  failure,
  contactPoint: '',
  ...scores(before),
  after: scores(after),
});

function run(rows: readonly FailureScores[], order: RankingOrder = 'rpn'): FailureRanking {
  const result = rankFailures(rows, { order });
  if (!('method' in result)) throw new Error(JSON.stringify(result));
  return result;
}
const names = ({ ranking }: FailureRanking): string[] => ranking.map(({ failure }) => failure);

test('ties in the product go by severity, occurrence, detection, order of entry, and are visible', () => {
  const result = run([
    row('entered later', [3, 8, 5]),
    row('entered last', [3, 8, 5]),
    row('by severity', [8, 3, 5]),
    row('by occurrence', [5, 8, 3]),
    row('by detection', [5, 3, 8]),
    row('largest', [5, 5, 5]),
  ]);
  expect(names(result)).toEqual([
    'largest',
    'by severity',
    'by occurrence',
    'by detection',
    'entered later',
    'entered last',
  ]);
  expect(result.ranking.map(({ place, rpn, ties }) => [place, rpn, ties])).toEqual([
    [1, 125, 0],
    [2, 120, 4],
    [3, 120, 4],
    [4, 120, 4],
    [5, 120, 4],
    [6, 120, 4],
  ]);
  expect(result.notes.map(({ code }) => code)).toEqual(['rough-sorter', 'ties']);
});

test('severity 9 and 10 are flagged at the end of the list too, and come first when asked for', () => {
  const rows = [row('daily', [4, 8, 8]), row('harm', [9, 1, 1]), row('death', [10, 1, 1])];
  expect(run(rows).ranking.map(({ failure, severe }) => [failure, severe])).toEqual([
    ['daily', false],
    ['death', true],
    ['harm', true],
  ]);
  expect(names(run(rows, 'severity'))).toEqual(['death', 'harm', 'daily']);
  expect(run(rows).notes[1]?.message).toMatch(/severity 9 or 10.*: 2\.$/);
});

test('scores after the cure give the reduction, also a negative one', () => {
  const result = run([
    row('better', [8, 5, 5], [8, 2, 5]),
    row('worse', [2, 5, 5], [2, 6, 5]),
    row('half scored', [1, 2, 3], [1, null, 3]),
    row('open', [1, 1, 1]),
  ]);
  expect(result.ranking.map(({ rpnAfter, reduction }) => [rpnAfter.value, reduction.value])).toEqual([
    [80, 0.6],
    [60, -0.2],
    [null, null],
    [null, null],
  ]);
  expect(result.ranking[2]?.reduction.why).toBe('After the cure: No occurrence.');
  expect(result.ranking[3]?.reduction.why).toBe('Not scored after a cure.');
  expect([result.before, result.after, result.reduction]).toMatchObject([
    { value: 250, n: 2 },
    { value: 140, n: 2 },
    { value: 0.44, n: 2 },
  ]);
});

test('blank is not scored, with the reason, and never 0', () => {
  const result = run([row('blank', [5, null, null]), row('scored', [1, 1, 1])]);
  expect(result.n).toBe(1);
  expect(result.unscored).toEqual([{ row: 1, failure: 'blank', why: 'No occurrence, no detection.' }]);
  expect(run([])).toMatchObject({ n: 0, ranking: [], reduction: { value: null } });
});

test.each([0, 11, 4.5, -1, Number.NaN])('a score of %f is refused with row and column', (score) => {
  expect(rankFailures([row('fine', [1, 1, 1]), row('x', [1, score, 1])])).toMatchObject([
    { row: 2, field: 'occurrence' },
  ]);
  expect(rankFailures([row('x', [1, 1, 1], [1, 1, score])])).toMatchObject([
    { row: 1, field: 'detectionAfter' },
  ]);
});

test.each(['0', '11', '4.5', 'high', '1,5'])('as text, %s is refused too', (severity) => {
  const given = { failure: 'x', S: severity, O: '1', D: '1' };
  expect(failureRankingMethod.analyse({ rows: [given], options: {} })).toMatchObject({
    ok: false,
    problems: [{ row: 1, field: 'severity' }],
  });
});

test('tables name the contact point, since the same thing may fail at several', () => {
  const rows = ['Desk', ''].map((contactPoint) => ({
    failure: 'Wait',
    contactPoint,
    S: '1',
    O: '1',
    D: '1',
  }));
  const analysis = failureRankingMethod.analyse({ rows, options: {} });
  expect(analysis.ok && analysis.tables[0]?.rows.map((cells) => cells[1])).toEqual(['Wait (Desk)', 'Wait']);
});

test('the product takes 120 different values', () => {
  const tens = Array.from({ length: 10 }, (_, i) => i + 1);
  const all = tens.flatMap((s) => tens.flatMap((o) => tens.map((d) => row('x', [s, o, d]))));
  const { ranking } = run(all);
  expect(new Set(ranking.map(({ rpn }) => rpn)).size).toBe(120);
  expect([ranking[0]?.rpn, ranking.at(-1)?.rpn]).toEqual([1000, 1]);
});

test('agrees with picking the worst that is left, one at a time', () => {
  const ten = fc.integer({ min: 1, max: 10 });
  const given = fc.array(fc.tuple(ten, ten, ten), { minLength: 1, maxLength: 25 });
  fc.assert(
    fc.property(given, fc.constantFrom<RankingOrder>('rpn', 'severity'), (threes, order) => {
      const left = threes.map(([s, o, d], i) => ({
        i,
        key: order === 'rpn' ? [s * o * d, s, o, d] : [s, o, d],
      }));
      const picked: number[] = [];
      while (left.length > 0) {
        const worse = (a: readonly number[], b: readonly number[]): boolean => {
          const at = a.findIndex((value, k) => value !== b[k]);
          return at >= 0 && (a[at] ?? 0) > (b[at] ?? 0);
        };
        const worst = left.reduce((best, one) => (worse(one.key, best.key) ? one : best));
        picked.push(worst.i + 1);
        left.splice(left.indexOf(worst), 1);
      }
      const result = run(
        threes.map((three) => row('x', three)),
        order,
      );
      expect(result.ranking.map((one) => one.row)).toEqual(picked);
      for (const { rpn, ties } of result.ranking)
        expect(ties).toBe(threes.filter(([s, o, d]) => s * o * d === rpn).length - 1);
    }),
    { seed: 3, numRuns: 200 },
  );
});
