import {
  type CellTarget,
  type CommandArgs,
  type CommandName,
  type Id,
  type Refusal,
  read,
} from '@journeywright/core';
import { headCols, headRows, placeOf } from '../grid/address.ts';
import type { Direction } from '../grid/keys.ts';
import type { EditorServices } from '../store/services.ts';
import type { Target } from '../store/targets.ts';
import { cellOfRecord, indexInCell } from './draft.ts';
import { cellWords } from './moveTo.ts';
import { perform } from './perform.ts';

/** A move by one place, ready to be done. */
export interface Shift {
  /** Why it cannot be done, or null. */
  readonly refusal: Refusal | null;
  run(): void;
}

function shiftBy<N extends CommandName>(
  services: EditorServices,
  target: Target,
  name: N,
  args: CommandArgs[N],
  say: string,
): Shift {
  return {
    refusal: services.commands.can(name, args),
    run: () => void perform(services, name, args, { focus: target, say }),
  };
}

function shiftStage(
  services: EditorServices,
  target: Extract<Target, { kind: 'stage' }>,
  by: number,
): Shift | null {
  const stages = read.stages(services.doc.getState().snapshot, services.journey);
  const index = stages.findIndex(({ id }) => id === target.id) + by;
  if (index < 0 || index >= stages.length) return null;
  const say = services.t('moved.stage', { n: index + 1, total: stages.length });
  return shiftBy(services, target, 'stage.move', { id: target.id, index }, say);
}

function shiftContactPoint(
  services: EditorServices,
  target: Extract<Target, { kind: 'contactPoint' }>,
  by: number,
): Shift | null {
  const { snapshot } = services.doc.getState();
  const stages = read.stages(snapshot, services.journey);
  const own = snapshot.tables.contactPoints.get(target.id)?.place.stage;
  const at = stages.findIndex(({ id }) => id === own);
  const stage = stages[at];
  if (!stage) return null;
  const points = read.contactPoints(snapshot, stage.id);
  const index = points.findIndex(({ id }) => id === target.id) + by;
  const say = (n: number, total: number, title: string): string =>
    services.t('moved.contactPoint', { n, total, stage: title });
  if (index >= 0 && index < points.length)
    return shiftBy(
      services,
      target,
      'contactPoint.move',
      { id: target.id, stage: stage.id, index },
      say(index + 1, points.length, stage.title),
    );
  const next = stages[at + by];
  if (!next) return null;
  const others = read.contactPoints(snapshot, next.id).length;
  const place = by > 0 ? 0 : others;
  return shiftBy(
    services,
    target,
    'contactPoint.move',
    { id: target.id, stage: next.id, index: place },
    say(place + 1, others + 1, next.title),
  );
}

function shiftLane(
  services: EditorServices,
  target: Extract<Target, { kind: 'lane' }>,
  by: number,
): Shift | null {
  const lanes = read.lanes(services.doc.getState().snapshot, services.journey);
  const index = lanes.findIndex(({ id }) => id === target.id) + by;
  if (index < 0 || index >= lanes.length) return null;
  const say = services.t('moved.lane', { n: index + 1, total: lanes.length });
  return shiftBy(services, target, 'lane.move', { id: target.id, index }, say);
}

/** The nearest cell that way: the next column, or the next lane of cards. */
function neighbour(services: EditorServices, target: Target, direction: Direction): CellTarget | null {
  const { layout } = services.layout.getState();
  const place = placeOf(layout, target);
  if (!place) return null;
  const by = direction === 'up' || direction === 'left' ? -1 : 1;
  const laneIndex = place.row - headRows;
  const columnIndex = place.col - headCols;
  if (direction === 'left' || direction === 'right') {
    const lane = layout.lanes[laneIndex];
    const column = layout.columns[columnIndex + by];
    return lane && column ? cellAt(lane.id, column) : null;
  }
  for (let i = laneIndex + by; i >= 0 && i < layout.lanes.length; i += by) {
    const lane = layout.lanes[i];
    const column = layout.columns[columnIndex];
    if (lane?.content === 'cards' && column) return cellAt(lane.id, column);
  }
  return null;
}

function cellAt(
  lane: string,
  column: { readonly contactPoint: string | null; readonly stage: string },
): CellTarget {
  return column.contactPoint
    ? { lane: lane as Id<'lanes'>, contactPoint: column.contactPoint as Id<'contactPoints'> }
    : { lane: lane as Id<'lanes'>, stage: column.stage as Id<'stages'> };
}

function shiftItem(
  services: EditorServices,
  target: Extract<Target, { kind: 'item' }>,
  direction: Direction,
): Shift | null {
  const { snapshot } = services.doc.getState();
  const { table, id } = target;
  const by = direction === 'up' || direction === 'left' ? -1 : 1;
  const sideways = direction === 'left' || direction === 'right';
  const cell = cellOfRecord(services, target);
  if (!cell || (table !== 'cards' && table !== 'responses' && table !== 'failures')) return null;
  const count =
    table === 'cards'
      ? read.cards(snapshot, cell).length
      : read[table](snapshot, cell.contactPoint ?? '').length;
  const index = indexInCell(services, table, id) + by;
  const stays = !sideways && index >= 0 && index < count;
  const goal = stays ? cell : neighbour(services, target, direction);
  if (!goal) return null;
  const say = stays
    ? services.t('moved.position', { n: index + 1, total: count })
    : services.t('move.done', { count: 1, place: cellWords(services, goal) });
  if (table === 'cards') {
    const at = stays ? { index } : direction === 'down' ? { index: 0 } : {};
    return shiftBy(services, target, 'card.move', { ids: [id as Id<'cards'>], cell: goal, ...at }, say);
  }
  if (!goal.contactPoint || (!stays && !sideways)) return null;
  const args = { contactPoint: goal.contactPoint, ...(stays ? { index } : {}) };
  return table === 'responses'
    ? shiftBy(services, target, 'response.move', { id: id as Id<'responses'>, ...args }, say)
    : shiftBy(services, target, 'failure.move', { id: id as Id<'failures'>, ...args }, say);
}

/** The move of a target by one place in a direction; null when there is no place that way. */
export function shiftOf(services: EditorServices, target: Target, direction: Direction): Shift | null {
  const by = direction === 'up' || direction === 'left' ? -1 : 1;
  const sideways = direction === 'left' || direction === 'right';
  switch (target.kind) {
    case 'stage':
      return sideways ? shiftStage(services, target, by) : null;
    case 'contactPoint':
      return sideways ? shiftContactPoint(services, target, by) : null;
    case 'lane':
      return sideways ? null : shiftLane(services, target, by);
    case 'item':
      return shiftItem(services, target, direction);
    default:
      return null;
  }
}
