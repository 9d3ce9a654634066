import { type Figure, figure, type Interval, noFigure } from '../figure.ts';
import { tTwoSided } from '../numeric/distributions.ts';
import { meanInterval } from '../numeric/intervals.ts';
import { mean, standardDeviation } from '../numeric/moments.ts';

/** Below this many cases nothing is concluded about people who were not asked. */
export const fewestForInference = 30;

/** What a mean says about those who were not asked. */
export interface Inference {
  /** 95 % interval of the mean (Student); null when it is withheld or cannot be had. */
  readonly interval: Interval | null;
  /** t of the mean against 0, which for gaps is the paired t: ḡ/(s/√n). */
  readonly t: Figure;
  /** Degrees of freedom, n − 1. */
  readonly df: number | null;
  /** Two-sided chance of a t at least this large if the true mean were 0. */
  readonly p: Figure;
  /** Why interval and test are missing; null when they are not. */
  readonly why: string | null;
}

/** An inference that cannot be had or is withheld, and why. */
export function noInference(why: string, n: number): Inference {
  return { interval: null, t: noFigure(why, n), df: null, p: noFigure(why, n), why };
}

/** Mean, spread and what follows from them, of one value a respondent. */
export interface Summary extends Inference {
  readonly n: number;
  readonly mean: Figure;
  /** Sample standard deviation (n − 1) of the respondents' values. */
  readonly sd: Figure;
}

/**
 * Summarises one value a respondent. `nothing` says why there is no mean when nobody has a value.
 * Interval and t are withheld below {@link fewestForInference} cases.
 */
export function summarise(values: readonly number[], nothing: string): Summary {
  const n = values.length;
  const middle = mean(values);
  const spread = standardDeviation(values);
  if (middle === null)
    return { n, mean: noFigure(nothing), sd: noFigure(nothing), ...noInference(nothing, 0) };
  const about = {
    n,
    mean: figure(middle, n),
    sd: spread === null ? noFigure('One value has no spread.', n) : figure(spread, n),
  };
  if (n < fewestForInference || spread === null)
    return {
      ...about,
      ...noInference(`n = ${n} is fewer than ${fewestForInference}: no interval and no test.`, n),
    };
  if (spread === 0)
    return {
      ...about,
      ...noInference(
        'All values are the same: t cannot be had, and an interval of no width is not usable.',
        n,
      ),
    };
  const interval = meanInterval(values);
  const t = middle / (spread / Math.sqrt(n));
  return { ...about, interval, t: figure(t, n), df: n - 1, p: figure(tTwoSided(t, n - 1), n), why: null };
}
