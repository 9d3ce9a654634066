import type { MapLayout } from '../layout/types.ts';
import { itemKey } from '../layout/types.ts';
import type { Target } from '../store/targets.ts';
import {
  type GridPlace,
  headCols,
  headRows,
  isSlider,
  itemsAt,
  itemTarget,
  placeOf,
  targetAt,
} from './address.ts';

/** A movement of the focus. */
export type Step =
  | 'up'
  | 'down'
  | 'left'
  | 'right'
  | 'rowStart'
  | 'rowEnd'
  | 'gridStart'
  | 'gridEnd'
  | 'pageUp'
  | 'pageDown';

function vertical(layout: MapLayout, { row, col }: GridPlace, by: number): Target | null {
  const last = layout.lanes.length + headRows - 1;
  // The corner fills both head rows: the way down leads to the first lane.
  const start = by > 0 && col < headCols ? Math.max(row, headRows - 1) : row;
  const wanted = Math.max(0, Math.min(last, start + by));
  const found = targetAt(layout, { row: wanted, col });
  // A stage without contact points has nothing in the second row: go on over it.
  return found ?? targetAt(layout, { row: wanted + Math.sign(by), col });
}

function alongStages(layout: MapLayout, col: number, by: 1 | -1): Target | null {
  const stage = layout.columns[col - headCols]?.stage;
  const index = layout.stages.findIndex(({ id }) => id === stage);
  const next = layout.stages[index + by];
  if (next) return targetAt(layout, { row: 0, col: next.firstColumn + headCols });
  return by < 0 ? { kind: 'corner' } : null;
}

function horizontal(layout: MapLayout, { row, col }: GridPlace, by: 1 | -1): Target | null {
  if (row === 0) return alongStages(layout, col, by);
  for (let next = col + by; next >= 0 && next < layout.columns.length + headCols; next += by) {
    const found = targetAt(layout, { row, col: next });
    if (found) return found;
  }
  return null;
}

/** The item before or after another in its cell; null at the ends. */
export function siblingItem(layout: MapLayout, target: Target, by: 1 | -1): Target | null {
  if (target.kind !== 'item') return null;
  const box = layout.items.get(itemKey(target));
  if (!box) return null;
  const items = itemsAt(layout, box.lane, box.column);
  const next = items[items.findIndex(({ key }) => key === box.key) + by];
  return next ? itemTarget(next) : null;
}

/**
 * Where a step leads from a target. At the edge of the map it leads nowhere and the target itself comes back.
 * @param page how many lanes a page is.
 */
export function stepFrom(layout: MapLayout, from: Target, step: Step, page = 5): Target {
  const place = placeOf(layout, from) ?? { row: 0, col: 0 };
  const lastRow = layout.lanes.length + headRows - 1;
  const lastCol = layout.columns.length + headCols - 1;
  const found = ((): Target | null => {
    switch (step) {
      case 'up':
        return siblingItem(layout, from, -1) ?? vertical(layout, place, -1);
      case 'down':
        return siblingItem(layout, from, 1) ?? vertical(layout, place, 1);
      case 'left':
        return horizontal(layout, place, -1);
      case 'right':
        return horizontal(layout, place, 1);
      case 'rowStart':
        return targetAt(layout, { row: place.row, col: 0 });
      case 'rowEnd':
        return (
          targetAt(layout, { row: place.row, col: lastCol }) ??
          horizontal(layout, { row: place.row, col: lastCol }, -1)
        );
      case 'gridStart':
        return { kind: 'corner' };
      case 'gridEnd':
        return targetAt(layout, { row: lastRow, col: lastCol });
      case 'pageUp':
        // Pages count lanes; one more press leads from the first lane to the heads.
        return place.row > headRows
          ? vertical(layout, place, Math.max(headRows - place.row, -page))
          : vertical(layout, place, -1);
      case 'pageDown':
        return vertical(layout, place, place.row < headRows ? headRows - place.row : page);
    }
  })();
  return found ?? from;
}

/** The first thing inside a cell: its first item, or the slider of a curve cell. Null when it is empty. */
export function firstInside(layout: MapLayout, cell: Target): Target | null {
  const place = cell.kind === 'cell' ? placeOf(layout, cell) : null;
  if (!place) return null;
  const lane = layout.lanes[place.row - headRows];
  const column = layout.columns[place.col - headCols];
  if (lane?.content === 'curve')
    return column?.contactPoint
      ? { kind: 'item', table: 'contactPoints', id: column.contactPoint, field: 'emotion' }
      : null;
  const first = itemsAt(layout, place.row - headRows, place.col - headCols)[0];
  return first ? itemTarget(first) : null;
}

/** What Escape leads to: from an item to its cell; null when there is nothing around. */
export function stepOut(layout: MapLayout, target: Target): Target | null {
  if (target.kind !== 'item') return null;
  const place = placeOf(layout, target);
  return place && targetAt(layout, place);
}

/** The cell after or before the one a target stands in, lane by lane; null at the ends of the map. */
export function nextCell(layout: MapLayout, from: Target, by: 1 | -1): Target | null {
  const place = placeOf(layout, from);
  if (!place) return null;
  const beside = horizontal(layout, place, by);
  if (beside && beside.kind !== 'lane' && beside.kind !== 'corner') return beside;
  const row = place.row + by;
  if (row < 0 || row > layout.lanes.length + headRows - 1) return null;
  const ends = by > 0 ? { row, col: headCols } : { row, col: layout.columns.length };
  return targetAt(layout, ends) ?? horizontal(layout, ends, by);
}

/** Whether a target is still on the map. */
export function isThere(layout: MapLayout, target: Target): boolean {
  if (target.kind === 'link') return true;
  if (isSlider(target) || target.kind !== 'item') return placeOf(layout, target) !== null;
  return layout.items.has(itemKey(target));
}

/**
 * Where the focus goes when what it stood on is gone: the next item of the cell, the one before, the cell; for
 * heads and cells, what now stands in the same row or column.
 */
export function survivor(before: MapLayout, after: MapLayout, target: Target): Target {
  if (isThere(after, target)) return target;
  const place = placeOf(before, target);
  if (!place) return { kind: 'corner' };
  if (target.kind === 'item') {
    const box = before.items.get(itemKey(target));
    const siblings = box ? itemsAt(before, box.lane, box.column) : [];
    const at = siblings.findIndex(({ key }) => key === box?.key);
    const order = [...siblings.slice(at + 1), ...siblings.slice(0, Math.max(0, at)).reverse()];
    const sibling = order.find(({ key }) => {
      const now = after.items.get(key);
      return now !== undefined && sameCell(before, after, box?.lane ?? -1, box?.column ?? -1, now);
    });
    if (sibling) return itemTarget(sibling);
    const cell = targetAt(before, place);
    return cell ? survivor(before, after, cell) : { kind: 'corner' };
  }
  const col = Math.min(place.col, after.columns.length + headCols - 1);
  const row = Math.min(place.row, after.lanes.length + headRows - 1);
  return targetAt(after, { row, col }) ?? targetAt(after, { row: 0, col }) ?? { kind: 'corner' };
}

function sameCell(
  before: MapLayout,
  after: MapLayout,
  lane: number,
  column: number,
  now: { readonly lane: number; readonly column: number },
): boolean {
  const [was, is] = [before.columns[column], after.columns[now.column]];
  return (
    before.lanes[lane]?.id === after.lanes[now.lane]?.id &&
    was?.contactPoint === is?.contactPoint &&
    was?.stage === is?.stage
  );
}
