import { type Figure, figure, noFigure } from '../figure.ts';
import { mean, sum } from '../numeric/moments.ts';
import type { MethodResult, Note } from '../result.ts';
import { type EmotionScale, emotionScales } from './emotionScale.ts';
import { named } from './shown.ts';

/** One contact point as the curve sees it. Null is not measured. */
export interface CurvePoint {
  readonly title: string;
  readonly emotion: number | null;
  /** How long it takes; weights the mean. */
  readonly minutes: number | null;
}

/** A figure and the contact point it comes from, as its place in the list from 0. */
export interface FigureAt {
  readonly figure: Figure;
  readonly at: number | null;
}

export interface EmotionCurve
  extends MethodResult<{
    readonly points: readonly CurvePoint[];
    readonly scale: EmotionScale;
  }> {
  readonly mean: Figure;
  /** Over contact points whose minutes are known. */
  readonly weightedMean: Figure;
  /** The first of the lowest. */
  readonly lowest: FigureAt;
  /** The first of the highest. */
  readonly highest: FigureAt;
  /** The last contact point that has a value. */
  readonly end: FigureAt;
  /** The value farthest from neutral; at equal distance the negative one, and of those the first. */
  readonly extreme: FigureAt;
  /** (extreme + end)/2. */
  readonly peakEnd: Figure;
  /** How far the curve falls at most from one contact point to the next; 0 when it never falls. */
  readonly largestDrop: Figure;
  /** Between which two places of the list that is; null when it never falls. */
  readonly dropAt: { readonly from: number; readonly to: number } | null;
  /** Places without a value. The line stops there. */
  readonly gaps: readonly number[];
}

interface Measured {
  readonly at: number;
  readonly emotion: number;
  readonly minutes: number | null;
}

/** 4.7 and 1.3 are equally far from 3, although their differences in binary fractions are not equal. */
const sameDistance = 1e-9;

function first(measured: readonly Measured[], isBetter: (a: Measured, b: Measured) => boolean): FigureAt {
  const found = measured.reduce<Measured | null>(
    (best, one) => (best === null || isBetter(one, best) ? one : best),
    null,
  );
  return found === null
    ? { figure: noFigure('No contact point has a value.'), at: null }
    : { figure: figure(found.emotion, measured.length), at: found.at };
}

function weightedMeanOf(measured: readonly Measured[]): Figure {
  if (measured.length === 0) return noFigure('No contact point has a value.');
  const timed = measured.flatMap(({ emotion, minutes }) => (minutes === null ? [] : [{ emotion, minutes }]));
  if (timed.length === 0) return noFigure('No contact point with a value says how long it takes.');
  const total = sum(timed.map(({ minutes }) => minutes));
  if (total === 0) return noFigure('All durations are 0 minutes.', timed.length);
  return figure(sum(timed.map(({ emotion, minutes }) => emotion * minutes)) / total, timed.length);
}

function dropOf(measured: readonly Measured[]): Pick<EmotionCurve, 'largestDrop' | 'dropAt'> {
  let [largest, pairs] = [0, 0];
  let dropAt: EmotionCurve['dropAt'] = null;
  for (const [index, { at, emotion }] of measured.entries()) {
    const next = measured[index + 1];
    // Beyond a gap nobody knows how the curve went.
    if (next === undefined || next.at !== at + 1) continue;
    pairs++;
    if (emotion - next.emotion > largest) {
      largest = emotion - next.emotion;
      dropAt = { from: at, to: next.at };
    }
  }
  return {
    largestDrop:
      pairs === 0 ? noFigure('No two neighbouring contact points have a value.') : figure(largest, pairs),
    dropAt,
  };
}

/**
 * The figures of the emotional curve through contact points in order. Missing values are gaps: they are never
 * interpolated, and contact points on either side of a gap are not neighbours. The peak-end value is the mean of the
 * extreme (farthest from neutral; at equal distance the negative one) and the end; one value alone is its own.
 *
 * Sources: D. Kahneman and others, “When More Pain Is Preferred to Less: Adding a Better End”, Psychological
 * Science 4, 1993; D. A. Redelmeier and D. Kahneman, Pain 66, 1996.
 */
export function emotionCurve(points: readonly CurvePoint[], scale: EmotionScale = '1-5'): EmotionCurve {
  const { neutral, lowest, highest } = emotionScales[scale];
  const measured = points.flatMap(({ emotion, minutes }, at): Measured[] =>
    emotion === null ? [] : [{ at, emotion, minutes }],
  );
  const distance = ({ emotion }: Measured): number => Math.abs(emotion - neutral);
  const extreme = first(measured, (a, b) => {
    const farther = distance(a) - distance(b);
    return farther > sameDistance || (farther >= -sameDistance && a.emotion < b.emotion);
  });
  const end = first(measured, () => true);
  const middle = mean(measured.map(({ emotion }) => emotion));
  return {
    method: 'emotion-curve',
    convention:
      `Scale from ${lowest} to ${highest}, neutral ${neutral}; peak-end = (value farthest from neutral + last value)/2, ` +
      'at equal distance the negative one; gaps are never filled.',
    n: measured.length,
    inputs: { points, scale },
    notes: notesOf(points, measured),
    mean: middle === null ? noFigure('No contact point has a value.') : figure(middle, measured.length),
    weightedMean: weightedMeanOf(measured),
    lowest: first(measured, (a, b) => a.emotion < b.emotion),
    highest: first(measured, (a, b) => a.emotion > b.emotion),
    end,
    extreme,
    peakEnd:
      extreme.figure.value === null || end.figure.value === null
        ? extreme.figure
        : figure((extreme.figure.value + end.figure.value) / 2, measured.length),
    ...dropOf(measured),
    gaps: points.flatMap(({ emotion }, at) => (emotion === null ? [at] : [])),
  };
}

function notesOf(points: readonly CurvePoint[], measured: readonly Measured[]): readonly Note[] {
  const notes: Note[] = [];
  const gaps = points.filter(({ emotion }) => emotion === null).map(({ title }) => title);
  if (gaps.length > 0)
    notes.push({
      code: 'gaps',
      message: `No value at ${named(gaps)}: the curve has gaps there, and they are in no figure.`,
    });
  const last = measured.at(-1);
  if (last !== undefined && last.at < points.length - 1)
    notes.push({
      code: 'end-missing',
      message: `The journey ends without a value; the end is read at ${named([points[last.at]?.title ?? ''])}.`,
    });
  const untimed = measured.filter(({ minutes }) => minutes === null);
  if (untimed.length > 0)
    notes.push({
      code: 'minutes-missing',
      message: `The mean weighted by minutes leaves out contact points without a duration: ${named(untimed.map(({ at }) => points[at]?.title ?? ''))}.`,
    });
  return notes;
}
