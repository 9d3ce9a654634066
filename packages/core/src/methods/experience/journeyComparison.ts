import { type Figure, figure, noFigure } from '../figure.ts';
import { sum } from '../numeric/moments.ts';
import type { MethodResult, Note } from '../result.ts';
import { emotionCurve } from './emotionCurve.ts';
import { journeyTime } from './journeyTime.ts';
import { matchByTitle } from './matchByTitle.ts';

/** One contact point of a journey. Null is not measured, for counts too. */
export interface JourneyPoint {
  readonly title: string;
  /** 1 to 5. */
  readonly emotion: number | null;
  readonly minutes: number | null;
  /** Minutes of waiting as it is. */
  readonly wait: number | null;
  readonly failures: number | null;
  readonly moments: number | null;
  /** What an actual journey says of itself; null says nothing. */
  readonly deviation: 'none' | 'missing' | 'failed' | 'extra' | null;
}

/** `planned-actual`: what was planned and what happened. `as-is-to-be`: the present and the design. */
export type ComparisonKind = 'planned-actual' | 'as-is-to-be';

/** What became of a contact point. `removed` and `added` are the words for as-is and to-be. */
export type PointStatus = 'completed' | 'missing' | 'failed' | 'extra' | 'kept' | 'removed' | 'added';

export interface ComparedPoint {
  readonly title: string;
  /** Places in the two lists from 0; null where it is not. */
  readonly first: number | null;
  readonly second: number | null;
  readonly status: PointStatus;
}

/** The figures of one journey. */
export interface JourneyFigures {
  readonly contactPoints: Figure;
  /** The mean of the emotional curve, 1 to 5. */
  readonly curveMean: Figure;
  readonly peakEnd: Figure;
  readonly minutes: Figure;
  readonly waits: Figure;
  readonly total: Figure;
  /** 0 to 1. */
  readonly waitingShare: Figure;
  readonly failures: Figure;
  readonly moments: Figure;
}

export interface JourneyComparison
  extends MethodResult<{
    readonly first: readonly JourneyPoint[];
    readonly second: readonly JourneyPoint[];
    readonly kind: ComparisonKind;
  }> {
  /** In the order of the first journey; what only the second has stands after the point it follows there. */
  readonly points: readonly ComparedPoint[];
  readonly counts: Readonly<Partial<Record<PointStatus, number>>>;
  readonly first: JourneyFigures;
  readonly second: JourneyFigures;
  /** Second − first, where both are known. */
  readonly change: JourneyFigures;
}

function counted(values: readonly (number | null)[], what: string): Figure {
  const known = values.filter((value) => value !== null);
  return known.length === 0 ? noFigure(`${what} were not recorded.`) : figure(sum(known), known.length);
}

function figuresOf(there: readonly JourneyPoint[]): JourneyFigures {
  const curve = emotionCurve(there);
  const time = journeyTime(
    there.map(({ title, minutes, wait }) => ({
      title,
      stage: '',
      channel: null,
      minutes,
      waitActual: wait,
      waitPlanned: null,
      waitTolerated: null,
      waitNotice: null,
    })),
  );
  return {
    contactPoints: figure(there.length, there.length),
    curveMean: curve.mean,
    peakEnd: curve.peakEnd,
    minutes: time.minutes,
    waits: time.waits,
    total: time.total,
    waitingShare: time.waitingShare,
    failures: counted(
      there.map(({ failures }) => failures),
      'Failure points',
    ),
    moments: counted(
      there.map(({ moments }) => moments),
      'Moments of truth',
    ),
  };
}

function changeOf(first: JourneyFigures, second: JourneyFigures): JourneyFigures {
  const names = Object.keys(first) as (keyof JourneyFigures)[];
  const changes = names.map((name): [keyof JourneyFigures, Figure] => {
    const [a, b] = [first[name], second[name]];
    const n = Math.min(a.n, b.n);
    if (a.value !== null && b.value !== null) return [name, figure(b.value - a.value, n)];
    return [name, noFigure(`One of the two is not known: ${a.why ?? b.why}`, n)];
  });
  return Object.fromEntries(changes) as unknown as JourneyFigures;
}

const words: Record<ComparisonKind, { both: PointStatus; onlyFirst: PointStatus; onlySecond: PointStatus }> =
  {
    'planned-actual': { both: 'completed', onlyFirst: 'missing', onlySecond: 'extra' },
    'as-is-to-be': { both: 'kept', onlyFirst: 'removed', onlySecond: 'added' },
  };

function statusOf(second: JourneyPoint, kind: ComparisonKind): PointStatus {
  if (kind === 'planned-actual' && (second.deviation === 'failed' || second.deviation === 'missing'))
    return second.deviation;
  return words[kind].both;
}

/**
 * Two journeys side by side: which contact points both have, and how the figures differ. Contact points are matched
 * by title, whatever the case and blanks; of several with one title the first meets the first. What an actual journey
 * calls extra is never matched; what it calls missing or failed is counted as that, matched or not.
 *
 * Source: the deviation view of planned and actual journeys in R. Halvorsrud, K. Kvale and A. Følstad, “Improving
 * Service Quality through Customer Journey Analysis”, Journal of Service Theory and Practice 26, 2016.
 */
export function compareJourneys(
  first: readonly JourneyPoint[],
  second: readonly JourneyPoint[],
  kind: ComparisonKind,
): JourneyComparison {
  const isActual = kind === 'planned-actual';
  const match = matchByTitle(
    first.map(({ title }) => title),
    second.map(({ title, deviation }) => (isActual && deviation === 'extra' ? null : title)),
  );
  const points = match.map(({ first: a, second: b }): ComparedPoint => {
    const [one, two] = [a === null ? undefined : first[a], b === null ? undefined : second[b]];
    const title = (one ?? two)?.title ?? '';
    if (two === undefined) return { title, first: a, second: b, status: words[kind].onlyFirst };
    if (one !== undefined) return { title, first: a, second: b, status: statusOf(two, kind) };
    const told = statusOf(two, kind);
    const status = told === words[kind].both ? words[kind].onlySecond : told;
    return { title, first: a, second: b, status };
  });
  const counts: Partial<Record<PointStatus, number>> = {};
  for (const { status } of points) counts[status] = (counts[status] ?? 0) + 1;
  // What an actual journey lacks is listed in it, but took no time and left no impression.
  const happened = isActual ? second.filter(({ deviation }) => deviation !== 'missing') : second;
  const [before, after] = [figuresOf(first), figuresOf(happened)];
  return {
    method: 'journey-comparison',
    convention:
      'Contact points are matched by title, those with one title in their order; differences are second − first.',
    n: points.length,
    inputs: { first, second, kind },
    notes: notesOf(first, happened),
    points,
    counts,
    first: before,
    second: after,
    change: changeOf(before, after),
  };
}

function notesOf(first: readonly JourneyPoint[], second: readonly JourneyPoint[]): readonly Note[] {
  const gaps = ([points, name]: readonly [readonly JourneyPoint[], string]): string[] =>
    (['emotion', 'minutes', 'wait'] as const).flatMap((field) => {
      const missing = points.filter((point) => point[field] === null).length;
      return missing > 0 ? [`${field} at ${missing} of the ${name}`] : [];
    });
  const all = [...gaps([first, 'first journey']), ...gaps([second, 'second journey'])];
  if (all.length === 0) return [];
  return [
    {
      code: 'not-measured',
      message: `Not measured: ${all.join(', ')}. Differences then compare different contact points.`,
    },
  ];
}
