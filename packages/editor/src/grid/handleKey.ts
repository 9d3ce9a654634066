import { laneContent, type LaneContent } from '@journeywright/core';
import { runAction } from '../actions/actionsFor.ts';
import { momentAction, setEmotion } from '../actions/contactPointParts.ts';
import { startAfter, startDraft, startWriting } from '../actions/draft.ts';
import { cancelMode, chooseTarget } from '../actions/moveTo.ts';
import { explain, travel } from '../actions/perform.ts';
import { removeRefs } from '../actions/remove.ts';
import { shiftOf } from '../actions/shift.ts';
import { refusalText } from '../actions/refusal.ts';
import type { EditorServices } from '../store/services.ts';
import { type RecordRef, recordOf, refKey, type Target } from '../store/targets.ts';
import { boxOf, headCols, headRows, isSlider, itemsAt, placeOf } from './address.ts';
import { type KeyIntent, keyIntent, type KeyPlace, type KeyPress } from './keys.ts';
import { firstInside, stepFrom, stepOut } from './movement.ts';

/** What the lane under a target shows, for cells and items. */
function contentAt({ layout, doc }: EditorServices, target: Target): LaneContent | undefined {
  if (target.kind === 'cell') {
    const lane = doc.getState().snapshot.tables.lanes.get(target.lane);
    return lane && laneContent(lane);
  }
  const place = target.kind === 'item' ? placeOf(layout.getState().layout, target) : null;
  return place ? layout.getState().layout.lanes[place.row - headRows]?.content : undefined;
}

/** Where a key pressed on a target falls. */
export function keyPlace(services: EditorServices, target: Target): KeyPlace {
  const content = contentAt(services, target);
  return {
    on: isSlider(target) ? 'slider' : target.kind,
    ...(content ? { content } : {}),
    choosing: services.ui.getState().mode.kind !== 'idle',
  };
}

/** The column's contact point under a target, if it has one. */
export function contactPointAt({ layout }: EditorServices, target: Target): string | null {
  if (target.kind === 'contactPoint') return target.id;
  const state = layout.getState().layout;
  const place = placeOf(state, target);
  return place && target.kind !== 'stage'
    ? (state.columns[place.col - headCols]?.contactPoint ?? null)
    : null;
}

function refsOf({ layout }: EditorServices, target: Target): RecordRef[] {
  const state = layout.getState().layout;
  if (target.kind === 'cell') {
    const place = placeOf(state, target);
    return place
      ? itemsAt(state, place.row - headRows, place.col - headCols)
          .filter((item) => item.table !== 'contactPoints')
          .map(({ table, id }) => ({ table, id }))
      : [];
  }
  const ref = isSlider(target) ? null : recordOf(target);
  return ref ? [ref] : [];
}

function addToSelection(services: EditorServices, refs: readonly RecordRef[], toggle = false): void {
  const { selection, select, announce } = services.ui.getState();
  const keys = new Set(selection.map(refKey));
  const next =
    toggle && refs.length > 0 && refs.every((ref) => keys.has(refKey(ref)))
      ? selection.filter((ref) => !refs.some((other) => refKey(other) === refKey(ref)))
      : [...selection, ...refs.filter((ref) => !keys.has(refKey(ref)))];
  select(next);
  announce(services.t('selection.count', { count: next.length }));
}

/** How many lanes fit into the pane. */
function pageOf({ view, layout }: EditorServices): number {
  const { lanes, height } = layout.getState().layout;
  if (lanes.length === 0) return 1;
  const each = (height / lanes.length) * view.get().zoom;
  return Math.max(1, Math.floor(view.paneSize().height / Math.max(1, each)) - 1);
}

function step(services: EditorServices, target: Target, intent: Extract<KeyIntent, { do: 'step' }>): void {
  const { ui, layout } = services;
  const next = stepFrom(layout.getState().layout, target, intent.step, pageOf(services));
  if (!intent.extend) return ui.getState().focusOn(next);
  const before = ui.getState().selection.length === 0 ? refsOf(services, target) : [];
  ui.getState().focusOn(next, { select: false });
  addToSelection(services, [...before, ...refsOf(services, next)]);
}

function enter(services: EditorServices, target: Target): void {
  const { ui, layout } = services;
  switch (target.kind) {
    case 'cell': {
      const inside = firstInside(layout.getState().layout, target);
      if (inside) ui.getState().focusOn(inside);
      else startDraft(services, target);
      return;
    }
    case 'corner':
    case 'link':
      runAction(services, target, target.kind === 'corner' ? 'details' : 'edit');
      return;
    default:
      edit(services, target);
  }
}

