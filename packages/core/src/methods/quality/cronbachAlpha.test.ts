import fc from 'fast-check';
import { expect, test } from 'vitest';
import { alphaStudy } from './alphaStudy.ts';
import { cronbachAlpha } from './cronbachAlpha.ts';
import { findMethod } from '../catalogue.ts';
import type { Answer, StudyItem } from './study.ts';

test('five people by hand, one who left a question out dropped', () => {
  const rows = [
    [2, 3, 4],
    [4, 4, 5],
    [3, 3, 5],
    [5, 6, 5],
    [1, 2, 3],
    [6, null, 6],
  ];
  const result = cronbachAlpha(rows, 3);
  expect(result).toMatchObject({ k: 3, n: 5, dropped: 1 });
  expect(result.alpha.value).toBeCloseTo(1.5 * (1 - 5.6 / 14.5), 14);
  // Without the third item: variances 2.5 and 2.3, totals 5, 8, 6, 11, 3 with 9.3.
  expect(result.ifDropped[2]?.value).toBeCloseTo(2 * (1 - 4.8 / 9.3), 14);
});

test('where alpha is not defined it says why', () => {
  const why = (rows: readonly (readonly Answer[])[], k: number): string | null =>
    cronbachAlpha(rows, k).alpha.why;
  expect(why([[1], [2]], 1)).toBe('One item alone has no α.');
  expect(why([], 0)).toBe('There are no items.');
  expect(
    why(
      [
        [1, 2],
        [null, 3],
      ],
      2,
    ),
  ).toMatch(/Fewer than two/);
  // Items that cancel each other out: the totals are all 3.
  const cancelling = cronbachAlpha(
    [
      [1, 2],
      [2, 1],
      [1.5, 1.5],
    ],
    2,
  );
  expect(cancelling.alpha.why).toMatch(/does not vary/);
  expect(cancelling.standardised.why).toMatch(/cancel/);
  // 0.1 + 0.2 and 0.3 + 0: the same total, but for rounding.
  expect(
    why(
      [
        [0.1, 0.2],
        [0.3, 0],
      ],
      2,
    ),
  ).toMatch(/does not vary/);
  const flat = cronbachAlpha(
    [
      [1, 4, 1],
      [2, 4, 2],
      [3, 4, 2],
    ],
    3,
  );
  expect(flat.alpha.value).not.toBeNull();
  expect(flat.standardised.why).toMatch(/same answer/);
  expect(
    cronbachAlpha(
      [
        [1, 2],
        [2, 2],
        [3, 4],
      ],
      2,
    ).ifDropped.map((a) => a.why),
  ).toEqual(['One item alone has no α.', 'One item alone has no α.']);
});

test('a negative alpha is shown with a hint, not clamped', () => {
  const analysis = findMethod('cronbach-alpha')?.analyse({
    rows: [
      { id: 'a', one: '1', two: '7', three: '4' },
      { id: 'b', one: '4', two: '3', three: '4' },
      { id: 'c', one: '7', two: '1', three: '5' },
    ],
    options: {},
  });
  if (!analysis?.ok) throw new Error('refused');
  expect(analysis.tables[0]?.rows[0]?.[4]).toBeLessThan(-1);
  expect(analysis.result.notes.map(({ code }) => code)).toContain('negative-alpha');
});

test('a study: each half and the gap apart, reverse items turned round, halves not asked left out', () => {
  const items = ['1', '2'].map(
    (id): StudyItem => ({ id, dimension: 'empathy', topic: '', reverse: id === '2', contactPoints: [] }),
  );
  const respondents = [
    { expected: [7, 1], perceived: [2, 6] },
    { expected: [6, 2], perceived: [4, 4] },
    { expected: [5, 3], perceived: [5, 2] },
  ];
  const scale = { min: 1, max: 7 };
  const both = alphaStudy({ items, respondents, scale });
  if (!both.ok) throw new Error('refused');
  expect(both.value.alphas.map(({ half, dimension }) => `${half} ${dimension}`)).toEqual([
    'expectation empathy',
    'perception empathy',
    'gap empathy',
  ]);
  expect(both.value.alphas[0]?.alpha.value).toBeCloseTo(1, 14);
  const half = alphaStudy({ items, scale, respondents: respondents.map((r) => ({ ...r, expected: [] })) });
  expect(half.ok && half.value.alphas.map((a) => a.half)).toEqual(['perception']);
  const outside = alphaStudy({ items, scale, respondents: [{ expected: [9, 1], perceived: [] }] });
  expect(outside.ok ? [] : outside.problems[0]).toMatchObject({ row: 1, field: 'E1' });
});

