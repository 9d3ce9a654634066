import type { Interval } from '../figure.ts';
import { normalCritical, tCritical } from './distributions.ts';
import { mean, standardDeviation } from './moments.ts';

/**
 * The interval of a mean: x̄ ± t·s/√n (Student). Null with fewer than two values.
 * @param level share of samples whose interval holds the true mean, 0 to 1
 */
export function meanInterval(values: readonly number[], level = 0.95): Interval | null {
  const middle = mean(values);
  const spread = standardDeviation(values);
  if (middle === null || spread === null) return null;
  const half = (tCritical(level, values.length - 1) * spread) / Math.sqrt(values.length);
  return { low: middle - half, high: middle + half, level, kind: 'Student t' };
}

/** The interval of a share: Wilson's score interval, which stays inside 0…1. Null of nobody. */
export function shareInterval(hits: number, n: number, level = 0.95): Interval | null {
  if (n === 0) return null;
  const z = normalCritical(level);
  const p = hits / n;
  const middle = (p + (z * z) / (2 * n)) / (1 + (z * z) / n);
  const half = (z / (1 + (z * z) / n)) * Math.sqrt((p * (1 - p)) / n + (z * z) / (4 * n * n));
  return {
    // At the ends the formula gives 0 and 1 exactly; rounding would not.
    low: hits === 0 ? 0 : middle - half,
    high: hits === n ? 1 : middle + half,
    level,
    kind: 'Wilson score',
  };
}
