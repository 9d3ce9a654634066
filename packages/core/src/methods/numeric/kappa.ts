import { type Figure, figure, noFigure } from '../figure.ts';

/**
 * How much a disagreement counts: all alike (`none`), by the steps between the two marks (`linear`), or by the
 * square of those steps (`quadratic`). The last two are for graded marks alone.
 */
export type KappaWeights = 'none' | 'linear' | 'quadratic';

/** How far two observers agree, beyond what chance alone would give. */
export interface Agreement {
  /** The items both have marked. */
  readonly n: number;
  readonly weights: KappaWeights;
  /** The marks there are, in order. */
  readonly categories: readonly string[];
  /** The share of items with the same mark from both, 0 to 1. */
  readonly raw: Figure;
  /** The agreement chance would give with these marks (p_e), 0 to 1; with partial credit when weighted. */
  readonly expected: Figure;
  /** Cohen's kappa: 1 full agreement, 0 as by chance, below 0 less than by chance. Not defined when p_e = 1. */
  readonly kappa: Figure;
}

/** Σ over all pairs of marks of distance × (first observer's count) × (second's), in one pass. */
function chanceDistance(rows: readonly number[], columns: readonly number[], weights: KappaWeights): number {
  const n = rows.reduce((total, count) => total + count, 0);
  if (weights === 'none') return n * n - rows.reduce((total, r, i) => total + r * (columns[i] ?? 0), 0);
  const moment = (counts: readonly number[], power: number): number =>
    counts.reduce((total, count, i) => total + count * i ** power, 0);
  if (weights === 'quadratic')
    return n * (moment(rows, 2) + moment(columns, 2)) - 2 * moment(rows, 1) * moment(columns, 1);
  // Each step of the scale is crossed by the pairs with one mark on either side of it.
  let [r, c, total] = [0, 0, 0];
  for (const [i, count] of rows.entries()) {
    r += count;
    c += columns[i] ?? 0;
    total += r * (n - c) + c * (n - r);
  }
  return total;
}

function distance(steps: number, weights: KappaWeights): number {
  if (weights === 'none') return steps === 0 ? 0 : 1;
  return weights === 'linear' ? steps : steps * steps;
}

function countOf(places: readonly number[], size: number): number[] {
  const counts = Array.from({ length: size }, () => 0);
  for (const place of places) counts[place] = (counts[place] ?? 0) + 1;
  return counts;
}

/**
 * Cohen's kappa of two observers (Cohen 1960), weighted for graded marks (Cohen 1968):
 * κ = (p_o − p_e) / (1 − p_e) = 1 − Σ d·observed / Σ d·expected, with d = 1, |i − j| or (i − j)² between marks.
 * @param pairs the two marks of each item; items with one mark only have to be left out before
 * @param options `categories`: every mark there may be, in order; weights count steps in it, so a weighted kappa
 *   needs it whenever a mark of the scale was never given. Default: the marks given, numbers by size and words
 *   by alphabet. A mark that is not on the list leaves every figure without a value, with the reason.
 */
export function cohenKappa(
  pairs: readonly (readonly [string, string])[],
  options: { readonly weights?: KappaWeights; readonly categories?: readonly string[] } = {},
): Agreement {
  const { weights = 'none' } = options;
  const categories = [...new Set(options.categories ?? pairs.flat().sort(byMark))];
  const n = pairs.length;
  const without = (why: string): Agreement => {
    const none = noFigure(why, n);
    return { n, weights, categories, raw: none, expected: none, kappa: none };
  };
  if (n === 0) return without('No item has a mark from both.');
  const places = new Map(categories.map((mark, place) => [mark, place]));
  const stranger = pairs.flat().find((mark) => !places.has(mark));
  if (stranger !== undefined) return without(`The mark “${stranger}” is not on the scale.`);

  const first = pairs.map(([mark]) => places.get(mark) ?? 0);
  const second = pairs.map(([, mark]) => places.get(mark) ?? 0);
  const size = categories.length;
  const byChance = chanceDistance(countOf(first, size), countOf(second, size), weights);
  const seen = first.reduce((total, a, i) => total + distance(Math.abs(a - (second[i] ?? 0)), weights), 0);
  const farthest = Math.max(1, distance(size - 1, weights));
  const same = pairs.filter(([a, b]) => a === b).length;
  return {
    n,
    weights,
    categories,
    raw: figure(same / n, n),
    expected: figure(1 - byChance / (n * n * farthest), n),
    kappa:
      byChance === 0
        ? noFigure('Both gave one and the same mark throughout, so chance alone would agree as well.', n)
        : figure(1 - (seen * n) / byChance, n),
  };
}

/** Numbers by size and before words; words by their characters, the same on every machine. */
function byMark(a: string, b: string): number {
  const [x, y] = [Number(a), Number(b)];
  const [isX, isY] = [a.trim() !== '' && Number.isFinite(x), b.trim() !== '' && Number.isFinite(y)];
  if (isX && isY && x !== y) return x - y;
  if (isX !== isY) return isX ? -1 : 1;
  return a < b ? -1 : a > b ? 1 : 0;
}
