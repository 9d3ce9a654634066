import { type ContactPoint, read, type Snapshot } from '@journeywright/core';
import type { Box, ColumnBox, CurvePoint, LaneBox } from './types.ts';

const inset = 22;

/** Height on the map of an emotion (1 to 5) in a curve lane; 5 is at the top. */
export function emotionY(emotion: number, lane: Pick<Box, 'y' | 'height'>): number {
  return lane.y + inset + ((5 - emotion) / 4) * (lane.height - 2 * inset);
}

/** The emotion at a height in a curve lane: 1 to 5, rounded to `step` (1 or ½). */
export function emotionAt(y: number, lane: Pick<Box, 'y' | 'height'>, step: 1 | 0.5): number {
  const raw = 5 - ((y - lane.y - inset) / (lane.height - 2 * inset)) * 4;
  return Math.min(5, Math.max(1, Math.round(raw / step) * step));
}

/** The points of a curve lane, one for each contact point; those that did not change stay the same. */
export function curvePoints(
  snapshot: Snapshot,
  lane: LaneBox,
  columns: readonly ColumnBox[],
  previous: ReadonlyMap<string, CurvePoint>,
): CurvePoint[] {
  const points: CurvePoint[] = [];
  for (const column of columns) {
    const id = column.contactPoint;
    const record =
      id === null ? undefined : (snapshot.tables.contactPoints.get(id) as ContactPoint | undefined);
    if (!id || !record) continue;
    const point: CurvePoint = {
      contactPoint: id,
      column: column.index,
      lane: lane.index,
      x: column.x + column.width / 2,
      y: record.emotion === null ? null : emotionY(record.emotion, lane),
      emotion: record.emotion,
      momentOfTruth: read.momentsOfTruth(snapshot, id).length > 0,
    };
    const before = previous.get(`${lane.index}/${id}`);
    points.push(before && samePoint(before, point) ? before : point);
  }
  return points;
}

function samePoint(a: CurvePoint, b: CurvePoint): boolean {
  return (
    a.column === b.column &&
    a.x === b.x &&
    a.y === b.y &&
    a.emotion === b.emotion &&
    a.momentOfTruth === b.momentOfTruth
  );
}
