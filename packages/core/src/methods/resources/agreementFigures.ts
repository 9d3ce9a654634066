import { type Figure, figure, type Interval, noFigure } from '../figure.ts';
import { normalCritical } from '../numeric/distributions.ts';
import type { Agreement, KappaWeights } from '../numeric/kappa.ts';

/** From fewer items the large-sample variance would give intervals that are far too narrow. */
const fewestItems = 10;

function credit(i: number, j: number, size: number, weights: KappaWeights): number {
  if (weights === 'none') return i === j ? 1 : 0;
  const share = size > 1 ? Math.abs(i - j) / (size - 1) : 0;
  return 1 - (weights === 'linear' ? share : share * share);
}

function shares(
  pairs: readonly (readonly [string, string])[],
  side: 0 | 1,
  marks: readonly string[],
): number[] {
  const counts = new Map<string, number>();
  for (const pair of pairs) counts.set(pair[side], (counts.get(pair[side]) ?? 0) + 1);
  return marks.map((mark) => (counts.get(mark) ?? 0) / pairs.length);
}

/**
 * The interval of Cohen's kappa, plain or weighted, by the large-sample variance of Fleiss, Cohen and Everitt
 * (1969); it stays within −1 and 1. Null where kappa is not defined, with fewer than 10 items, and where the marks
 * agree so fully that the variance is 0 and says nothing. Rough below about 30 items.
 */
export function kappaInterval(
  pairs: readonly (readonly [string, string])[],
  { kappa, expected, categories, weights }: Agreement,
  level = 0.95,
): Interval | null {
  if (kappa.value === null || expected.value === null || pairs.length < fewestItems) return null;
  const [k, chance, n, size] = [kappa.value, expected.value, pairs.length, categories.length];
  const [first, second] = [shares(pairs, 0, categories), shares(pairs, 1, categories)];
  const mean = (of: readonly number[], i: number): number =>
    of.reduce((total, share, j) => total + share * credit(i, j, size, weights), 0);
  const [rows, columns] = [
    categories.map((_, i) => mean(second, i)),
    categories.map((_, j) => mean(first, j)),
  ];
  const places = new Map(categories.map((mark, place) => [mark, place]));
  const seen = pairs.reduce((total, [a, b]) => {
    const [i, j] = [places.get(a) ?? 0, places.get(b) ?? 0];
    const part = credit(i, j, size, weights) - ((rows[i] ?? 0) + (columns[j] ?? 0)) * (1 - k);
    return total + (part * part) / n;
  }, 0);
  const variance = (seen - (k - chance * (1 - k)) ** 2) / (n * (1 - chance) ** 2);
  if (!(variance > 1e-15)) return null;
  const half = normalCritical(level) * Math.sqrt(variance);
  return {
    low: Math.max(-1, k - half),
    high: Math.min(1, k + half),
    level,
    kind: 'Fleiss, Cohen and Everitt',
  };
}

/** Agreement of any number of observers, who need not be the same for each item. */
export interface GroupAgreement {
  /** Items with at least two marks. */
  readonly n: number;
  /** Mean share of pairs of observers who gave an item the same mark. */
  readonly raw: Figure;
  readonly expected: Figure;
  readonly kappa: Figure;
}

/**
 * Fleiss' kappa for more than two observers: κ = (P̄ − P̄_e)/(1 − P̄_e). Items may have different numbers of marks;
 * each item counts the same. Source: J. L. Fleiss, Measuring nominal scale agreement among many raters (1971);
 * different numbers of marks as in K. L. Gwet, Handbook of Inter-Rater Reliability (2014).
 * @param items the marks of each item; items with fewer than two are left out
 */
export function fleissKappa(items: readonly (readonly string[])[]): GroupAgreement {
  const marked = items.filter((marks) => marks.length > 1);
  const n = marked.length;
  if (n === 0) {
    const none = noFigure('No item has marks from two observers.');
    return { n, raw: none, expected: none, kappa: none };
  }
  const use = new Map<string, number>();
  let agreed = 0;
  for (const marks of marked) {
    const counts = new Map<string, number>();
    for (const mark of marks) counts.set(mark, (counts.get(mark) ?? 0) + 1);
    let same = 0;
    for (const [mark, count] of counts) {
      same += count * (count - 1);
      use.set(mark, (use.get(mark) ?? 0) + count / marks.length);
    }
    agreed += same / (marks.length * (marks.length - 1));
  }
  const raw = agreed / n;
  const expected = [...use.values()].reduce((total, count) => total + (count / n) ** 2, 0);
  return {
    n,
    raw: figure(raw, n),
    expected: figure(expected, n),
    kappa:
      use.size === 1
        ? noFigure('All gave one and the same mark throughout, so chance alone would agree as well.', n)
        : figure((raw - expected) / (1 - expected), n),
  };
}
