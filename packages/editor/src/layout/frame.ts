import { type Lane, laneContent, read, type Snapshot, type Stage } from '@journeywright/core';
import type { Metrics } from './metrics.ts';
import type { ColumnBox, LineBox, StageBox } from './types.ts';

/** Stages and columns of a journey, left to right. */
export interface Columns {
  readonly stages: readonly StageBox[];
  readonly columns: readonly ColumnBox[];
  readonly width: number;
}

/** Places the columns; a stage without contact points keeps one empty column. */
export function placeColumns(snapshot: Snapshot, journey: string, metrics: Metrics): Columns {
  const stages: StageBox[] = [];
  const columns: ColumnBox[] = [];
  let x = 0;
  const addColumn = (stage: Stage, contactPoint: string | null): void => {
    columns.push({ index: columns.length, contactPoint, stage: stage.id, x, width: metrics.columnWidth });
    x += metrics.columnWidth;
  };
  for (const stage of read.stages(snapshot, journey)) {
    const firstColumn = columns.length;
    const start = x;
    const points = read.contactPoints(snapshot, stage.id);
    for (const point of points) addColumn(stage, point.id);
    if (points.length === 0) addColumn(stage, null);
    stages.push({
      index: stages.length,
      id: stage.id,
      firstColumn,
      columnCount: columns.length - firstColumn,
      x: start,
      width: x - start,
    });
  }
  return { stages, columns, width: x };
}

const depth: Readonly<Record<string, number>> = {
  customer: 0,
  'front-stage': 1,
  'back-stage': 2,
  support: 3,
};
const kinds: readonly (LineBox['kind'] | null)[] = [
  null,
  'interaction',
  'visibility',
  'internal interaction',
];

/** The blueprint line between two zones, or null: told by the one further from the customer. */
export function lineBetween(above: string, below: string): LineBox['kind'] | null {
  const a = depth[above];
  const b = depth[below];
  return a === undefined || b === undefined || a === b ? null : (kinds[Math.max(a, b)] ?? null);
}

/** A lane with the blueprint line that stands before it. */
export interface LaneRow {
  readonly lane: Lane;
  readonly zone: string;
  readonly content: ReturnType<typeof laneContent>;
  readonly lineBefore: LineBox['kind'] | null;
}

/** The lanes of a journey in order. Lanes of analysis do not part the zones around them. */
export function laneRows(snapshot: Snapshot, journey: string): readonly LaneRow[] {
  let last: string | null = null;
  return read.lanes(snapshot, journey).map((lane) => {
    const zone = lane.zone ?? 'analysis';
    const lineBefore = last === null ? null : lineBetween(last, zone);
    if (zone in depth) last = zone;
    return { lane, zone, content: laneContent(lane), lineBefore };
  });
}
