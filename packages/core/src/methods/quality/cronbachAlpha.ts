import { type Figure, figure, noFigure } from '../figure.ts';
import { sum, variance } from '../numeric/moments.ts';
import type { Answer } from './study.ts';

/** How well the items of one scale hang together. */
export interface Alpha {
  /** Items. */
  readonly k: number;
  /** Cases with every item answered; the others are dropped. */
  readonly n: number;
  readonly dropped: number;
  /** α from variances; below 0 when items run against each other, never clamped. */
  readonly alpha: Figure;
  /** α from the mean correlation of the items, as if all had the same spread. */
  readonly standardised: Figure;
  /** α of the others if an item were dropped, in the order of the items. */
  readonly ifDropped: readonly Figure[];
}

function fromVariances(itemVariances: readonly number[], total: number, n: number): Figure {
  const k = itemVariances.length;
  if (k < 2) return noFigure('One item alone has no α.', n);
  const items = sum(itemVariances);
  // What rounding leaves of a total that does not vary is no variance.
  if (!(total > items * 1e-12)) return noFigure('The total does not vary between respondents.', n);
  return figure((k / (k - 1)) * (1 - items / total), n);
}

/** Σ of all correlations of different items, each pair once; null when an item does not vary. */
function sumOfCorrelations(
  columns: readonly (readonly number[])[],
  variances: readonly number[],
): number | null {
  if (variances.some((s2) => s2 === 0)) return null;
  const n = columns[0]?.length ?? 0;
  const standard = columns.map((column, at) => {
    const middle = sum(column) / n;
    const spread = Math.sqrt((variances[at] ?? 1) * (n - 1));
    return column.map((x) => (x - middle) / spread);
  });
  // The squares of the rows' sums hold every pair twice and every item once with itself (1).
  const rowSums = (standard[0] ?? []).map((_, row) => sum(standard.map((column) => column[row] ?? 0)));
  return (sum(rowSums.map((x) => x * x)) - columns.length) / 2;
}

/**
 * Cronbach's alpha of a set of items: α = k/(k−1)·(1 − Σ s_i²/s_T²) with n − 1 variances, over the cases that
 * answered every item (listwise). Standardised: k·r̄/(1 + (k−1)·r̄) with the mean correlation r̄. One item, fewer
 * than two cases or a total that does not vary have none.
 *
 * Source: Cronbach, “Coefficient alpha and the internal structure of tests”, Psychometrika 16 (1951).
 * @param rows one list a case, every list as long as there are items; reverse items already turned round
 */
export function cronbachAlpha(rows: readonly (readonly Answer[])[], k: number): Alpha {
  const complete = rows.flatMap((row) => {
    const values = row.flatMap((value) => value ?? []);
    return values.length === k && k > 0 ? [values] : [];
  });
  const n = complete.length;
  const about = { k, n, dropped: rows.length - n };
  const none = (why: string): Alpha => ({
    ...about,
    alpha: noFigure(why, n),
    standardised: noFigure(why, n),
    ifDropped: Array.from({ length: k }, () => noFigure(why, n)),
  });
  if (k < 2) return none(k === 0 ? 'There are no items.' : 'One item alone has no α.');
  if (n < 2) return none('Fewer than two respondents answered every item.');
  const columns = Array.from({ length: k }, (_, at) => complete.map((row) => row[at] ?? 0));
  const variances = columns.map((column) => variance(column) ?? 0);
  const totals = complete.map((row) => sum(row));
  const together = sumOfCorrelations(columns, variances);
  const meanR = together === null ? null : together / ((k * (k - 1)) / 2);
  const below = meanR === null ? 0 : 1 + (k - 1) * meanR;
  return {
    ...about,
    alpha: fromVariances(variances, variance(totals) ?? 0, n),
    standardised:
      meanR === null
        ? noFigure('An item has the same answer from everybody.', n)
        : below < 1e-12
          ? noFigure('The items cancel each other out.', n)
          : figure((k * meanR) / below, n),
    ifDropped: columns.map((column, at) => {
      const rest = totals.map((total, row) => total - (column[row] ?? 0));
      return fromVariances(
        variances.filter((_, other) => other !== at),
        variance(rest) ?? 0,
        n,
      );
    }),
  };
}
