import type { InputProblem } from '../data/problems.ts';
import { type Figure, figure, noFigure } from '../figure.ts';
import type { MethodResult } from '../result.ts';
import { problem, withoutDust } from './shared.ts';

/** Three averages of one queue over the same long time. Null: not measured. */
export interface LittlesLawRow {
  readonly name: string;
  /** L: customers there (waiting and being served). */
  readonly there: number | null;
  /** λ: customers who arrive in a period. */
  readonly arrivals: number | null;
  /** W: time a customer is there, in the same periods. */
  readonly time: number | null;
}

export interface LittlesLawFigures {
  readonly name: string;
  readonly there: Figure;
  readonly arrivals: Figure;
  readonly time: Figure;
  /** The one of the three that was computed; null when all were given. */
  readonly computed: 'there' | 'arrivals' | 'time' | null;
  /** With all three given: (L − λW) as a share of the larger of the two. */
  readonly difference: Figure;
  readonly verdict: 'computed' | 'agree' | 'do not agree';
}

export interface LittlesLawResult extends MethodResult<readonly LittlesLawRow[]> {
  readonly rows: readonly LittlesLawFigures[];
}

const noFlow = 'Nobody arrives: it cannot be computed.';
const noTime = 'Nobody stays any time: it cannot be computed.';

function figures(row: LittlesLawRow, tolerance: number): LittlesLawFigures {
  const { name, there: l, arrivals: rate, time: w } = row;
  const compared = noFigure('Two figures were given: there is nothing to compare.', 1);
  const of = (value: number | null): Figure =>
    value === null ? noFigure('Not measured.') : figure(value, 1);
  const about = { name, there: of(l), arrivals: of(rate), time: of(w), difference: compared };
  if (l === null && rate !== null && w !== null)
    return { ...about, there: figure(rate * w, 1), computed: 'there', verdict: 'computed' };
  if (rate === null && l !== null && w !== null) {
    const arrivals = w === 0 ? noFigure(noTime, 1) : figure(l / w, 1);
    return { ...about, arrivals, computed: 'arrivals', verdict: 'computed' };
  }
  if (w === null && l !== null && rate !== null) {
    const time = rate === 0 ? noFigure(noFlow, 1) : figure(l / rate, 1);
    return { ...about, time, computed: 'time', verdict: 'computed' };
  }
  const product = (rate ?? 0) * (w ?? 0);
  const larger = Math.max(l ?? 0, product);
  const difference = figure(larger === 0 ? 0 : ((l ?? 0) - product) / larger, 1);
  const agrees = difference.value !== null && Math.abs(difference.value) <= tolerance;
  return { ...about, difference, computed: null, verdict: agrees ? 'agree' : 'do not agree' };
}

/**
 * Little's law, L = λW: of three averages of one queue two give the third; three given can be checked.
 * Source: J. D. C. Little, A Proof for the Queuing Formula L = λW (1961).
 * @param tolerance the difference up to which three figures agree, as a share (0.05 is 5 %)
 */
export function littlesLaw(
  rows: readonly LittlesLawRow[],
  tolerance = 0.05,
): LittlesLawResult | readonly InputProblem[] {
  const problems = rows.flatMap((row, index): InputProblem[] =>
    [row.there, row.arrivals, row.time].filter((value) => value !== null).length >= 2
      ? []
      : [
          problem(
            index + 1,
            null,
            'Fewer than two of the three figures are given.',
            'Give two of there, arrivals and time, or all three to compare them.',
            'missing',
          ),
        ],
  );
  if (problems.length > 0) return problems;
  const result = rows.map((row) => figures(row, tolerance));
  return {
    method: 'littles-law',
    convention: `L = λW with averages over the same long time; three figures agree within ${withoutDust(tolerance * 100)} %.`,
    n: rows.length,
    inputs: rows,
    notes: result.some(({ verdict }) => verdict === 'do not agree')
      ? [
          {
            code: 'not-steady',
            message:
              'Figures that do not agree were measured over different times, in different units, or while the queue grew or shrank.',
          },
        ]
      : [],
    rows: result,
  };
}
