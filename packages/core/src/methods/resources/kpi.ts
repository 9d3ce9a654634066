import type { InputProblem } from '../data/problems.ts';
import { type Figure, figure, noFigure } from '../figure.ts';
import { mean, sum } from '../numeric/moments.ts';
import type { MethodResult } from '../result.ts';
import type { Better } from './benchmark.ts';
import { problem } from './shared.ts';

/** One measurement of an indicator. A null value is “not measured” and takes its place in the series. */
export interface Measurement {
  /** Day, month, quarter … `2026-03` and `2026-03-15` are put in order; other words stay in the order given. */
  readonly period: string;
  readonly value: number | null;
}

export interface Kpi {
  readonly name: string;
  readonly unit: string;
  readonly better: Better;
  readonly baseline: number | null;
  readonly target: number | null;
  readonly series: readonly Measurement[];
}

export type KpiStatus = 'on target' | 'not on target' | 'no target' | 'not measured';

export interface KpiFigures {
  readonly name: string;
  readonly unit: string;
  readonly status: KpiStatus;
  /** The last measured value, with its period. */
  readonly latest: Figure;
  readonly latestPeriod: string | null;
  /** Latest against the target in the better direction: negative falls short. */
  readonly gap: Figure;
  /** Latest − baseline. */
  readonly change: Figure;
  /** Least-squares slope per period; n is the number of measured points. */
  readonly trend: Figure;
  readonly direction: 'improving' | 'worsening' | 'level' | null;
  /** Share of the target reached: latest/target, or target/latest where lower is better. */
  readonly reached: Figure;
  /** Share of the way from the baseline to the target. */
  readonly progress: Figure;
}

export interface KpiResult extends MethodResult<readonly Kpi[]> {
  readonly kpis: readonly KpiFigures[];
}

/**
 * The slope of the least-squares line through (0, y₀), (1, y₁) …; places that were not measured keep their
 * distance. Fewer than three points carry no trend. Source: Legendre (1805); Draper and Smith, Applied Regression
 * Analysis (1998), chapter 1.
 */
export function slope(values: readonly (number | null)[]): Figure {
  const points = values.flatMap((y, x) => (y === null ? [] : [{ x, y }]));
  const n = points.length;
  if (n < 3)
    return noFigure(`A trend needs at least three measurements; there ${n === 1 ? 'is' : 'are'} ${n}.`, n);
  const mx = mean(points.map(({ x }) => x)) ?? 0;
  const my = mean(points.map(({ y }) => y)) ?? 0;
  const across = sum(points.map(({ x, y }) => (x - mx) * (y - my)));
  // Of a series that stays level only rounding is left, which is no direction.
  const dust = 8 * Number.EPSILON * sum(points.map(({ x, y }) => Math.abs((x - mx) * y)));
  if (Math.abs(across) <= dust) return figure(0, n);
  return figure(across / sum(points.map(({ x }) => (x - mx) ** 2)), n);
}

function reachedShare(latest: number, target: number, better: Better): Figure {
  const [part, whole] = better === 'higher' ? [latest, target] : [target, latest];
  if (whole <= 0 || part < 0)
    return noFigure(
      'A share of the target needs figures above 0; the gap and the way from the baseline say more.',
      1,
    );
  return figure(part / whole, 1);
}

function inOrder(series: readonly Measurement[]): readonly Measurement[] {
  const dated = series.every(({ period }) => /^\d{4}(-\d{2}(-\d{2})?)?$/.test(period));
  return dated ? series.toSorted((a, b) => (a.period < b.period ? -1 : a.period > b.period ? 1 : 0)) : series;
}

function figures({ name, unit, better, baseline, target, series }: Kpi): KpiFigures {
  const ordered = inOrder(series);
  const measured = ordered.filter(({ value }) => value !== null);
  const last = measured.at(-1);
  const n = measured.length;
  const sign = better === 'higher' ? 1 : -1;
  const trend = slope(ordered.map(({ value }) => value));
  const direction =
    trend.value === null
      ? null
      : trend.value === 0
        ? 'level'
        : trend.value * sign > 0
          ? 'improving'
          : 'worsening';
  const about = { name, unit, trend, direction, latestPeriod: last?.period ?? null } as const;
  const latest = last?.value ?? null;
  if (latest === null) {
    const none = noFigure('Not measured.');
    const empty = { latest: none, gap: none, change: none, reached: none, progress: none };
    return { ...about, ...empty, status: 'not measured' };
  }
  const noTarget = noFigure('No target is set.', n);
  const noBaseline = noFigure('No baseline was measured.', n);
  const gap = target === null ? noTarget : figure((latest - target) * sign, n);
  return {
    ...about,
    status: target === null ? 'no target' : (latest - target) * sign >= 0 ? 'on target' : 'not on target',
    latest: figure(latest, n),
    gap,
    change: baseline === null ? noBaseline : figure(latest - baseline, n),
    reached: target === null ? noTarget : reachedShare(latest, target, better),
    progress:
      target === null
        ? noTarget
        : baseline === null
          ? noBaseline
          : target === baseline
            ? noFigure('The target is the baseline: there is no way to go.', n)
            : figure((latest - baseline) / (target - baseline), n),
  };
}

/**
 * What each indicator says: the latest value against its target in the better direction, its change from the
 * baseline and its trend. `n` of the result counts indicators that were measured at least once.
 */
export function kpis(given: readonly Kpi[]): KpiResult | readonly InputProblem[] {
  const twice = given.flatMap(({ name, series }) => {
    const seen = new Set<string>();
    return series.flatMap(({ period }) => {
      if (!seen.has(period)) {
        seen.add(period);
        return [];
      }
      return [
        problem(
          null,
          'period',
          `“${name}” has two values for “${period}”.`,
          'Keep one value for each period of an indicator.',
          'duplicate',
        ),
      ];
    });
  });
  if (twice.length > 0) return twice;
  const result = given.map(figures);
  return {
    method: 'kpi',
    convention:
      'Latest measured value against the target in the better direction; trend is the least-squares slope per period.',
    n: result.filter(({ status }) => status !== 'not measured').length,
    inputs: given,
    notes: [],
    kpis: result,
  };
}
