import type { InputProblem } from '../data/problems.ts';
import { problem } from './shared.ts';

/** A table of counts as it may be shown to others. Null: suppressed. */
export interface SharedCounts {
  readonly cells: readonly (readonly (number | null)[])[];
  readonly rowTotals: readonly (number | null)[];
  readonly columnTotals: readonly (number | null)[];
  readonly total: number | null;
  /** Cells (totals included) suppressed because they are small. */
  readonly small: number;
  /** Cells suppressed so that the small ones cannot be worked out from the totals. */
  readonly secondary: number;
}

const mostCells = 10_000;

/** A table with its totals: the cell in row r and column c is one link between the nodes r and rows + c. */
class Links {
  readonly hidden: boolean[];
  readonly rows: number;
  readonly columns: number;
  private readonly counts: readonly (readonly number[])[];

  constructor(counts: readonly (readonly number[])[], small: (count: number) => boolean) {
    this.counts = counts;
    this.rows = counts.length;
    this.columns = counts[0]?.length ?? 0;
    this.hidden = counts.flatMap((row) => row.map(small));
  }

  isHidden(row: number, column: number): boolean {
    return this.hidden[row * this.columns + column] ?? false;
  }

  /** Whether the cell is a corner of a rectangle of hidden cells: the shortest loop, found without a search. */
  isCorner(row: number, column: number): boolean {
    for (let c = 0; c < this.columns; c++) {
      if (c === column || !this.isHidden(row, c)) continue;
      for (let r = 0; r < this.rows; r++)
        if (r !== row && this.isHidden(r, c) && this.isHidden(r, column)) return true;
    }
    return false;
  }

  /**
   * The cheapest way from the row to the column of a cell without the cell itself. Suppressed cells cost nothing,
   * others their count: hiding small counts loses least. Dijkstra 1959 on the table's rows and columns.
   */
  detour(row: number, column: number): readonly number[] | null {
    const nodes = this.rows + this.columns;
    const cost = Array.from({ length: nodes }, () => Number.POSITIVE_INFINITY);
    const via = Array.from({ length: nodes }, () => -1);
    const done = Array.from({ length: nodes }, () => false);
    cost[row] = 0;
    const goal = this.rows + column;
    for (;;) {
      let at = -1;
      for (let node = 0; node < nodes; node++)
        if (!done[node] && (at < 0 || (cost[node] ?? 0) < (cost[at] ?? 0))) at = node;
      const spent = at < 0 ? Number.POSITIVE_INFINITY : (cost[at] ?? 0);
      if (!Number.isFinite(spent)) return null;
      if (at === goal) break;
      done[at] = true;
      const isRow = at < this.rows;
      for (let k = 0; k < (isRow ? this.columns : this.rows); k++) {
        const [r, c] = isRow ? [at, k] : [k, at - this.rows];
        const next = isRow ? this.rows + k : k;
        if (done[next] || (r === row && c === column)) continue;
        const step = this.isHidden(r, c) ? 0 : 1 + (this.counts[r]?.[c] ?? 0);
        if (spent + step >= (cost[next] ?? 0)) continue;
        cost[next] = spent + step;
        via[next] = r * this.columns + c;
      }
    }
    const cells: number[] = [];
    for (let node = goal; node !== row; ) {
      const cell = via[node] ?? 0;
      cells.push(cell);
      const [r, c] = [Math.floor(cell / this.columns), cell % this.columns];
      node = node === r ? this.rows + c : r;
    }
    return cells;
  }
}

/**
 * Hides counts below `least` in a table that others will see, zeros included, and then as few and as small
 * further cells as it finds, so that no hidden count follows from the totals: each hidden cell gets a closed loop
 * of hidden cells. Exact values are protected; the possible range is not (two hidden cells that share a total of 1
 * are each 0 or 1). The choice is made cell by cell, so a smaller set may exist. Source: D. Gusfield, A graph
 * theoretic approach to statistical data security (1988).
 * @param counts rows of whole numbers from 0, all of the same length; totals are added here
 * @param least counts below it are hidden; 5 is usual
 */
export function suppressSmallCells(
  counts: readonly (readonly number[])[],
  least = 5,
): SharedCounts | readonly InputProblem[] {
  const width = counts[0]?.length ?? 0;
  const wrong = counts.flatMap((row, index) => {
    if (row.length === width && row.every((count) => Number.isSafeInteger(count) && count >= 0)) return [];
    const cure = 'Give whole numbers from 0 up, the same number in each row.';
    return [problem(index + 1, null, 'The row is no row of counts of this table.', cure)];
  });
  if (wrong.length > 0) return wrong;
  if (counts.length * width > mostCells)
    return [
      problem(
        null,
        null,
        `The table has more than ${mostCells} cells.`,
        'Share a smaller table.',
        'too-large',
      ),
    ];
  const add = (of: readonly number[]): number => of.reduce((total, count) => total + count, 0);
  const withRowTotals = counts.map((row) => [...row, add(row)]);
  const last = Array.from({ length: width + 1 }, (_, c) => add(withRowTotals.map((row) => row[c] ?? 0)));
  const links = new Links([...withRowTotals, last], (count) => count < least);
  const small = links.hidden.filter(Boolean).length;
  if (counts.length > 0 && width > 0)
    links.hidden.forEach((hidden, cell) => {
      const [row, column] = [Math.floor(cell / links.columns), cell % links.columns];
      if (!hidden || links.isCorner(row, column)) return;
      const way = links.detour(row, column);
      for (const other of way ?? []) links.hidden[other] = true;
    });
  const shown = [...withRowTotals, last].map((row, r) =>
    row.map((count, c) => (links.isHidden(r, c) ? null : count)),
  );
  return {
    cells: shown.slice(0, -1).map((row) => row.slice(0, -1)),
    rowTotals: shown.slice(0, -1).map((row) => row.at(-1) ?? null),
    columnTotals: shown.at(-1)?.slice(0, -1) ?? [],
    total: shown.at(-1)?.at(-1) ?? null,
    small,
    secondary: links.hidden.filter(Boolean).length - small,
  };
}
