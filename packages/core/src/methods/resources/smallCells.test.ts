import fc from 'fast-check';
import { expect, test } from 'vitest';
import { type SharedCounts, suppressSmallCells } from './smallCells.ts';

const run = (counts: readonly (readonly number[])[], least?: number): SharedCounts => {
  const result = suppressSmallCells(counts, least);
  if (!('cells' in result)) throw new Error(JSON.stringify(result));
  return result;
};

test('a small count is hidden, and three more so that it cannot be worked out', () => {
  const shared = run([
    [3, 20, 30],
    [15, 8, 40],
    [25, 35, 9],
  ]);
  expect(shared.cells).toEqual([
    [null, null, 30],
    [null, null, 40],
    [25, 35, 9],
  ]);
  expect([shared.small, shared.secondary, shared.total]).toEqual([1, 3, 185]);
});

test('nothing small, nothing hidden; one column takes the totals with it', () => {
  expect(run([[5, 6]])).toMatchObject({ cells: [[5, 6]], small: 0, secondary: 0 });
  const column = run([[2], [40], [50]]);
  expect(column.cells[0]).toEqual([null]);
  // With one column a row's total is its only cell.
  expect(column.rowTotals[0]).toBeNull();
  expect(run([])).toMatchObject({ cells: [], total: null });
});

test('what is no table of counts is refused', () => {
  expect(suppressSmallCells([[1, 2], [3]])).toMatchObject([{ row: 2 }]);
  expect(suppressSmallCells([[-1]])).toMatchObject([{ row: 1 }]);
  expect(suppressSmallCells([[1.5]])).toMatchObject([{ row: 1 }]);
  expect(
    suppressSmallCells(Array.from({ length: 101 }, () => Array.from({ length: 100 }, () => 1))),
  ).toMatchObject([{ code: 'too-large' }]);
});

/** The rank of a set of equations, by elimination. */
function rank(rows: readonly (readonly number[])[]): number {
  const left = rows.map((row) => [...row]);
  let found = 0;
  for (let c = 0; c < (left[0]?.length ?? 0); c++) {
    const at = left.findIndex((row, r) => r >= found && Math.abs(row[c] ?? 0) > 1e-9);
    if (at < 0) continue;
    const pivot = left[at] ?? [];
    left[at] = left[found] ?? [];
    left[found] = pivot;
    for (const [r, row] of left.entries()) {
      if (r === found) continue;
      const factor = (row[c] ?? 0) / (pivot[c] ?? 1);
      for (let k = 0; k < row.length; k++) row[k] = (row[k] ?? 0) - factor * (pivot[k] ?? 0);
    }
    found++;
  }
  return found;
}

test('no hidden count follows from what is shown: the equations of the totals leave each one free', () => {
  fc.assert(
    fc.property(
      fc.integer({ min: 1, max: 5 }).chain((width) =>
        fc.array(fc.array(fc.nat(25), { minLength: width, maxLength: width }), {
          minLength: 1,
          maxLength: 5,
        }),
      ),
      (counts) => {
        const { cells, rowTotals, columnTotals, total } = run(counts);
        const table = [...cells.map((row, r) => [...row, rowTotals[r] ?? null]), [...columnTotals, total]];
        const [height, width] = [table.length, table[0]?.length ?? 0];
        const unknown = table.flatMap((row, r) =>
          row.flatMap((cell, c) => (cell === null ? [[r, c] as const] : [])),
        );
        const equations = [
          ...table.map((_, line) => unknown.map(([r, c]) => (r === line ? (c === width - 1 ? -1 : 1) : 0))),
          ...(table[0] ?? []).map((_, line) =>
            unknown.map(([r, c]) => (c === line ? (r === height - 1 ? -1 : 1) : 0)),
          ),
        ];
        for (const [at] of unknown.entries()) {
          const alone = unknown.map((_, k) => Number(k === at));
          expect(rank([...equations, alone])).toBe(rank(equations) + 1);
        }
        // And no small count is shown.
        for (const cell of table.flat()) if (cell !== null) expect(cell).toBeGreaterThanOrEqual(5);
      },
    ),
    { seed: 5, numRuns: 300 },
  );
});
