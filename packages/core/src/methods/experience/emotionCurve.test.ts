import fc from 'fast-check';
import { expect, test } from 'vitest';
import { emotionCurve } from './emotionCurve.ts';
import { emotionCurveMethod } from './emotionCurveMethod.ts';
import { emotionOnFive, emotionOnTen } from './emotionScale.ts';

const curve = (values: readonly (number | null)[], minutes: readonly (number | null)[] = []) =>
  emotionCurve(values.map((emotion, at) => ({ title: `P${at}`, emotion, minutes: minutes[at] ?? null })));

test('the two scales map onto each other without rounding', () => {
  expect([1, 2, 3, 4, 5].map(emotionOnTen)).toEqual([0, 2.5, 5, 7.5, 10]);
  expect([0, 2.5, 5, 7.5, 10].map(emotionOnFive)).toEqual([1, 2, 3, 4, 5]);
  for (let x = 0; x <= 10; x++) expect(emotionOnTen(emotionOnFive(x))).toBeCloseTo(x, 14);
});

test('the hotel stay', () => {
  const { mean, lowest, highest, end, extreme, peakEnd, largestDrop, dropAt, weightedMean } = curve(
    [2, 3, 4, 3, 5, 4, 4, 2, 3, 3, 5, 3],
    [4, 3, 6, 10, 20, 25, 2, 70, 1, 6, 2, 4],
  );
  expect(mean.value).toBeCloseTo(41 / 12, 14);
  // 8+9+24+30+100+100+8+140+3+18+10+12 = 462 over 153 minutes
  expect(weightedMean.value).toBeCloseTo(462 / 153, 14);
  expect([lowest.at, highest.at, end.at]).toEqual([0, 4, 11]);
  expect([extreme.figure.value, peakEnd.value]).toEqual([5, 4]);
  expect([largestDrop.value, largestDrop.n, dropAt]).toEqual([2, 11, { from: 6, to: 7 }]);
});

test('peak and end: at equal distance the negative one; one value is its own; none is null', () => {
  expect(curve([5, 1, 3])).toMatchObject({ extreme: { at: 1 }, peakEnd: { value: 2 } });
  expect(curve([1, 5, 3])).toMatchObject({ extreme: { at: 0 }, peakEnd: { value: 2 } });
  expect(curve([null, 4, null]).peakEnd).toEqual({ value: 4, n: 1, why: null });
  for (const list of [[], [null, null]]) {
    const none = curve(list);
    for (const { value, why } of [
      none.peakEnd,
      none.mean,
      none.lowest.figure,
      none.weightedMean,
      none.largestDrop,
    ])
      expect([value, why !== null]).toEqual([null, true]);
  }
});

test('a gap breaks neighbourhood and is never filled', () => {
  const broken = curve([5, null, 1, 2]);
  expect(broken).toMatchObject({ gaps: [1], largestDrop: { value: 0, n: 1 }, dropAt: null, mean: { n: 3 } });
  expect(curve([5, null, 1]).largestDrop.value).toBeNull();
  expect(curve([3, 5, null])).toMatchObject({ end: { at: 1 }, gaps: [2] });
  expect(curve([3, 5, null]).notes.map(({ code }) => code)).toContain('end-missing');
});

test('weighting by minutes leaves out what has none, and says so', () => {
  const { weightedMean, notes } = curve([1, 5, 3], [10, null, 30]);
  expect(weightedMean).toEqual({ value: 2.5, n: 2, why: null });
  expect(notes.find(({ code }) => code === 'minutes-missing')?.message).toContain('“P1”');
  expect(curve([1, 5], [0, 0]).weightedMean.why).toContain('0 minutes');
  expect(curve([1, 5]).weightedMean.value).toBeNull();
  expect(curve([1, 5], [1e308, 1e308]).weightedMean.value).toBeNull();
});

test('agrees with a search over all points and pairs', () => {
  const value = fc.option(fc.integer({ min: 2, max: 10 }), { freq: 5 });
  fc.assert(
    fc.property(fc.array(value, { maxLength: 25 }), (halves) => {
      const values = halves.map((half) => (half === null ? null : half / 2));
      const known = values.filter((v) => v !== null);
      const result = curve(values);
      expect(result.gaps.length + result.n).toBe(values.length);
      if (known.length === 0) {
        expect(result.peakEnd.value).toBeNull();
        return;
      }
      const far = [...known].sort((a, b) => Math.abs(b - 3) - Math.abs(a - 3) || a - b)[0] ?? 0;
      const last = known[known.length - 1] ?? 0;
      expect(result.peakEnd.value).toBeCloseTo((far + last) / 2, 12);
      expect(result.lowest.figure.value).toBe(Math.min(...known));
      expect(result.lowest.at).toBe(values.indexOf(Math.min(...known)));
      expect(result.highest.at).toBe(values.indexOf(Math.max(...known)));
      const falls = values.flatMap((a, i) => {
        const b = values[i + 1];
        return a === null || b == null ? [] : [a - b];
      });
      expect(result.largestDrop.value).toBe(falls.length === 0 ? null : Math.max(0, ...falls));
      const { dropAt } = result;
      if (dropAt)
        expect((values[dropAt.from] ?? 0) - (values[dropAt.to] ?? 0)).toBe(result.largestDrop.value);
    }),
    { seed: 17, numRuns: 400 },
  );
});

test('on the scale 0–10 the peak-end value is the mapped one', () => {
  fc.assert(
    fc.property(fc.array(fc.option(fc.integer({ min: 1, max: 5 })), { maxLength: 12 }), (values) => {
      const ten = emotionCurve(
        values.map((v) => ({ title: '', emotion: v === null ? null : emotionOnTen(v), minutes: null })),
        '0-10',
      ).peakEnd.value;
      const five = curve(values).peakEnd.value;
      expect(ten).toBe(five === null ? null : emotionOnTen(five));
    }),
    { seed: 19, numRuns: 200 },
  );
});

test('from a table: values off the scale are refused with their row', () => {
  const rows = [{ contact_point: 'Check-in', emotion: '5', minutes: 3 }, { emotion: '7.5' }];
  const five = emotionCurveMethod.analyse({ rows, options: {} });
  expect(!five.ok && five.problems[0]).toMatchObject({ row: 2, field: 'emotion', code: 'off-scale' });
  const ten = emotionCurveMethod.analyse({ rows, options: { scale: '0-10' } });
  expect(ten.ok && ten.result).toMatchObject({ peakEnd: { value: 7.5 } });
});

test('equal distance from neutral is equal for decimals too: the negative one counts', () => {
  // 4.7 − 3 is 1.7000000000000002, 3 − 1.3 is 1.7.
  expect(curve([4.7, 1.3, 3]).extreme).toMatchObject({ at: 1, figure: { value: 1.3 } });
  expect(curve([1.3, 4.7, 3]).extreme.at).toBe(0);
  expect(curve([4.71, 1.3, 3]).extreme.at).toBe(0);
});
