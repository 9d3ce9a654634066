import type { InputProblem } from '../../data/problems.ts';

/** A quantity that is not known for certain: three estimates of a triangular distribution, low ≤ likely ≤ high. */
export interface Spread {
  readonly low: number;
  readonly likely: number;
  readonly high: number;
}

/** Three estimates as they are given; low and high may be left out together. */
export interface Estimate {
  readonly low: number | null;
  readonly likely: number | null;
  readonly high: number | null;
}

/** The most an estimate may be; products and sums of such numbers stay exact enough. */
export const mostEstimate = 1e12;

/** E[X] of a triangular distribution: (low + likely + high) / 3. */
export function triangularMean({ low, likely, high }: Spread): number {
  return low === high ? likely : (low + likely + high) / 3;
}

/** Var[X] of a triangular distribution. */
export function triangularVariance({ low, likely, high }: Spread): number {
  // In differences from `likely`: the squares of the numbers themselves would cancel.
  const [below, above] = [likely - low, high - likely];
  return (below * below + above * above + below * above) / 18;
}

function problem(row: number, field: string, code: string, message: string, cure: string): InputProblem {
  return { code, message, cure, row, field };
}

/** Checks three estimates; `fields` are the names of their columns. Null when `likely` and all else is blank. */
export function readSpread(
  given: Estimate,
  fields: Readonly<Record<keyof Estimate, string>>,
  row: number,
): { readonly spread: Spread | null; readonly problems: readonly InputProblem[] } {
  const { low, likely, high } = given;
  const problems: InputProblem[] = [];
  for (const part of ['low', 'likely', 'high'] as const) {
    const value = given[part];
    if (value !== null && !(value >= 0 && value <= mostEstimate))
      problems.push(
        problem(
          row,
          fields[part],
          'bad-value',
          `${fields[part]}: ${value} is not a number from 0 to ${mostEstimate}.`,
          'Give what is expected in a month, 0 or more.',
        ),
      );
  }
  if (problems.length > 0) return { spread: null, problems };
  if ((low === null) !== (high === null)) {
    const missing = low === null ? 'low' : 'high';
    problems.push(
      problem(
        row,
        fields[missing],
        'missing',
        `${fields[missing]} is missing beside ${fields[missing === 'low' ? 'high' : 'low']}.`,
        'Give both ends, or neither when only the likely figure is known.',
      ),
    );
  } else if (low !== null && high !== null && likely === null) {
    problems.push(
      problem(
        row,
        fields.likely,
        'missing',
        `${fields.likely} is missing between its two ends.`,
        'Give the likely figure.',
      ),
    );
  } else if (low !== null && high !== null && likely !== null && !(low <= likely && likely <= high)) {
    problems.push(
      problem(
        row,
        fields.likely,
        'wrong-order',
        `${fields.low} ${low}, ${fields.likely} ${likely}, ${fields.high} ${high}: they do not rise.`,
        'Order them so that low ≤ likely ≤ high.',
      ),
    );
  }
  if (problems.length > 0 || likely === null) return { spread: null, problems };
  return { spread: { low: low ?? likely, likely, high: high ?? likely }, problems };
}
