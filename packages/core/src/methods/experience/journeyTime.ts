import { type Figure, figure, noFigure } from '../figure.ts';
import { sum } from '../numeric/moments.ts';
import type { MethodResult, Note } from '../result.ts';
import { named } from './shown.ts';

/** One contact point as the clock sees it. Minutes throughout; null is not measured. */
export interface TimedPoint {
  readonly title: string;
  readonly stage: string;
  /** Null where the map does not say. */
  readonly channel: string | null;
  /** How long the contact itself takes, without the wait. */
  readonly minutes: number | null;
  readonly waitActual: number | null;
  readonly waitPlanned: number | null;
  readonly waitTolerated: number | null;
  /** Whether customers are told about the wait; null when that is not known. */
  readonly waitNotice: boolean | null;
}

/** The time of some contact points. Each figure's `n` counts the contact points it comes from. */
export interface TimeFigures {
  /** How many contact points there are, measured or not. */
  readonly contactPoints: number;
  readonly minutes: Figure;
  readonly waits: Figure;
  /** Σ minutes + waits, of all that was measured. */
  readonly total: Figure;
  /** Waits / (minutes + waits), 0 to 1, over contact points where both were measured. */
  readonly waitingShare: Figure;
}

export interface TimeGroup extends TimeFigures {
  /** The stage, or the channel; “” where no channel is given. */
  readonly name: string;
}

/** How waits compare with a bar, for example the plan. */
export interface WaitCheck {
  /** Contact points where both are known. */
  readonly n: number;
  /** Those whose wait is longer, as places in the list from 0. */
  readonly longer: readonly number[];
  /** Σ (wait − bar) over contact points where both are known. */
  readonly difference: Figure;
}

export interface JourneyTime extends MethodResult<{ readonly points: readonly TimedPoint[] }>, TimeFigures {
  readonly stages: readonly TimeGroup[];
  readonly channels: readonly TimeGroup[];
  readonly againstPlan: WaitCheck;
  readonly againstTolerance: WaitCheck;
  /** Waits of more than 0 minutes that customers are not told about, as places in the list. */
  readonly withoutNotice: readonly number[];
  /** Places without minutes, and places without a wait. */
  readonly missing: { readonly minutes: readonly number[]; readonly waits: readonly number[] };
}

function total(values: readonly (number | null)[], why: string): Figure {
  const known = values.filter((value) => value !== null);
  return known.length === 0 ? noFigure(why) : figure(sum(known), known.length);
}

function figures(points: readonly TimedPoint[]): TimeFigures {
  const both = points.flatMap(({ minutes, waitActual: wait }) =>
    minutes === null || wait === null ? [] : [{ minutes, wait }],
  );
  const waiting = sum(both.map(({ wait }) => wait));
  const all = waiting + sum(both.map(({ minutes }) => minutes));
  const any = points.filter(({ minutes, waitActual }) => minutes !== null || waitActual !== null);
  return {
    contactPoints: points.length,
    minutes: total(
      points.map(({ minutes }) => minutes),
      'No contact point says how long it takes.',
    ),
    waits: total(
      points.map(({ waitActual }) => waitActual),
      'No wait was measured.',
    ),
    total:
      any.length === 0
        ? noFigure('Neither minutes nor waits were measured.')
        : figure(sum(any.flatMap(({ minutes, waitActual }) => [minutes ?? 0, waitActual ?? 0])), any.length),
    waitingShare:
      both.length === 0
        ? noFigure('At no contact point were both minutes and wait measured.')
        : all === 0
          ? noFigure('The time is 0 minutes: there is nothing to take a share of.', both.length)
          : figure(waiting / all, both.length),
  };
}

function grouped(points: readonly TimedPoint[], keyOf: (point: TimedPoint) => string): readonly TimeGroup[] {
  const groups = new Map<string, TimedPoint[]>();
  for (const point of points) {
    const group = groups.get(keyOf(point));
    if (group) group.push(point);
    else groups.set(keyOf(point), [point]);
  }
  return [...groups].map(([name, of]) => ({ name, ...figures(of) }));
}

function check(points: readonly TimedPoint[], bar: 'waitPlanned' | 'waitTolerated', why: string): WaitCheck {
  const known = points.flatMap((point, at) => {
    const [wait, limit] = [point.waitActual, point[bar]];
    return wait === null || limit === null ? [] : [{ at, over: wait - limit }];
  });
  return {
    n: known.length,
    longer: known.flatMap(({ at, over }) => (over > 0 ? [at] : [])),
    difference: total(
      known.map(({ over }) => over),
      why,
    ),
  };
}

/**
 * How long a journey takes the customer, and how much of it is waiting: total = Σ minutes + waits, share = waits /
 * total. What was not measured is left out of the sums and named, never taken as 0; the share counts only contact
 * points where both were measured, because a missing half would tilt it. A planned wait never stands in for an
 * actual one.
 *
 * Source: service blueprinting (G. L. Shostack, “Designing Services That Deliver”, Harvard Business Review, 1984).
 */
export function journeyTime(points: readonly TimedPoint[]): JourneyTime {
  const missing = {
    minutes: points.flatMap(({ minutes }, at) => (minutes === null ? [at] : [])),
    waits: points.flatMap(({ waitActual }, at) => (waitActual === null ? [at] : [])),
  };
  return {
    method: 'journey-time',
    convention:
      'Total = minutes of contact + waits as they are; share of waiting = waits / total where both were measured.',
    inputs: { points },
    notes: notesOf(points, missing),
    ...figures(points),
    n: points.length,
    stages: grouped(points, ({ stage }) => stage),
    channels: grouped(points, ({ channel }) => channel ?? ''),
    againstPlan: check(points, 'waitPlanned', 'Nowhere are both the wait and the planned wait known.'),
    againstTolerance: check(
      points,
      'waitTolerated',
      'Nowhere are both the wait and the tolerated wait known.',
    ),
    withoutNotice: points.flatMap(({ waitActual, waitNotice }, at) =>
      waitActual !== null && waitActual > 0 && waitNotice === false ? [at] : [],
    ),
    missing,
  };
}

function notesOf(points: readonly TimedPoint[], missing: JourneyTime['missing']): readonly Note[] {
  const notes: Note[] = [];
  const titles = (places: readonly number[]): string => named(places.map((at) => points[at]?.title ?? ''));
  if (missing.minutes.length > 0)
    notes.push({
      code: 'minutes-missing',
      message: `No minutes at ${titles(missing.minutes)}: the journey takes longer than the total says.`,
    });
  if (missing.waits.length > 0)
    notes.push({
      code: 'waits-missing',
      message: `No wait was measured at ${titles(missing.waits)}: the journey may take longer than the total says.`,
    });
  return notes;
}
