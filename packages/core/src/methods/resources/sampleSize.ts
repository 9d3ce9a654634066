import type { InputProblem } from '../data/problems.ts';
import { type Figure, figure, noFigure } from '../figure.ts';
import { normalCritical } from '../numeric/distributions.ts';
import type { MethodResult, Note } from '../result.ts';
import { problem, roundUp } from './shared.ts';

/** A question that a sample is to answer. Shares are from 0 to 1; null: not said. */
export interface SampleSizeRow {
  readonly name: string;
  readonly measure: 'share' | 'mean';
  /** Half the width of the interval: ±0.05 for five points of a share, or in the unit of the mean. */
  readonly margin: number;
  /** Level of the interval, for example 0.95. */
  readonly level: number;
  /** The share expected; 0.5 gives the largest sample. */
  readonly share: number;
  /** Standard deviation expected; needed for a mean. */
  readonly deviation: number | null;
  /** People in the population; null when it is very large or not known. */
  readonly population: number | null;
  /** Share of those invited who will answer. */
  readonly response: number | null;
}

export interface SampleSizeFigures {
  readonly name: string;
  /** Before rounding, for a population without limit. */
  readonly unlimited: Figure;
  /** Answers needed: corrected for the population, rounded up. */
  readonly needed: Figure;
  /** ⌈needed / response⌉. */
  readonly invitations: Figure;
  /** Everybody is needed: a full count, which needs no interval. */
  readonly everybody: boolean;
}

export interface SampleSizeResult extends MethodResult<readonly SampleSizeRow[]> {
  readonly rows: readonly SampleSizeFigures[];
}

/**
 * Answers needed for a share in a population without limit, not rounded: n₀ = z²p(1 − p)/e².
 * Source: W. G. Cochran, Sampling Techniques (1977), 4.4.
 */
export function sizeForShare(margin: number, level: number, share = 0.5): number {
  return (normalCritical(level) ** 2 * share * (1 - share)) / margin ** 2;
}

/** Answers needed for a mean, not rounded: (z·s/e)². Source: Cochran (1977), 4.6. */
export function sizeForMean(margin: number, level: number, deviation: number): number {
  return ((normalCritical(level) * deviation) / margin) ** 2;
}

/**
 * The size corrected for a population of N, not rounded: n₀/(1 + (n₀ − 1)/N) = N/(1 + (N − 1)/n₀), which is N for
 * an n₀ without bound. Source: Cochran (1977), 4.4.
 */
export function correctedSize(unlimited: number, population: number): number {
  return population / (1 + (population - 1) / unlimited);
}

/** The formula behind the table of Krejcie and Morgan (1970): χ² = 3.841, p = 0.5, ±0.05, rounded to the nearest. */
export function krejcieMorgan(population: number): number {
  const chance = 3.841 * population * 0.25;
  return Math.round(chance / (0.0025 * (population - 1) + 3.841 * 0.25));
}

function check(row: SampleSizeRow, at: number): readonly InputProblem[] {
  const problems: InputProblem[] = [];
  const add = (field: string, message: string, cure: string): void => {
    problems.push(problem(at, field, message, cure));
  };
  if (!(row.margin > 0) || (row.measure === 'share' && row.margin >= 1))
    add(
      'margin',
      `A margin of ${row.margin} cannot be reached by a sample, or says nothing.`,
      row.measure === 'share' ? 'Give a share above 0 and below 1: 0.05 for ±5 points.' : 'Give it above 0.',
    );
  if (!(row.level > 0 && row.level < 1))
    add('level', 'The level must lie above 0 and below 1.', 'Give 0.95 for 95 %.');
  if (row.measure === 'share' && !(row.share > 0 && row.share < 1))
    add('share', 'A share of nobody or of everybody needs no sample.', 'Give a share between; 0.5 is safe.');
  if (row.measure === 'mean' && !(row.deviation !== null && row.deviation > 0))
    add(
      'deviation',
      'A mean needs the standard deviation that is expected, above 0.',
      'Take it from a pilot or an earlier survey.',
    );
  if (row.population !== null && !(row.population >= 1))
    add('population', 'There is nobody to ask.', 'Give the number of people, or leave it blank.');
  if (row.response !== null && !(row.response > 0 && row.response <= 1))
    add('response', 'The share who will answer must lie above 0 and up to 1.', 'Give 0.3 for 30 %.');
  return problems;
}

function figures(row: SampleSizeRow): SampleSizeFigures {
  const { name, measure, margin, level, share, deviation, population, response } = row;
  const unlimited =
    measure === 'share' ? sizeForShare(margin, level, share) : sizeForMean(margin, level, deviation ?? 0);
  const corrected = population === null ? unlimited : correctedSize(unlimited, population);
  const needed = Math.max(1, roundUp(corrected));
  return {
    name,
    unlimited: figure(unlimited, 1),
    needed: figure(needed, 1),
    invitations:
      response === null
        ? noFigure('No response is expected yet: give the share who will answer.')
        : figure(roundUp(needed / response), 1),
    everybody: population !== null && needed >= population,
  };
}

function notesOf(row: SampleSizeRow, found: SampleSizeFigures): readonly Note[] {
  const { population } = row;
  const name = row.name || 'This question';
  const notes: Note[] = [];
  if (population === null) return notes;
  if (found.everybody)
    notes.push({
      code: 'full-count',
      message: `${name}: all ${population} are needed. A full count needs no interval.`,
    });
  else if ((found.invitations.value ?? 0) > population)
    notes.push({
      code: 'too-few-people',
      message: `${name}: ${found.invitations.value} invitations are needed, but there are only ${population} people. Raise the response or widen the margin.`,
    });
  const usual = row.measure === 'share' && row.share === 0.5 && row.margin === 0.05 && row.level === 0.95;
  if (usual && krejcieMorgan(population) !== found.needed.value)
    notes.push({
      code: 'krejcie-morgan',
      message: `${name}: Krejcie and Morgan, who round to the nearest whole number in their table, come to ${krejcieMorgan(population)}; here it is always rounded up.`,
    });
  return notes;
}

/** How many answers each question needs, and how many invitations. Rounded up, so that the margin is kept. */
export function sampleSizes(rows: readonly SampleSizeRow[]): SampleSizeResult | readonly InputProblem[] {
  const problems = rows.flatMap((row, index) => check(row, index + 1));
  if (problems.length > 0) return problems;
  const result = rows.map(figures);
  return {
    method: 'sample-size',
    convention: 'Simple random sample, normal approximation, finite population correction, rounded up.',
    n: rows.length,
    inputs: rows,
    notes: rows.flatMap((row, at) => {
      const found = result[at];
      return found === undefined ? [] : notesOf(row, found);
    }),
    rows: result,
  };
}
