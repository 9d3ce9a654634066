import { type CellTarget, type Id, read, type Snapshot } from '@journeywright/core';
import { cellOfItem, plainCell } from '../grid/address.ts';
import { shortTitle } from '../grid/words.ts';
import type { EditorServices } from '../store/services.ts';
import type { RecordRef, Target } from '../store/targets.ts';
import { deskOf } from './desk.ts';
import { explain, perform } from './perform.ts';

/** A place in words: "Deliver, Checks in, lane Support". */
export function cellWords({ doc, t }: EditorServices, cell: CellTarget): string {
  const { snapshot } = doc.getState();
  const stage = cell.contactPoint
    ? (snapshot.tables.contactPoints.get(cell.contactPoint)?.place.stage ?? null)
    : (cell.stage ?? null);
  return t('place.words', {
    stage: stage ? shortTitle(snapshot, 'stages', stage, t) : t('untitled'),
    contactPoint: cell.contactPoint
      ? shortTitle(snapshot, 'contactPoints', cell.contactPoint, t)
      : t('place.wholeStage'),
    lane: shortTitle(snapshot, 'lanes', cell.lane, t),
  });
}

function stageOf(snapshot: Snapshot, cell: CellTarget): Id<'stages'> | null {
  return (
    cell.stage ??
    (cell.contactPoint && snapshot.tables.contactPoints.get(cell.contactPoint)?.place.stage) ??
    null
  );
}

function targetOf(item: RecordRef): Target {
  switch (item.table) {
    case 'stages':
      return { kind: 'stage', id: item.id as Id<'stages'> };
    case 'contactPoints':
      return { kind: 'contactPoint', id: item.id as Id<'contactPoints'> };
    case 'lanes':
      return { kind: 'lane', id: item.id as Id<'lanes'> };
    default:
      return {
        kind: 'item',
        table: item.table,
        id: item.id,
        field: item.table === 'responses' ? 'trigger' : item.table === 'failures' ? 'mode' : 'text',
      };
  }
}

function placeOne(services: EditorServices, item: RecordRef, cell: CellTarget, index?: number): boolean {
  const { snapshot } = services.doc.getState();
  const at = index === undefined ? {} : { index };
  const stage = stageOf(snapshot, cell);
  const journey = services.journey as Id<'journeys'>;
  switch (item.table) {
    case 'responses':
    case 'failures': {
      if (!cell.contactPoint) {
        explain(services, services.t('move.needsContactPoint'));
        return false;
      }
      const args = { contactPoint: cell.contactPoint, ...at };
      return item.table === 'responses'
        ? perform(services, 'response.move', { id: item.id as Id<'responses'>, ...args }).ok
        : perform(services, 'failure.move', { id: item.id as Id<'failures'>, ...args }).ok;
    }
    case 'contactPoints': {
      if (!stage) return false;
      const points = read.contactPoints(snapshot, stage).filter(({ id }) => id !== item.id);
      const before = points.findIndex(({ id }) => id === cell.contactPoint);
      const place = index ?? (before < 0 ? points.length : before);
      return perform(services, 'contactPoint.move', {
        id: item.id as Id<'contactPoints'>,
        stage,
        index: place,
      }).ok;
    }
    case 'stages': {
      const place = index ?? read.stages(snapshot, journey).findIndex(({ id }) => id === stage);
      return perform(services, 'stage.move', { id: item.id as Id<'stages'>, index: Math.max(0, place) }).ok;
    }
    case 'lanes': {
      const place = index ?? read.lanes(snapshot, journey).findIndex(({ id }) => id === cell.lane);
      return perform(services, 'lane.move', { id: item.id as Id<'lanes'>, index: Math.max(0, place) }).ok;
    }
    default:
      return false;
  }
}

/**
 * Puts things into a cell: cards as one step in their reading order, other things one by one. A contact point
 * goes before the one of the cell, a stage or lane takes the place of the cell's. Refusals are told.
 * @param index place among what stands in the cell, from 0; the end if left out.
 */
export function placeItems(
  services: EditorServices,
  items: readonly RecordRef[],
  cell: CellTarget,
  index?: number,
): boolean {
  const cards = items.filter(({ table }) => table === 'cards').map(({ id }) => id as Id<'cards'>);
  const rest = items.filter(({ table }) => table !== 'cards');
  const place = plainCell(cell);
  const at = index === undefined ? {} : { index };
  if (cards.length > 0 && !perform(services, 'card.move', { ids: cards, cell: place, ...at }).ok)
    return false;
  for (const item of rest) if (!placeOne(services, item, place, index)) return false;
  const first = items[0];
  if (!first) return false;
  const { ui, t } = services;
  ui.getState().setMode({ kind: 'idle' });
  ui.getState().focusOn(targetOf(first));
  ui.getState().select(items);
  ui.getState().announce(t('move.done', { count: items.length, place: cellWords(services, cell) }));
  return true;
}

/** Lets the next tap or Enter on a cell be the place these go to. */
export function startMove(services: EditorServices, items: readonly RecordRef[]): void {
  services.ui.getState().setMode({ kind: 'move', items });
  services.ui.getState().announce(services.t('mode.move', { count: items.length }));
}

/** Opens the dialog that asks for stage, contact point, lane and position. */
export function openMoveDialog(services: EditorServices, items: readonly RecordRef[]): void {
  deskOf(services).setState({ moving: items });
}

/** Lets the next tap or Enter on a card be the one this card leads to. */
export function startLink(services: EditorServices, from: string): void {
  services.ui.getState().setMode({ kind: 'link', from });
  services.ui.getState().announce(services.t('mode.link'));
}

export function cancelMode({ ui, t }: EditorServices): void {
  ui.getState().setMode({ kind: 'idle' });
  ui.getState().announce(t('mode.cancelled'));
}

function cellFor({ layout }: EditorServices, target: Target): CellTarget | null {
  const { lanes, columns } = layout.getState().layout;
  const lane = lanes[0]?.id as Id<'lanes'> | undefined;
  const contactPoint = columns.find((column) => column.contactPoint)?.contactPoint as
    | Id<'contactPoints'>
    | undefined;
  switch (target.kind) {
    case 'cell':
      return target;
    case 'item':
      return cellOfItem(layout.getState().layout, target);
    case 'stage':
      return lane ? { lane, stage: target.id } : null;
    case 'contactPoint':
      return lane ? { lane, contactPoint: target.id } : null;
    case 'lane':
      return contactPoint ? { lane: target.id, contactPoint } : null;
    default:
      return null;
  }
}

/** The tap or Enter that a mode waits for. Returns false when the target is no answer; the mode then stays. */
export function chooseTarget(services: EditorServices, target: Target): boolean {
  const { mode } = services.ui.getState();
  if (mode.kind === 'move') {
    const cell = cellFor(services, target);
    return cell !== null && placeItems(services, mode.items, cell);
  }
  if (mode.kind === 'link') {
    if (target.kind !== 'item' || target.table !== 'cards') {
      explain(services, services.t('mode.linkNeedsCard'));
      return false;
    }
    const { snapshot } = services.doc.getState();
    const title = shortTitle(snapshot, 'cards', target.id, services.t);
    const done = perform(
      services,
      'link.add',
      { from: mode.from as Id<'cards'>, to: target.id as Id<'cards'> },
      { say: services.t('link.done', { title }), focus: target },
    );
    if (done.ok) services.ui.getState().setMode({ kind: 'idle' });
    return done.ok;
  }
  return false;
}
