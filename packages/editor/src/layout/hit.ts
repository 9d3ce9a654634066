import type { CellTarget } from '@journeywright/core';
import {
  type Box,
  type ColumnBox,
  cellKey,
  type CurvePoint,
  type ItemBox,
  type LaneBox,
  type MapLayout,
  type StageBox,
} from './types.ts';

export interface Point {
  readonly x: number;
  readonly y: number;
}

/** The last of sorted spans that starts at or before `at`, or -1. */
export function lastStartingBefore<T>(spans: readonly T[], start: (span: T) => number, at: number): number {
  let low = 0;
  let high = spans.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if (start(spans[middle] as T) <= at) low = middle + 1;
    else high = middle;
  }
  return low - 1;
}

export function contains(box: Box, { x, y }: Point): boolean {
  return x >= box.x && y >= box.y && x < box.x + box.width && y < box.y + box.height;
}

export function columnAt(layout: MapLayout, x: number): ColumnBox | null {
  const column = layout.columns[lastStartingBefore(layout.columns, (c) => c.x, x)];
  return column && x < column.x + column.width ? column : null;
}

export function stageAt(layout: MapLayout, x: number): StageBox | null {
  const stage = layout.stages[lastStartingBefore(layout.stages, (s) => s.x, x)];
  return stage && x < stage.x + stage.width ? stage : null;
}

/** The lane at a height; null in the room of a blueprint line. */
export function laneAt(layout: MapLayout, y: number): LaneBox | null {
  const lane = layout.lanes[lastStartingBefore(layout.lanes, (l) => l.y, y)];
  return lane && y < lane.y + lane.height ? lane : null;
}

/** A cell on the map: its lane, its column and its place. */
export interface CellHit {
  readonly lane: LaneBox;
  readonly column: ColumnBox;
  readonly box: Box;
}

export function cellBox(lane: LaneBox, column: ColumnBox): Box {
  return { x: column.x, y: lane.y, width: column.width, height: lane.height };
}

/** The cell at a point of the map, or null outside. */
export function cellAt(layout: MapLayout, point: Point): CellHit | null {
  const lane = laneAt(layout, point.y);
  const column = columnAt(layout, point.x);
  return lane && column ? { lane, column, box: cellBox(lane, column) } : null;
}

/** What commands call the cell: the contact point of its column, or the stage where there is none. */
export function cellTarget({ lane, column }: Pick<CellHit, 'lane' | 'column'>): CellTarget {
  const at = column.contactPoint === null ? { stage: column.stage } : { contactPoint: column.contactPoint };
  return { lane: lane.id, ...at } as CellTarget;
}

/** The item at a point of the map, or null. */
export function itemAt(layout: MapLayout, point: Point): ItemBox | null {
  const cell = cellAt(layout, point);
  if (!cell) return null;
  const stage = stageAt(layout, point.x);
  const columns = stage ? [cell.column.index, stage.firstColumn] : [cell.column.index];
  for (const column of new Set(columns)) {
    for (const key of layout.cells.get(cellKey(cell.lane.index, column)) ?? []) {
      const box = layout.items.get(key);
      if (box && contains(box, point)) return box;
    }
  }
  return null;
}

/** The point of the curve within `reach` pixels of a point of the map, or null. Unmeasured ones count in the middle of their lane. */
export function curvePointAt(layout: MapLayout, point: Point, reach: number): CurvePoint | null {
  const cell = cellAt(layout, point);
  if (cell?.lane.content !== 'curve') return null;
  for (const candidate of layout.curve) {
    if (candidate.lane !== cell.lane.index || candidate.column !== cell.column.index) continue;
    const y = candidate.y ?? cell.lane.y + cell.lane.height / 2;
    if (Math.hypot(candidate.x - point.x, y - point.y) <= reach) return candidate;
  }
  return null;
}

const noKeys: ReadonlySet<string> = new Set();

/** All items that touch a box of the map. */
export function itemsIn(layout: MapLayout, box: Box): ItemBox[] {
  const found: ItemBox[] = [];
  for (const item of layout.items.values()) {
    const apart =
      item.x >= box.x + box.width ||
      item.y >= box.y + box.height ||
      item.x + item.width <= box.x ||
      item.y + item.height <= box.y;
    if (!apart) found.push(item);
  }
  return found;
}

/** Where something would go in among the items of a cell: an index without the moving ones, and a height. */
export interface Insertion {
  readonly index: number;
  /** Height on the map of the marker. */
  readonly y: number;
}

export interface InsertionOptions {
  /** Keys of the items on the move: they are not counted. */
  readonly moving?: ReadonlySet<string>;
  /** Look among the items of the whole stage instead of those of the contact point. */
  readonly atStage?: boolean;
  readonly gap: number;
  readonly padding: number;
}

/** The place among the items of a cell nearest to a height on the map. */
export function insertionIn(
  layout: MapLayout,
  cell: CellHit,
  y: number,
  { moving = noKeys, atStage = false, gap, padding }: InsertionOptions,
): Insertion {
  const stage = layout.stages.find(({ id }) => id === cell.column.stage);
  const column = atStage ? (stage?.firstColumn ?? cell.column.index) : cell.column.index;
  const boxes: ItemBox[] = [];
  for (const key of layout.cells.get(cellKey(cell.lane.index, column)) ?? []) {
    const box = layout.items.get(key);
    if (box && box.atStage === atStage) boxes.push(box);
  }
  let index = 0;
  const top = atStage ? cell.lane.y + padding : firstFreeY(layout, cell, padding);
  let marker = boxes[0] ? boxes[0].y - gap / 2 : top;
  for (const box of boxes) {
    if (box.y + box.height / 2 > y) break;
    marker = box.y + box.height + gap / 2;
    if (!moving.has(box.key)) index++;
  }
  return { index, y: marker };
}

function firstFreeY(layout: MapLayout, cell: CellHit, padding: number): number {
  const stage = layout.stages.find(({ id }) => id === cell.column.stage);
  const keys = stage ? (layout.cells.get(cellKey(cell.lane.index, stage.firstColumn)) ?? []) : [];
  let y = cell.lane.y + padding;
  for (const key of keys) {
    const box = layout.items.get(key);
    if (box?.atStage) y = Math.max(y, box.y + box.height);
  }
  return y;
}

/** The gap nearest to `at` between sorted spans: an index from 0 to their number, and where it lies. */
export function gapNear(
  spans: readonly { readonly start: number; readonly end: number }[],
  at: number,
): { readonly index: number; readonly at: number } {
  let index = 0;
  let place = spans[0]?.start ?? 0;
  for (const span of spans) {
    if ((span.start + span.end) / 2 > at) break;
    index++;
    place = span.end;
  }
  return { index, at: place };
}
