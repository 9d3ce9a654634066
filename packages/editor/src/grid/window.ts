import type { MapLayout } from '../layout/types.ts';
import { type GridPlace, headCols, headRows } from './address.ts';

/** Which rows and columns of the grid exist as elements: indexes of lanes and of map columns, rising. */
export interface GridWindow {
  readonly lanes: readonly number[];
  readonly columns: readonly number[];
  readonly whole: boolean;
}

/** The part of the map that is seen, in map coordinates. */
export interface Seen {
  readonly left: number;
  readonly top: number;
  readonly right: number;
  readonly bottom: number;
}

function all(count: number): number[] {
  return Array.from({ length: count }, (_, i) => i);
}

function indexesIn<T>(
  boxes: readonly T[],
  start: (box: T) => number,
  end: (box: T) => number,
  from: number,
  to: number,
): number[] {
  return boxes.flatMap((box, i) => (end(box) > from && start(box) < to ? [i] : []));
}

/** The middle part of a list, `count` long at most. */
function middle(list: readonly number[], count: number): readonly number[] {
  if (list.length <= count) return list;
  const from = Math.floor((list.length - count) / 2);
  return list.slice(from, from + count);
}

function around(index: number, count: number): number[] {
  return [index - 1, index, index + 1].filter((i) => i >= 0 && i < count);
}

const join = (a: readonly number[], b: readonly number[]): number[] =>
  [...new Set([...a, ...b])].sort((x, y) => x - y);

/**
 * The rows and columns to build: all of a small map; of a large one those in sight and those around the focus,
 * so that arrow keys always find a neighbour. Never many more than `boxes` cells and items together.
 */
export function gridWindow(layout: MapLayout, seen: Seen, focus: GridPlace | null, boxes = 600): GridWindow {
  const laneCount = layout.lanes.length;
  const columnCount = layout.columns.length;
  // A cell full of cards weighs as much as they do: what counts is the number of elements.
  const density = 1 + layout.items.size / Math.max(1, laneCount * columnCount);
  const cap = Math.max(36, Math.floor(boxes / density));
  if (laneCount * columnCount <= cap)
    return { lanes: all(laneCount), columns: all(columnCount), whole: true };
  const lanes = indexesIn(
    layout.lanes,
    (l) => l.y,
    (l) => l.y + l.height,
    seen.top,
    seen.bottom,
  );
  const columns = indexesIn(
    layout.columns,
    (c) => c.x,
    (c) => c.x + c.width,
    seen.left,
    seen.right,
  );
  const side = Math.floor(Math.sqrt(cap));
  const laneCap = columns.length < side ? Math.floor(cap / Math.max(1, columns.length)) : side;
  const keptLanes = middle(lanes, laneCap);
  const keptColumns = middle(columns, Math.floor(cap / Math.max(1, keptLanes.length)));
  return {
    lanes: join(keptLanes, focus ? around(focus.row - headRows, laneCount) : []),
    columns: join(keptColumns, focus ? around(focus.col - headCols, columnCount) : []),
    whole: false,
  };
}

/** Whether two windows show the same. */
export function sameWindow(a: GridWindow, b: GridWindow): boolean {
  return (
    a.lanes.length === b.lanes.length &&
    a.columns.length === b.columns.length &&
    a.lanes.every((lane, i) => lane === b.lanes[i]) &&
    a.columns.every((column, i) => column === b.columns[i])
  );
}
