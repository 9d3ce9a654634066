import { lastStartingBefore } from '../layout/hit.ts';
import { type Box, cellKey, type ItemBox, type MapLayout } from '../layout/types.ts';

/** How much of a card is drawn: a block of colour, its first words, or all of it. */
export type Detail = 'block' | 'title' | 'full';

export const titleZoom = 0.25;
/** From this zoom on cards near the view are DOM; below it everything is on the canvas. */
export const mountZoom = 0.5;
/** More cards than this are never mounted at once. */
export const mountLimit = 300;
/** Cards mounted in one frame, so that a pan is never held up. */
export const mountPerFrame = 32;

export function detailAt(zoom: number): Detail {
  if (zoom < titleZoom) return 'block';
  return zoom < mountZoom ? 'title' : 'full';
}

/** A range of cells; ends included, empty when an end lies before its start. */
export interface CellRange {
  readonly firstLane: number;
  readonly lastLane: number;
  readonly firstColumn: number;
  readonly lastColumn: number;
}

/** The cells that a box of the map touches. */
export function cellsIn(layout: MapLayout, box: Box): CellRange {
  const { lanes, columns } = layout;
  const bottom = box.y + box.height;
  const right = box.x + box.width;
  const lane = lastStartingBefore(lanes, (l) => l.y, box.y);
  const above = lanes[lane];
  return {
    firstLane: above && above.y + above.height <= box.y ? lane + 1 : Math.max(0, lane),
    lastLane: lastStartingBefore(lanes, (l) => l.y, bottom),
    firstColumn: Math.max(
      0,
      lastStartingBefore(columns, (c) => c.x, box.x),
    ),
    lastColumn: lastStartingBefore(columns, (c) => c.x, right),
  };
}

/** The range grown by one cell on each side, within the map. */
export function growRange(layout: MapLayout, range: CellRange): CellRange {
  return {
    firstLane: Math.max(0, range.firstLane - 1),
    lastLane: Math.min(layout.lanes.length - 1, range.lastLane + 1),
    firstColumn: Math.max(0, range.firstColumn - 1),
    lastColumn: Math.min(layout.columns.length - 1, range.lastColumn + 1),
  };
}

export function rangeHolds(outer: CellRange, inner: CellRange): boolean {
  return (
    outer.firstLane <= inner.firstLane &&
    outer.lastLane >= inner.lastLane &&
    outer.firstColumn <= inner.firstColumn &&
    outer.lastColumn >= inner.lastColumn
  );
}

/** Calls `visit` for every item that stands in a range of cells; items of a stage once. */
export function eachItemIn(layout: MapLayout, range: CellRange, visit: (item: ItemBox) => void): void {
  const stage = layout.stages.find(
    ({ firstColumn, columnCount }) => range.firstColumn < firstColumn + columnCount,
  );
  const firstColumn = stage ? Math.min(stage.firstColumn, range.firstColumn) : range.firstColumn;
  for (let lane = range.firstLane; lane <= range.lastLane; lane++) {
    for (let column = firstColumn; column <= range.lastColumn; column++) {
      const keys = layout.cells.get(cellKey(lane, column));
      if (!keys) continue;
      for (const key of keys) {
        const item = layout.items.get(key);
        if (item && column + item.columnSpan > range.firstColumn) visit(item);
      }
    }
  }
}

/** The items a window of cells holds; none when they are more than may be mounted. */
export function windowKeys(layout: MapLayout, range: CellRange): readonly string[] {
  const keys: string[] = [];
  eachItemIn(layout, range, (item) => keys.push(item.key));
  return keys.length > mountLimit ? [] : keys;
}

/** One step of mounting: gone keys leave at once, new ones come `limit` at a time, urgent ones first. */
export function mountStep(
  mounted: readonly string[],
  wanted: readonly string[],
  urgent: (key: string) => boolean,
  limit = mountPerFrame,
): { readonly keys: readonly string[]; readonly done: boolean } {
  const wantedSet = new Set(wanted);
  const stay = mounted.filter((key) => wantedSet.has(key));
  const staying = new Set(stay);
  const missing = wanted.filter((key) => !staying.has(key));
  if (missing.length === 0) return { keys: stay.length === mounted.length ? mounted : stay, done: true };
  const ordered =
    missing.length > limit ? [...missing.filter(urgent), ...missing.filter((k) => !urgent(k))] : missing;
  return { keys: [...stay, ...ordered.slice(0, limit)], done: missing.length <= limit };
}
