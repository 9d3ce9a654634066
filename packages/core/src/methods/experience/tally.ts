import { type Figure, figure, type Interval, noFigure } from '../figure.ts';
import { tCritical } from '../numeric/distributions.ts';
import { shareInterval } from '../numeric/intervals.ts';
import { sum } from '../numeric/moments.ts';

/** How often each answer was given to one question, and how many people left it blank. */
export interface Tally {
  /** Each answer once, rising. */
  readonly answers: readonly { readonly answer: number; readonly count: number }[];
  /** People who were asked and gave no answer. They are in no figure. */
  readonly blanks: number;
}

/** One person's answer, or that of `count` people; null is a blank. */
export interface CountedAnswer {
  readonly answer: number | null;
  readonly count: number;
}

/** A mean or share with the interval that goes with it; null where there is none. */
export interface Estimate {
  readonly figure: Figure;
  readonly interval: Interval | null;
}

/** Counts answers. Null is a blank: it is counted as one and never as an answer. */
export function tallyOf(given: Iterable<number | null | CountedAnswer>): Tally {
  const counts = new Map<number, number>();
  let blanks = 0;
  for (const one of given) {
    const { answer, count } = typeof one === 'object' && one !== null ? one : { answer: one, count: 1 };
    if (answer === null) blanks += count;
    else if (count > 0) counts.set(answer, (counts.get(answer) ?? 0) + count);
  }
  const answers = [...counts].map(([answer, count]) => ({ answer, count }));
  return { answers: answers.sort((a, b) => a.answer - b.answer), blanks };
}

/** How many answered. */
export function answered({ answers }: Tally): number {
  return answers.reduce((total, { count }) => total + count, 0);
}

/** How many gave an answer that `counts`. */
export function answeredWith({ answers }: Tally, counts: (answer: number) => boolean): number {
  return answers.reduce((total, { answer, count }) => total + (counts(answer) ? count : 0), 0);
}

/** The mean and the sample variance (n − 1) of the answers; null where there are too few. */
export function tallyMoments(tally: Tally): {
  n: number;
  mean: number | null;
  variance: number | null;
} {
  const n = answered(tally);
  if (n === 0) return { n, mean: null, variance: null };
  const mean = sum(tally.answers.map(({ answer, count }) => answer * count)) / n;
  if (n === 1) return { n, mean, variance: null };
  // The same answer throughout has a mean that may be off by a rounding step.
  if (tally.answers.length === 1) return { n, mean, variance: 0 };
  const squares = sum(tally.answers.map(({ answer, count }) => count * (answer - mean) ** 2));
  return { n, mean, variance: squares / (n - 1) };
}

/** middle ± half; null where numbers are too large to compute with. */
export function intervalAround(middle: number, half: number, level: number, kind: string): Interval | null {
  const [low, high] = [middle - half, middle + half];
  return Number.isFinite(low) && Number.isFinite(high) ? { low, high, level, kind } : null;
}

/** The mean answer with Student's interval x̄ ± t·s/√n; none where all gave the same answer. */
export function meanOfTally(tally: Tally, level = 0.95): Estimate {
  const { n, mean, variance } = tallyMoments(tally);
  if (mean === null) return { figure: noFigure('Nobody answered.'), interval: null };
  // An interval of no width would claim a certainty that equal answers do not give.
  if (variance === null || variance === 0) return { figure: figure(mean, n), interval: null };
  const half = tCritical(level, n - 1) * Math.sqrt(variance / n);
  return { figure: figure(mean, n), interval: intervalAround(mean, half, level, 'Student t') };
}

/** The share of those who answered whose answer `counts`, with Wilson's interval. */
export function shareOfTally(tally: Tally, counts: (answer: number) => boolean, level = 0.95): Estimate {
  const n = answered(tally);
  if (n === 0) return { figure: noFigure('Nobody answered.'), interval: null };
  const hits = answeredWith(tally, counts);
  return { figure: figure(hits / n, n), interval: shareInterval(hits, n, level) };
}
