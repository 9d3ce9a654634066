import { type Figure, figure, type Interval, noFigure } from '../figure.ts';
import { normalCritical, tTwoSided } from '../numeric/distributions.ts';
import { correlation, ranks } from '../numeric/moments.ts';

/** The fewest paired observations a rank correlation is shown for. */
export const fewestPairs = 8;

/** How two series go together. It says nothing about what causes what. */
export interface RankCorrelation {
  /** Spearman's ρ, −1 to 1; `n` is the number of pairs. */
  readonly rho: Figure;
  readonly interval: Interval | null;
  /** The chance of a ρ at least as far from 0 if the two had nothing to do with each other. */
  readonly p: Figure;
}

/**
 * Spearman's rank correlation: Pearson's correlation of the ranks, ties sharing the mean of their ranks. The p value
 * takes t = ρ·√((n − 2)/(1 − ρ²)) with n − 2 degrees of freedom; the interval is Fisher's z with the standard error
 * √(1.06/(n − 3)). Pairs with a missing half are left out; fewer than 8 pairs give no figure.
 *
 * Sources: C. Spearman, American Journal of Psychology 15, 1904; M. G. Kendall, Rank Correlation Methods, 1948; E. C.
 * Fieller, H. O. Hartley and E. S. Pearson, Biometrika 44, 1957 (the variance 1.06/(n − 3)).
 */
export function spearman(
  first: readonly (number | null)[],
  second: readonly (number | null)[],
  level = 0.95,
): RankCorrelation {
  const pairs = first.flatMap((x, at): [number, number][] => {
    const y = second[at] ?? null;
    return x === null || y === null ? [] : [[x, y]];
  });
  const n = pairs.length;
  const none = (why: string): RankCorrelation => ({
    rho: noFigure(why, n),
    interval: null,
    p: noFigure(why, n),
  });
  if (n < fewestPairs)
    return none(
      `There ${n === 0 ? 'are no pairs' : n === 1 ? 'is 1 pair' : `are ${n} pairs`} of observations; at least ${fewestPairs} are needed.`,
    );
  const ys = ranks(pairs.map(([, y]) => y));
  const rho = correlation(ranks(pairs.map(([x]) => x)).map((x, at) => [x, ys[at] ?? 0] as const));
  if (rho === null) return none('One of the two never changes: there is no order to compare.');
  if (1 - Math.abs(rho) < 1e-12)
    return {
      rho: figure(Math.sign(rho), n),
      interval: null,
      p: noFigure('Both follow the very same order: the approximation behind p does not hold there.', n),
    };
  const z = Math.atanh(rho);
  const half = normalCritical(level) * Math.sqrt(1.06 / (n - 3));
  return {
    rho: figure(rho, n),
    interval: { low: Math.tanh(z - half), high: Math.tanh(z + half), level, kind: 'Fisher z' },
    p: figure(tTwoSided(rho * Math.sqrt((n - 2) / (1 - rho * rho)), n - 2), n),
  };
}