function edit(services: EditorServices, target: Target, replace?: string): void {
  const text = replace === undefined ? {} : { replace };
  switch (target.kind) {
    case 'item':
      if (isSlider(target)) return;
      startWriting(services, { table: target.table, id: target.id, field: target.field, ...text });
      return;
    case 'cell': {
      const inside = firstInside(services.layout.getState().layout, target);
      const content = contentAt(services, target);
      const single = content === 'expectation' || content === 'experience';
      // Typing over a cell that shows one text replaces it; elsewhere it starts another card.
      if (inside?.kind === 'item' && (single || replace === undefined))
        return edit(services, inside, replace);
      startDraft(services, target, replace === undefined ? {} : { text: replace });
      return;
    }
    case 'corner':
    case 'link':
      runAction(services, target, target.kind === 'corner' ? 'rename' : 'edit');
      return;
    default: {
      const ref = recordOf(target);
      if (ref) startWriting(services, { ...ref, field: 'title', ...text });
    }
  }
}

function remove(services: EditorServices, target: Target): void {
  const { selection } = services.ui.getState();
  const own = recordOf(target);
  const inSelection = own !== null && selection.some((ref) => refKey(ref) === refKey(own));
  if (selection.length > 1 && (inSelection || target.kind === 'cell')) return removeRefs(services, selection);
  if (target.kind === 'cell') {
    const refs = refsOf(services, target);
    if (refs.length > 0) removeRefs(services, refs);
    else {
      const inside = firstInside(services.layout.getState().layout, target);
      if (inside) runAction(services, inside, 'remove');
    }
    return;
  }
  runAction(services, target, 'remove');
}

function add(services: EditorServices, target: Target): void {
  if (target.kind === 'item' && !isSlider(target)) {
    startAfter(services, target);
    return;
  }
  if (target.kind === 'corner') runAction(services, target, 'add.stage');
  else if (target.kind === 'cell') startDraft(services, target);
  else runAction(services, target, 'add.after');
}

function setBy(
  services: EditorServices,
  target: Target,
  { by, to }: { by?: number; to?: number | null },
): void {
  const id = contactPointAt(services, target);
  if (!id) return;
  const present = services.doc.getState().snapshot.tables.contactPoints.get(id)?.emotion ?? null;
  const value = to !== undefined ? to : Math.max(1, Math.min(5, (present ?? 3) + (by ?? 0)));
  setEmotion(services, id, value);
}

/** Screen place where the menu of a target opens. */
export function menuPlace(services: EditorServices, target: Target): { x: number; y: number } {
  const { view, layout } = services;
  const state = layout.getState().layout;
  const { x, y, zoom } = view.get();
  const box = boxOf(state, target, { x: -x / zoom, y: -y / zoom });
  const screen = box ? view.toScreen(box) : { x: 0, y: 0, width: 0, height: 0 };
  return { x: screen.x + Math.min(24, screen.width / 2), y: screen.y + Math.min(24, screen.height) };
}

/** Opens the menu of a target beside it, or where the pointer is. */
export function openMenuOf(services: EditorServices, target: Target, at?: { x: number; y: number }): void {
  services.ui.getState().openMenu({ target, ...(at ?? menuPlace(services, target)) });
}

function out(services: EditorServices, target: Target): boolean {
  const { ui, layout } = services;
  const { mode, selection, focusOn, select } = ui.getState();
  if (mode.kind !== 'idle') {
    cancelMode(services);
    return true;
  }
  const around = stepOut(layout.getState().layout, target);
  if (around) focusOn(around);
  else if (selection.length > 0) select([]);
  else return false;
  return true;
}

function selectAll(services: EditorServices): void {
  const refs = [...services.layout.getState().layout.items.values()].filter(({ table }) => table === 'cards');
  services.ui.getState().select(refs.map(({ table, id }) => ({ table, id })));
  services.ui.getState().announce(services.t('selection.count', { count: refs.length }));
}

/** Does what a key asks for on a target; false when the key is not ours. */
export function handleKey(services: EditorServices, target: Target, press: KeyPress): boolean {
  const intent = keyIntent(press, keyPlace(services, target));
  if (!intent) return false;
  switch (intent.do) {
    case 'step':
      step(services, target, intent);
      return true;
    case 'shift': {
      const shift = shiftOf(services, target, intent.direction);
      if (!shift) services.ui.getState().announce(services.t('action.atEdge'));
      else if (shift.refusal) explain(services, refusalText(shift.refusal));
      else shift.run();
      return true;
    }
    case 'emotion':
      setBy(services, target, intent);
      return true;
    case 'edit':
      edit(services, target, intent.replace);
      return true;
    case 'enter':
      enter(services, target);
      return true;
    case 'choose':
      chooseTarget(services, target);
      return true;
    case 'out':
      return out(services, target);
    case 'remove':
      remove(services, target);
      return true;
    case 'add':
      add(services, target);
      return true;
    case 'duplicate':
      runAction(services, target, 'duplicate');
      return true;
    case 'undo':
    case 'redo':
      travel(services, intent.do);
      return true;
    case 'moment': {
      const id = contactPointAt(services, target);
      const action = id ? momentAction(services, id) : null;
      if (action?.refusal !== undefined) explain(services, action.refusal);
      else action?.run();
      return true;
    }
    case 'menu':
      openMenuOf(services, target);
      return true;
    case 'help':
      services.ui.getState().togglePanel('help', true);
      return true;
    case 'select':
      addToSelection(services, refsOf(services, target), true);
      return true;
    case 'selectAll':
      selectAll(services);
      return true;
  }
}
