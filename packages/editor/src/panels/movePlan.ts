import { type CellTarget, read, type Snapshot, type TableName } from '@journeywright/core';
import type { RecordRef } from '../store/targets.ts';

/** What must be asked to move things of some kinds. */
export interface MoveAsks {
  readonly stage: boolean;
  readonly contactPoint: boolean;
  readonly lane: boolean;
  /** A whole stage is a possible place. */
  readonly wholeStage: boolean;
  readonly cardLanesOnly: boolean;
  /** The things are rows or columns themselves: only their order is asked. */
  readonly order: boolean;
}

/** Cards need a whole cell; response mechanisms and failure points a contact point; the rest a place in order. */
export function movePlan(tables: readonly TableName[]): MoveAsks {
  const has = (...names: TableName[]): boolean => tables.some((table) => names.includes(table));
  const cards = has('cards');
  const parts = has('responses', 'failures');
  const points = has('contactPoints');
  return {
    stage: cards || parts || points,
    contactPoint: cards || parts,
    lane: cards,
    wholeStage: cards && !parts,
    cardLanesOnly: cards,
    order: !cards && !parts,
  };
}

/** How many other things stand where these would go: the possible positions before the last. */
export function positionCount(
  snapshot: Snapshot,
  journey: string,
  items: readonly RecordRef[],
  cell: CellTarget,
): number {
  const moving = new Set(items.map(({ id }) => id));
  const others = (list: readonly { readonly id: string }[]): number =>
    list.filter(({ id }) => !moving.has(id)).length;
  switch (items[0]?.table) {
    case 'stages':
      return others(read.stages(snapshot, journey));
    case 'lanes':
      return others(read.lanes(snapshot, journey));
    case 'contactPoints':
      return others(read.contactPoints(snapshot, cell.stage ?? stageOf(snapshot, cell) ?? ''));
    case 'responses':
    case 'failures':
      return others(read[items[0].table](snapshot, cell.contactPoint ?? ''));
    default:
      return others(read.cards(snapshot, cell));
  }
}

function stageOf(snapshot: Snapshot, cell: CellTarget): string | null {
  return cell.contactPoint
    ? (snapshot.tables.contactPoints.get(cell.contactPoint)?.place.stage ?? null)
    : null;
}
