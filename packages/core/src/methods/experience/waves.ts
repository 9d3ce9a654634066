import { type Figure, figure, type Interval, noFigure } from '../figure.ts';
import { normalTwoSided, tCritical, tTwoSided } from '../numeric/distributions.ts';
import { shareInterval } from '../numeric/intervals.ts';
import { answered, answeredWith, intervalAround, type Tally, tallyMoments } from './tally.ts';

/** How a figure differs between two waves of different people. */
export interface WaveDifference {
  /** Second − first. */
  readonly change: Figure;
  readonly interval: Interval | null;
  /** The test statistic: z for shares, t for means. */
  readonly statistic: Figure;
  /** The chance of a difference at least as large if nothing had changed, 0 to 1. */
  readonly p: Figure;
}

function none(why: string, n: number): WaveDifference {
  const missing = noFigure(why, n);
  return { change: missing, interval: null, statistic: missing, p: missing };
}

const nobody = 'In one of the two waves nobody answered.';

/**
 * The difference of two independent shares, 0 to 1. The interval joins the two Wilson intervals (method 10 of
 * R. G. Newcombe, Statistics in Medicine 17, 1998), so it agrees with the intervals shown for each wave; the test
 * is the z test with the pooled share (two-sided, without continuity correction; J. L. Fleiss, Statistical Methods
 * for Rates and Proportions, 1981). When everybody or nobody counts in both waves, there is no test.
 */
export function shareDifference(
  first: Tally,
  second: Tally,
  counts: (answer: number) => boolean,
  level = 0.95,
): WaveDifference {
  const [n1, n2] = [answered(first), answered(second)];
  const [x1, x2] = [answeredWith(first, counts), answeredWith(second, counts)];
  const [one, two] = [shareInterval(x1, n1, level), shareInterval(x2, n2, level)];
  if (one === null || two === null) return none(nobody, n1 + n2);
  const [p1, p2] = [x1 / n1, x2 / n2];
  const change = p2 - p1;
  const interval: Interval = {
    low: change - Math.hypot(p2 - two.low, one.high - p1),
    high: change + Math.hypot(two.high - p2, p1 - one.low),
    level,
    kind: 'Newcombe hybrid score',
  };
  const known = { change: figure(change, n1 + n2), interval };
  const hits = x1 + x2;
  if (hits === 0 || hits === n1 + n2) {
    const missing = noFigure('Both waves have the same share of 0 or 100 %: there is no test.', n1 + n2);
    return { ...known, statistic: missing, p: missing };
  }
  const pooled = hits / (n1 + n2);
  const z = change / Math.sqrt(pooled * (1 - pooled) * (1 / n1 + 1 / n2));
  return { ...known, statistic: figure(z, n1 + n2), p: figure(normalTwoSided(z), n1 + n2) };
}

/**
 * The difference of two independent means, in points of the scale, with Welch's t (B. L. Welch, Biometrika 34,
 * 1947): the spread may differ between the waves. Each wave needs two answers, and at least one of them spread.
 */
export function meanDifference(first: Tally, second: Tally, level = 0.95): WaveDifference {
  const [one, two] = [tallyMoments(first), tallyMoments(second)];
  const n = one.n + two.n;
  if (one.mean === null || two.mean === null) return none(nobody, n);
  const change = figure(two.mean - one.mean, n);
  const without = (why: string): WaveDifference => ({ ...none(why, n), change });
  if (one.variance === null || two.variance === null)
    return without('A test of means needs at least two answers in each wave.');
  const [e1, e2] = [one.variance / one.n, two.variance / two.n];
  if (e1 + e2 === 0) return without('In each wave everybody gave the same answer: there is no test.');
  const error = Math.sqrt(e1 + e2);
  const freedom = (e1 + e2) ** 2 / (e1 ** 2 / (one.n - 1) + e2 ** 2 / (two.n - 1));
  const half = tCritical(level, freedom) * error;
  const middle = two.mean - one.mean;
  return {
    change,
    interval: intervalAround(middle, half, level, 'Welch t'),
    statistic: figure(middle / error, n),
    p: figure(tTwoSided(middle / error, freedom), n),
  };
}
