import type { CellTarget, Id } from '@journeywright/core';
import { type Box, cellKey, type ColumnBox, type ItemBox, itemKey, type MapLayout } from '../layout/types.ts';
import type { Target } from '../store/targets.ts';

/**
 * A place in the grid, counted from 0: row 0 holds the stage heads, row 1 the contact-point heads, then comes a
 * row per lane; column 0 holds the lane heads, then comes a column per contact point.
 */
export interface GridPlace {
  readonly row: number;
  readonly col: number;
}

export const headRows = 2;
export const headCols = 1;

export type CellTargetOf = Extract<Target, { kind: 'cell' }>;
export type ItemTarget = Extract<Target, { kind: 'item' }>;

/** A name for a target that is unique on one map; marks its element in the grid. */
export function targetKey(target: Target): string {
  switch (target.kind) {
    case 'corner':
      return 'corner';
    case 'cell':
      return `cell/${target.lane}/${target.contactPoint ?? target.stage ?? ''}`;
    case 'item':
      return `item/${target.table}/${target.id}/${target.field}`;
    case 'stage':
    case 'contactPoint':
    case 'lane':
    case 'link':
      return `${target.kind}/${target.id}`;
  }
}

/** The cell of a lane and a column. */
export function cellTargetAt(laneId: string, column: ColumnBox): CellTargetOf {
  const lane = laneId as Id<'lanes'>;
  return column.contactPoint
    ? { kind: 'cell', lane, contactPoint: column.contactPoint as Id<'contactPoints'> }
    : { kind: 'cell', lane, stage: column.stage as Id<'stages'> };
}

/** A cell as commands want it: a contact point or a stage, and nothing else. */
export function plainCell({ lane, contactPoint, stage }: CellTarget): CellTarget {
  return contactPoint ? { lane, contactPoint } : { lane, stage: stage ?? null };
}

/** The column a cell stands in; a cell of a whole stage stands in the first of the stage. */
export function columnIndexOf(
  layout: MapLayout,
  at: { readonly contactPoint?: string | null; readonly stage?: string | null },
): number {
  if (at.contactPoint) return layout.columns.findIndex((column) => column.contactPoint === at.contactPoint);
  return layout.stages.find((stage) => stage.id === at.stage)?.firstColumn ?? -1;
}

/** The slider that stands in the cell of a curve lane. */
export function sliderTarget(contactPoint: string): ItemTarget {
  return { kind: 'item', table: 'contactPoints', id: contactPoint, field: 'emotion' };
}

export function isSlider(target: Target): boolean {
  return target.kind === 'item' && target.table === 'contactPoints' && target.field === 'emotion';
}

export function itemTarget({ table, id, field }: ItemBox): ItemTarget {
  return { kind: 'item', table, id, field };
}

/** The items of a cell in order. */
export function itemsAt(layout: MapLayout, lane: number, column: number): readonly ItemBox[] {
  return (layout.cells.get(cellKey(lane, column)) ?? []).flatMap((key) => layout.items.get(key) ?? []);
}

/** Where a target stands, or null when it is not on this map. */
export function placeOf(layout: MapLayout, target: Target): GridPlace | null {
  switch (target.kind) {
    case 'corner':
      return { row: 0, col: 0 };
    case 'stage': {
      const stage = layout.stages.find(({ id }) => id === target.id);
      return stage ? { row: 0, col: stage.firstColumn + headCols } : null;
    }
    case 'contactPoint': {
      const column = layout.columns.findIndex(({ contactPoint }) => contactPoint === target.id);
      return column < 0 ? null : { row: 1, col: column + headCols };
    }
    case 'lane': {
      const lane = layout.lanes.findIndex(({ id }) => id === target.id);
      return lane < 0 ? null : { row: lane + headRows, col: 0 };
    }
    case 'cell': {
      const lane = layout.lanes.findIndex(({ id }) => id === target.lane);
      const column = columnIndexOf(layout, target);
      return lane < 0 || column < 0 ? null : { row: lane + headRows, col: column + headCols };
    }
    case 'item': {
      const box = layout.items.get(itemKey(target));
      if (box) return { row: box.lane + headRows, col: box.column + headCols };
      if (!isSlider(target)) return null;
      const lane = layout.lanes.findIndex(({ content }) => content === 'curve');
      const column = columnIndexOf(layout, { contactPoint: target.id });
      return lane < 0 || column < 0 ? null : { row: lane + headRows, col: column + headCols };
    }
    case 'link':
      return null;
  }
}

/** What stands at a place; null over a stage that has no contact point, and outside the grid. */
export function targetAt(layout: MapLayout, { row, col }: GridPlace): Target | null {
  if (row < 0 || col < 0) return null;
  if (col < headCols) {
    if (row < headRows) return { kind: 'corner' };
    const lane = layout.lanes[row - headRows];
    return lane ? { kind: 'lane', id: lane.id as Id<'lanes'> } : null;
  }
  const column = layout.columns[col - headCols];
  if (!column) return null;
  if (row === 0) return { kind: 'stage', id: column.stage as Id<'stages'> };
  if (row === 1)
    return column.contactPoint
      ? { kind: 'contactPoint', id: column.contactPoint as Id<'contactPoints'> }
      : null;
  const lane = layout.lanes[row - headRows];
  return lane ? cellTargetAt(lane.id, column) : null;
}

/** The cell around an item. */
export function cellOfItem(layout: MapLayout, item: ItemTarget): CellTargetOf | null {
  const place = placeOf(layout, item);
  const target = place && targetAt(layout, place);
  return target?.kind === 'cell' ? target : null;
}

/** The box of a target on the map; heads take the width or height they stand over and `at` for the other axis. */
export function boxOf(layout: MapLayout, target: Target, at: { x: number; y: number }): Box | null {
  if (target.kind === 'item') {
    const item = layout.items.get(itemKey(target));
    if (item) return item;
  }
  if (target.kind === 'stage') {
    const stage = layout.stages.find(({ id }) => id === target.id);
    return stage ? { x: stage.x, width: stage.width, y: at.y, height: 1 } : null;
  }
  const place = placeOf(layout, target);
  if (!place) return null;
  const column = layout.columns[place.col - headCols];
  const lane = layout.lanes[place.row - headRows];
  if (!column && !lane) return null;
  return {
    x: column?.x ?? at.x,
    width: column?.width ?? 1,
    y: lane?.y ?? at.y,
    height: lane?.height ?? 1,
  };
}
