import fc from 'fast-check';
import { expect, test } from 'vitest';
import type { Json } from '../../../json.ts';
import { applyPriorityTable, type PriorityInput, type PriorityResult } from './applyTable.ts';
import { priorityTableMethod } from './method.ts';

const priorities = ['high', 'medium', 'low'];
const bands: readonly Json[] = [
  { severity: '9-10', priority: 'high' },
  { severity: '5-8', occurrence: '6-10', priority: 'high' },
  { severity: '5-8', occurrence: [1, 5], priority: 'Medium' },
  { severity: '1-4', priority: 'low' },
];
const row = (failure: string, s: number | null, o: number | null, d: number | null): PriorityInput => ({
  failure,
  contactPoint: '',
  severity: s,
  occurrence: o,
  detection: d,
});

function run(rows: readonly PriorityInput[], table: Json = bands): PriorityResult {
  const result = applyPriorityTable(rows, { priorities, table });
  if (!('method' in result)) throw new Error(JSON.stringify(result));
  return result;
}
const refused = (table: Json, names: Json = priorities) =>
  applyPriorityTable([], { priorities: names, table });

test('failures are listed by the priority of the table, then by severity, occurrence, detection', () => {
  const { failures, counts, n, unscored, notes } = run([
    row('low', 4, 10, 10),
    row('often', 5, 6, 1),
    row('severe', 9, 1, 1),
    row('seldom', 8, 5, 1),
    row('blank', 8, null, 1),
  ]);
  expect(failures.map(({ failure, priority, severe }) => [failure, priority, severe])).toEqual([
    ['severe', 'high', true],
    ['often', 'high', false],
    ['seldom', 'medium', false],
    ['low', 'low', false],
  ]);
  expect(counts.map(({ count }) => count)).toEqual([2, 1, 1]);
  expect([n, unscored]).toEqual([4, [{ row: 5, failure: 'blank', why: 'No occurrence.' }]]);
  expect(notes.map(({ code }) => code)).toEqual(['own-table', 'not-scored']);
});

test('a table with a gap, an overlap, a strange name or a range that is none is refused with the place', () => {
  expect(refused(bands.slice(1))).toMatchObject([
    { message: '200 of 1,000 combinations have no priority, first S 9, O 1, D 1.' },
  ]);
  expect(refused([...bands, { severity: 2, detection: 3, priority: 'low' }])).toMatchObject([
    { message: 'Band 5 overlaps an earlier band, first at S 2, O 1, D 3.' },
  ]);
  expect(refused([{ priority: 'urgent' }])).toMatchObject([{ message: expect.stringContaining('“urgent”') }]);
  for (const severity of ['0-4', '4-2', '1-11', '1.5', 'x', [1, 2, 3], {}, true])
    expect(refused([{ severity, priority: 'low' }])).toMatchObject([
      { message: 'Band 1: severity cannot be read.', field: 'table' },
    ]);
  expect(refused([1])).toMatchObject([{ message: 'Band 1 is not an object.' }]);
  for (const none of [null, [], 'high', {}]) expect(refused(none)).toMatchObject([{ field: 'table' }]);
  for (const names of [['a'], ['a', 'A'], ['a', ''], 'a', null])
    expect(refused(bands, names)).toMatchObject([{ field: 'priorities' }]);
});

test('scores out of range are refused with row and column', () => {
  const result = applyPriorityTable([row('x', 0, 1, 1)], { priorities, table: bands });
  expect(result).toMatchObject([{ row: 1, field: 'severity' }]);
});

const cube = (name: (s: number, o: number, d: number) => string): Json => {
  const tens = Array.from({ length: 10 }, (_, i) => i + 1);
  return tens.map((s) => tens.map((o) => tens.map((d) => name(s, o, d))));
};

test('a full table: ten lists of ten lists of ten names', () => {
  const table = cube((s, o, d) => (s * o * d > 100 ? 'high' : 'low'));
  expect(run([row('a', 5, 5, 5), row('b', 1, 10, 10)], table).failures.map((one) => one.priority)).toEqual([
    'high',
    'low',
  ]);
  expect(refused((table as readonly Json[]).slice(1))).toMatchObject([
    { message: expect.stringContaining('10 × 10') },
  ]);
});

test('a table in which a higher score is less urgent is used, with a warning', () => {
  const odd = [
    { severity: '1-9', priority: 'high' },
    { severity: 10, priority: 'low' },
  ];
  const { notes } = run([row('death', 10, 1, 1)], odd);
  expect(notes.map(({ code }) => code)).toEqual(['own-table', 'not-rising', 'severe']);
  expect(notes[1]?.message).toContain('100 of 1,000');
});

test('bands and the full table written from them give the same priorities', () => {
  const cut = fc.uniqueArray(fc.integer({ min: 1, max: 9 }), { maxLength: 3 });
  const ten = fc.integer({ min: 1, max: 10 });
  const ranges = (cuts: readonly number[]): [number, number][] => {
    const ends = [...cuts.toSorted((a, b) => a - b), 10];
    return ends.map((end, i) => [(ends[i - 1] ?? 0) + 1, end]);
  };
  fc.assert(
    fc.property(
      cut,
      cut,
      fc.array(fc.tuple(ten, ten, ten), { maxLength: 10 }),
      fc.nat(),
      (s, o, threes, salt) => {
        const pieces = ranges(s).flatMap((severity) =>
          ranges(o).map((occurrence) => ({ severity, occurrence })),
        );
        const named = pieces.map((band, i) => ({ ...band, priority: priorities[(i * 7 + salt) % 3] ?? '' }));
        const full = cube(
          (x, y) =>
            named.find(
              ({ severity, occurrence }) =>
                x >= severity[0] && x <= severity[1] && y >= occurrence[0] && y <= occurrence[1],
            )?.priority ?? '',
        );
        const rows = threes.map((three) => row('x', ...three));
        expect(run(rows, named).failures).toEqual(run(rows, full).failures);
      },
    ),
    { seed: 3, numRuns: 100 },
  );
});

test('as a method, without a table, it says that none is built in', () => {
  const rows = [{ failure: 'x', S: '1', O: '1', D: '1' }];
  expect(priorityTableMethod.analyse({ rows, options: {} })).toMatchObject({
    ok: false,
    problems: [{ field: 'table', cure: expect.stringContaining('none is built in') }],
  });
  expect(priorityTableMethod.analyse({ rows, options: { table: JSON.stringify(bands) } }).ok).toBe(true);
});
