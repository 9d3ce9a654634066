import { read, type Snapshot } from '@journeywright/core';

export interface OutlinePoint {
  readonly id: string;
  readonly title: string;
  readonly emotion: number | null;
  readonly minutes: number | null;
  readonly cards: number;
}

export interface OutlineStage {
  readonly id: string;
  readonly title: string;
  readonly points: readonly OutlinePoint[];
  /** How many contact points there are beyond these. */
  readonly more: number;
}

/** The beginning of a journey: enough to see whether it was understood. */
export interface JourneyOutline {
  readonly id: string;
  readonly title: string;
  readonly lanes: readonly string[];
  readonly stages: readonly OutlineStage[];
  readonly more: number;
}

const mostJourneys = 3;
const mostStages = 6;
const mostPoints = 4;

function cardsAtPoints(snapshot: Snapshot): ReadonlyMap<string, number> {
  const counts = new Map<string, number>();
  for (const { place } of snapshot.tables.cards.values())
    if (place?.contactPoint) counts.set(place.contactPoint, (counts.get(place.contactPoint) ?? 0) + 1);
  return counts;
}

/** The first stages and contact points of the first journeys. */
export function journeyOutlines(snapshot: Snapshot): readonly JourneyOutline[] {
  const cards = cardsAtPoints(snapshot);
  return read
    .journeys(snapshot)
    .slice(0, mostJourneys)
    .map(({ id, title }) => {
      const stages = read.stages(snapshot, id);
      return {
        id,
        title,
        lanes: read.lanes(snapshot, id).map((lane) => lane.title || (lane.kind ?? '')),
        stages: stages.slice(0, mostStages).map((stage) => {
          const points = read.contactPoints(snapshot, stage.id);
          return {
            id: stage.id,
            title: stage.title,
            points: points.slice(0, mostPoints).map((point) => ({
              id: point.id,
              title: point.title,
              emotion: point.emotion,
              minutes: point.minutes,
              cards: cards.get(point.id) ?? 0,
            })),
            more: Math.max(0, points.length - mostPoints),
          };
        }),
        more: Math.max(0, stages.length - mostStages),
      };
    });
}
