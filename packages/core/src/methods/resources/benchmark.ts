import type { InputProblem } from '../data/problems.ts';
import { type Figure, figure, noFigure } from '../figure.ts';
import type { MethodResult, Note } from '../result.ts';
import { problem } from './shared.ts';
import { convert } from './units.ts';

export type Better = 'higher' | 'lower';

/** One aim with what others reach, what is reached today, and what is to be reached. Null: not measured. */
export interface BenchmarkRow {
  readonly aim: string;
  /** The unit of the row and of its figures; the other units are needed only where they differ. */
  readonly unit: string;
  /** Needed as soon as the row has a figure. */
  readonly better: Better | null;
  readonly benchmark: number | null;
  readonly benchmarkUnit?: string;
  /** Where the benchmark was found. */
  readonly source?: string;
  readonly current: number | null;
  readonly currentUnit?: string;
  readonly target: number | null;
  readonly targetUnit?: string;
  /** What success looks like, where the target is no number. */
  readonly success?: string;
}

export interface BenchmarkFigures {
  readonly aim: string;
  readonly unit: string;
  readonly better: Better | null;
  readonly benchmark: number | null;
  readonly current: number | null;
  readonly target: number | null;
  readonly success: string;
  /** Today against the benchmark: positive is better than the benchmark, negative is worse. */
  readonly gap: Figure;
  /** What the gap will be when the target is reached. */
  readonly targetGap: Figure;
  /** Target − current: negative is a reduction. */
  readonly change: Figure;
  /** The change as a share of today's figure (−0.6 is −60 %). */
  readonly changeShare: Figure;
  /** Share of the gap to the benchmark that the target closes; above 1 when it goes beyond the benchmark. */
  readonly closed: Figure;
}

export interface BenchmarkResult extends MethodResult<readonly BenchmarkRow[]> {
  readonly rows: readonly BenchmarkFigures[];
}

const noCurrent = 'Not measured today.';
const noBenchmark = 'No benchmark is known.';

function missingTarget(row: BenchmarkRow): string {
  return row.success ? 'The target is not a number.' : 'No target is set.';
}

function closedShare(current: number, target: number, benchmark: number, sign: 1 | -1): Figure {
  // Closer than binary fractions can tell: a share of such a gap would be a number of seventeen digits.
  if (Math.abs(benchmark - current) <= 1e-12 * Math.max(Math.abs(benchmark), Math.abs(current)))
    return noFigure('Already at the benchmark.', 1);
  if ((benchmark - current) * sign < 0) return noFigure('Already better than the benchmark.', 1);
  if ((target - current) * sign < 0) return noFigure('The target is worse than today.', 1);
  return figure(Math.abs(target - current) / Math.abs(benchmark - current), 1);
}

function changeShare(current: number, target: number): Figure {
  if (current === 0) return noFigure('Today’s figure is 0: a change from it has no percentage.', 1);
  if (current < 0) return noFigure('A percentage of a negative figure misleads.', 1);
  return figure((target - current) / current, 1);
}

function figures(row: BenchmarkRow): BenchmarkFigures {
  const { aim, unit, better, benchmark, current, target, success = '' } = row;
  const sign = better === 'higher' ? 1 : -1;
  const needs = (...pairs: readonly (readonly [number | null, string])[]): string =>
    pairs.flatMap(([value, why]) => (value === null ? [why] : [])).join(' ');
  const why = {
    gap: needs([current, noCurrent], [benchmark, noBenchmark]),
    targetGap: needs([target, missingTarget(row)], [benchmark, noBenchmark]),
    change: needs([current, noCurrent], [target, missingTarget(row)]),
    closed: needs([current, noCurrent], [target, missingTarget(row)], [benchmark, noBenchmark]),
  };
  const [c, t, b] = [current ?? 0, target ?? 0, benchmark ?? 0];
  return {
    aim,
    unit,
    better,
    benchmark,
    current,
    target,
    success,
    gap: why.gap ? noFigure(why.gap) : figure((c - b) * sign, 1),
    targetGap: why.targetGap ? noFigure(why.targetGap) : figure((t - b) * sign, 1),
    change: why.change ? noFigure(why.change) : figure(t - c, 1),
    changeShare: why.change ? noFigure(why.change) : changeShare(c, t),
    closed: why.closed ? noFigure(why.closed) : closedShare(c, t, b, sign),
  };
}

/** The row with every figure in the row's unit, or what cannot be converted. */
function inOneUnit(row: BenchmarkRow, at: number, problems: InputProblem[]): BenchmarkRow {
  const unit = row.unit || row.currentUnit || row.targetUnit || row.benchmarkUnit || '';
  const values = { benchmark: row.benchmark, current: row.current, target: row.target };
  for (const [name, given] of [
    ['benchmark', row.benchmarkUnit],
    ['current', row.currentUnit],
    ['target', row.targetUnit],
  ] as const) {
    const value = values[name];
    if (value === null || !given) continue;
    const converted = convert(value, given, unit, at, `${name}Unit`);
    if (converted.ok) values[name] = converted.value;
    else problems.push(...converted.problems);
  }
  return { ...row, ...values, unit };
}

function notesOf(rows: readonly BenchmarkFigures[]): readonly Note[] {
  return rows.flatMap(({ aim, closed, change }) => {
    const worse = closed.why === 'The target is worse than today.';
    if (worse) return [{ code: 'target-worse', message: `${aim}: the target is worse than today’s figure.` }];
    return change.value === 0
      ? [{ code: 'target-reached', message: `${aim}: the target is what is reached today.` }]
      : [];
  });
}

/**
 * Compares what is reached today with a benchmark and a target, row by row, after conversion to the row's unit.
 * Gaps count in the better direction: negative is worse than the benchmark. A row needs a figure or a success
 * description in words. Formulas: plain arithmetic of benchmarking, as in R. C. Camp, Benchmarking (1989).
 */
export function benchmark(rows: readonly BenchmarkRow[]): BenchmarkResult | readonly InputProblem[] {
  const problems: InputProblem[] = [];
  const converted = rows.map((row, index) => inOneUnit(row, index + 1, problems));
  rows.forEach((row, index) => {
    const hasFigure = row.benchmark !== null || row.current !== null || row.target !== null;
    if (hasFigure && row.better === null)
      problems.push(
        problem(
          index + 1,
          'better',
          'better is missing.',
          'Say whether higher or lower is better for this aim.',
          'missing',
        ),
      );
    if (!hasFigure && !row.success)
      problems.push(
        problem(
          index + 1,
          null,
          `“${row.aim}” has neither a figure nor a description of success.`,
          'Give current, benchmark or target, or describe success in words.',
          'missing',
        ),
      );
  });
  if (problems.length > 0) return problems;
  const result = converted.map(figures);
  return {
    method: 'benchmark',
    convention:
      'Gaps in the better direction: negative is worse than the benchmark; every figure in the unit of its row.',
    n: result.filter(({ gap }) => gap.value !== null).length,
    inputs: rows,
    notes: notesOf(result),
    rows: result,
  };
}
