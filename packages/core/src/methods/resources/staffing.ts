import type { InputProblem } from '../data/problems.ts';
import { type Figure, figure, noFigure } from '../figure.ts';
import type { MethodResult, Note } from '../result.ts';
import { minimumStaff, mostLoad, type QueueFigures, queue, smallestStaff } from './erlang.ts';
import { problem, roundUp } from './shared.ts';

/** A busy time to be staffed. All times in minutes. Null: not said. */
export interface WorkloadRow {
  readonly name: string;
  /** Customers who arrive in one interval. */
  readonly arrivals: number;
  readonly interval: number;
  /** Mean handling time. */
  readonly handling: number;
  /** Staff planned at the same time. */
  readonly staff: number | null;
  /** Time within which customers are to be answered. */
  readonly within: number | null;
  /** Share of customers to be answered within that time, below 1. */
  readonly share: number | null;
  /** Longest acceptable mean wait, above 0. */
  readonly meanWait: number | null;
  /** Share of paid time in which staff are not there (breaks, leave, training), below 1. */
  readonly shrinkage: number;
}

export interface StaffingFigures {
  readonly name: string;
  /** Arrivals × handling / interval, in erlangs. */
  readonly load: Figure;
  /** Fewest staff with whom the queue does not grow without limit. */
  readonly minimum: Figure;
  /** How the planned staff will do; null when none are planned. */
  readonly planned: QueueFigures | null;
  /** Smallest staff that meets the target, and how they will do. */
  readonly needed: Figure;
  readonly atNeeded: QueueFigures | null;
  /** People to put on the rota so that the needed staff are there: ⌈N/(1 − shrinkage)⌉. */
  readonly rostered: Figure;
}

export interface StaffingResult extends MethodResult<readonly WorkloadRow[]> {
  readonly rows: readonly StaffingFigures[];
}

const assumptions: Note = {
  code: 'assumptions',
  message:
    'Assumes random arrivals at a steady rate, random handling times, nobody who gives up waiting, and staff who can all do the work. The figures are those of the long run, not of the worst minute.',
};

function check(row: WorkloadRow, at: number): readonly InputProblem[] {
  const problems: InputProblem[] = [];
  const load = (row.arrivals * row.handling) / row.interval;
  if (!(load <= mostLoad))
    problems.push(
      problem(
        at,
        'arrivals',
        `The load of ${load} people at work at once is too large.`,
        `Check arrivals, handling and interval: at most ${mostLoad} can be computed.`,
      ),
    );
  if (row.share !== null && row.within === null)
    problems.push(
      problem(
        at,
        'within',
        'A share is to be answered in time, but the time is missing.',
        'Give within, in minutes.',
        'missing',
      ),
    );
  if (row.share !== null && row.share >= 1)
    problems.push(
      problem(
        at,
        'share',
        'No number of staff answers everybody in time.',
        'Give a share below 1, for example 0.8.',
      ),
    );
  if (row.meanWait !== null && row.meanWait <= 0)
    problems.push(
      problem(
        at,
        'meanWait',
        'No number of staff brings the mean wait to 0.',
        'Give a time above 0, in minutes.',
      ),
    );
  if (row.shrinkage >= 1)
    problems.push(problem(at, 'shrinkage', 'Nobody would ever be there.', 'Give a share below 1.'));
  return problems;
}

function figures(row: WorkloadRow): StaffingFigures {
  const { handling, within, share, meanWait } = row;
  const load = (row.arrivals * handling) / row.interval;
  const asked = share !== null || meanWait !== null;
  const atNeeded = asked
    ? smallestStaff(load, handling, {
        answered: share === null || within === null ? null : { share, minutes: within },
        meanWait,
      })
    : null;
  const none = noFigure(
    asked ? 'No number of staff up to a million meets the target.' : 'No target is given.',
  );
  return {
    name: row.name,
    load: figure(load, 1),
    minimum: figure(minimumStaff(load), 1),
    planned: row.staff === null ? null : queue(load, row.staff, handling, within),
    needed: atNeeded === null ? none : figure(atNeeded.staff, 1),
    // A target of mean wait alone was found without the time to answer within.
    atNeeded: atNeeded === null ? null : queue(load, atNeeded.staff, handling, within),
    rostered: atNeeded === null ? none : figure(roundUp(atNeeded.staff / (1 - row.shrinkage)), 1),
  };
}

/**
 * How the planned staff will do at a busy time, and how many are needed for the target (M/M/c, Erlang C). The
 * assumptions stand in the notes of every result. Source: A. K. Erlang (1917); see `queue`.
 */
export function staffing(rows: readonly WorkloadRow[]): StaffingResult | readonly InputProblem[] {
  const problems = rows.flatMap((row, index) => check(row, index + 1));
  if (problems.length > 0) return problems;
  return {
    method: 'staffing',
    convention: 'Erlang C: one queue, first come first served; mean wait counts those who do not wait as 0.',
    n: rows.length,
    inputs: rows,
    notes: [assumptions],
    rows: rows.map(figures),
  };
}
