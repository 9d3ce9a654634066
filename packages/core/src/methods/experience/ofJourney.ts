import { read } from '../../map/queries.ts';
import type { Snapshot } from '../../snapshot/snapshot.ts';
import { type EmotionCurve, emotionCurve } from './emotionCurve.ts';
import {
  compareJourneys,
  type ComparisonKind,
  type JourneyComparison,
  type JourneyPoint,
} from './journeyComparison.ts';
import { journeyPoints } from './journeyPoints.ts';
import { type JourneyTime, journeyTime, type TimedPoint } from './journeyTime.ts';

/** The figures of the emotional curve of a journey, through its contact points in map order. */
export function emotionCurveOf(snapshot: Snapshot, journeyId: string): EmotionCurve {
  return emotionCurve(
    journeyPoints(snapshot, journeyId).map(({ point: { title, emotion, minutes } }) => ({
      title,
      emotion,
      minutes,
    })),
  );
}

/** Stages by id with titles that differ: the second “Stay” becomes “Stay (2)”. */
function stageNames(snapshot: Snapshot, journeyId: string): ReadonlyMap<string, string> {
  const taken = new Set<string>();
  const next = new Map<string, number>();
  return new Map(
    read.stages(snapshot, journeyId).map(({ id, title }) => {
      let name = title;
      let number = next.get(title) ?? 2;
      while (taken.has(name)) name = `${title} (${number++})`.trim();
      next.set(title, number);
      taken.add(name);
      return [id, name];
    }),
  );
}

/** The contact points of a journey as the clock sees them, in map order. */
export function timedPointsOf(snapshot: Snapshot, journeyId: string): readonly TimedPoint[] {
  const names = stageNames(snapshot, journeyId);
  return journeyPoints(snapshot, journeyId).map(({ stage, point }) => ({
    title: point.title,
    stage: names.get(stage.id) ?? stage.title,
    channel: point.channel,
    minutes: point.minutes,
    waitActual: point.waitActual,
    waitPlanned: point.waitPlanned,
    waitTolerated: point.waitTolerated,
    waitNotice: point.waitNotice,
  }));
}

/** Time and waiting of a journey, by stage and by channel. */
export function journeyTimeOf(snapshot: Snapshot, journeyId: string): JourneyTime {
  return journeyTime(timedPointsOf(snapshot, journeyId));
}

/** The contact points of a journey as a comparison reads them. */
export function comparedPointsOf(snapshot: Snapshot, journeyId: string): readonly JourneyPoint[] {
  return journeyPoints(snapshot, journeyId).map(({ point }) => ({
    title: point.title,
    emotion: point.emotion,
    minutes: point.minutes,
    wait: point.waitActual,
    failures: read.failures(snapshot, point.id).length,
    moments: read.momentsOfTruth(snapshot, point.id).length,
    deviation: point.deviation,
  }));
}

/** Two journeys of a project side by side: the first is the plan or the present, the second what came or is to come. */
export function compareJourneysOf(
  snapshot: Snapshot,
  first: string,
  second: string,
  kind: ComparisonKind,
): JourneyComparison {
  return compareJourneys(comparedPointsOf(snapshot, first), comparedPointsOf(snapshot, second), kind);
}