/** α from the matrix of covariances, by doubles sums without means: n Σxy − Σx Σy. */
function fromCovariances(rows: readonly (readonly number[])[]): number | null {
  const n = rows.length;
  const k = rows[0]?.length ?? 0;
  if (n < 2 || k < 2) return null;
  const covariance = (i: number, j: number): number => {
    let [xy, x, y] = [0, 0, 0];
    for (const row of rows) {
      xy += (row[i] ?? 0) * (row[j] ?? 0);
      x += row[i] ?? 0;
      y += row[j] ?? 0;
    }
    return n * xy - x * y;
  };
  let all = 0;
  let own = 0;
  for (let i = 0; i < k; i++) {
    own += covariance(i, i);
    for (let j = 0; j < k; j++) all += covariance(i, j);
  }
  return all === 0 ? null : (k / (k - 1)) * (1 - own / all);
}

test('alpha, standardised alpha and alpha if dropped are those of the covariance matrix', () => {
  const table = fc.integer({ min: 1, max: 6 }).chain((k) =>
    fc.array(
      fc.array(fc.option(fc.integer({ min: 1, max: 7 }), { nil: null, freq: 15 }), {
        minLength: k,
        maxLength: k,
      }),
      { maxLength: 25 },
    ),
  );
  fc.assert(
    fc.property(table, (rows) => {
      const k = rows[0]?.length ?? 0;
      const found = cronbachAlpha(rows, k);
      const whole = rows.filter((row): row is number[] => !row.includes(null));
      expect(found.n).toBe(k === 0 ? 0 : whole.length);
      expect(found.n + found.dropped).toBe(rows.length);
      const agree = (value: number | null | undefined, wanted: number | null): void => {
        if (wanted === null) expect(value).toBeNull();
        else expect(value).toBeCloseTo(wanted, 8);
      };
      agree(found.alpha.value, fromCovariances(whole));
      for (const [at, without] of found.ifDropped.entries())
        agree(
          without.value,
          k < 2 ? null : fromCovariances(whole.map((row) => row.filter((_, i) => i !== at))),
        );
      // Standardised alpha is the alpha of items brought to the same spread.
      if (found.standardised.value !== null && found.n > 2) {
        const spread = Array.from({ length: k }, (_, i) => {
          const column = whole.map((row) => row[i] ?? 0);
          const middle = column.reduce((a, b) => a + b, 0) / column.length;
          return Math.sqrt(column.reduce((a, x) => a + (x - middle) ** 2, 0));
        });
        const same = fromCovariances(whole.map((row) => row.map((x, i) => x / (spread[i] ?? 1))));
        if (same !== null && Math.abs(same) < 1e3) expect(found.standardised.value).toBeCloseTo(same, 6);
      }
    }),
    { seed: 1951, numRuns: 300 },
  );
});

test('alpha of the gap by hand: gaps −1 −2, 1 −3, −1 1', () => {
  const items = ['1', '2'].map(
    (id): StudyItem => ({ id, dimension: 'tangibles', topic: '', reverse: false, contactPoints: [] }),
  );
  const read = alphaStudy({
    items,
    scale: { min: 1, max: 7 },
    respondents: [
      { expected: [5, 6], perceived: [4, 4] },
      { expected: [4, 6], perceived: [5, 3] },
      { expected: [7, 5], perceived: [6, 6] },
    ],
  });
  const gap = read.ok ? read.value.alphas.find(({ half }) => half === 'gap') : undefined;
  // Variances 4/3 and 13/3, of the totals −3, −2, 0 it is 7/3: 2·(1 − (17/3)/(7/3)) = −20/7.
  expect(gap?.alpha.value).toBeCloseTo(-20 / 7, 12);
});
