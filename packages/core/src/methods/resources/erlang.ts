import { type Figure, figure, noFigure } from '../figure.ts';

/** How a queue with so many staff behaves in the long run. Times are in the unit of the handling time. */
export interface QueueFigures {
  readonly staff: number;
  /** Share of customers who have to wait (Erlang C). */
  readonly waitShare: Figure;
  /** Mean wait of all customers, those who do not wait included. */
  readonly meanWait: Figure;
  /** Share of customers answered within the time asked for. */
  readonly within: Figure;
  /** Share of their time that staff are busy. */
  readonly occupancy: Figure;
}

/** Above this many erlangs the recursion takes too long to be of use. */
export const mostLoad = 100_000;
const searchLimit = 1_000_000;
const growing = 'The load is as large as the staff or larger: the queue grows without limit.';

/** One step of Erlang's loss formula: the blocking with `staff` from the blocking with one fewer. */
function nextBlocking(load: number, staff: number, before: number): number {
  return (load * before) / (staff + load * before);
}

function blocking(load: number, staff: number): number {
  let b = 1;
  for (let k = 1; k <= staff; k++) b = nextBlocking(load, k, b);
  return b;
}

function waitShare(load: number, staff: number, b: number): number {
  return (staff * b) / (staff - load * (1 - b));
}

/** Fewer staff than this can never keep up: the smallest whole number above the load (in erlangs). */
export function minimumStaff(load: number): number {
  const nearest = Math.round(load);
  // A load of 2.9999999999999996 erlangs is 3 that lost its last digit.
  return (Math.abs(load - nearest) <= 1e-9 * Math.max(1, load) ? nearest : Math.floor(load)) + 1;
}

function figures(
  load: number,
  staff: number,
  c: number,
  handling: number,
  within: number | null,
): QueueFigures {
  const spare = staff - load;
  return {
    staff,
    waitShare: figure(c, 1),
    meanWait: figure((c * handling) / spare, 1),
    within:
      within === null
        ? noFigure('No time is given within which to answer.', 1)
        : handling === 0
          ? figure(1, 1)
          : figure(1 - c * Math.exp((-spare * within) / handling), 1),
    occupancy: figure(load / staff, 1),
  };
}

/**
 * A queue with random arrivals at a steady rate, exponential handling times, one skill, `staff` servers, and
 * nobody who gives up (M/M/c). Erlang C by recursion on the loss formula, never with factorials:
 * B₀ = 1, B_k = A·B_{k−1}/(k + A·B_{k−1}), C = N·B/(N − A(1 − B)). Source: A. K. Erlang (1917);
 * R. B. Cooper, Introduction to Queueing Theory (1981).
 * @param load arrivals × handling time / interval, in erlangs, 0 to 100,000
 * @param staff whole number from 0
 * @param handling mean handling time
 * @param within the time asked for, in the same unit; null when none is
 */
export function queue(load: number, staff: number, handling: number, within: number | null): QueueFigures {
  const valid = load >= 0 && load <= mostLoad && handling >= 0 && Number.isInteger(staff) && staff >= 0;
  if (!valid || staff > searchLimit || staff < minimumStaff(load)) {
    const none = noFigure(
      valid && staff <= searchLimit ? growing : 'The load or the staff is out of range.',
      1,
    );
    return { staff, waitShare: none, meanWait: none, within: none, occupancy: none };
  }
  return figures(load, staff, waitShare(load, staff, blocking(load, staff)), handling, within);
}

/** What is asked of a queue. Both can be asked at once. */
export interface QueueTarget {
  /** At least this share of customers is answered within `minutes`. */
  readonly answered: { readonly share: number; readonly minutes: number } | null;
  /** The mean wait of all customers is at most this. */
  readonly meanWait: number | null;
}

/** The smallest staff that meets the target, with its figures; null when no number up to a million does. */
export function smallestStaff(load: number, handling: number, target: QueueTarget): QueueFigures | null {
  if (!(load >= 0 && load <= mostLoad && handling >= 0)) return null;
  const { answered, meanWait } = target;
  let staff = minimumStaff(load);
  let b = blocking(load, staff);
  for (; staff <= searchLimit; staff++, b = nextBlocking(load, staff, b)) {
    const found = figures(load, staff, waitShare(load, staff, b), handling, answered?.minutes ?? null);
    const quick = answered === null || (found.within.value ?? 0) >= answered.share;
    if (quick && (meanWait === null || (found.meanWait.value ?? Number.MAX_VALUE) <= meanWait)) return found;
  }
  return null;
}
