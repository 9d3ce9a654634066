import { definitions, type Id, type Snapshot, type TableName } from '@journeywright/core';
import { openInspector } from '../actions/desk.ts';
import { isThere } from '../grid/movement.ts';
import type { EditorServices } from '../store/services.ts';
import { type RecordRef, refKey, type Target } from '../store/targets.ts';
import { contactPointOf } from './breadcrumb.ts';

const onMap: ReadonlySet<TableName> = new Set(['cards', 'responses', 'failures']);

/** What stands for a record on the map; null for records the map does not show by themselves. */
export function targetOf({ table, id }: RecordRef): Target | null {
  switch (table) {
    case 'stages':
      return { kind: 'stage', id: id as Id<'stages'> };
    case 'contactPoints':
      return { kind: 'contactPoint', id: id as Id<'contactPoints'> };
    case 'lanes':
      return { kind: 'lane', id: id as Id<'lanes'> };
    case 'links':
      return { kind: 'link', id: id as Id<'links'> };
    case 'journeys':
      return { kind: 'corner' };
    default:
      return onMap.has(table) ? { kind: 'item', table, id, field: definitions[table].title } : null;
  }
}

function holderTarget(snapshot: Snapshot, ref: RecordRef): Target | null {
  const contactPoint = contactPointOf(snapshot, ref);
  return contactPoint ? { kind: 'contactPoint', id: contactPoint } : null;
}

/**
 * Shows a record: brings it into view on the map and takes the focus there. What the map does not show by
 * itself is shown in the inspector, at its contact point where it has one.
 */
export function goTo(services: EditorServices, ref: RecordRef): void {
  const { ui, layout, doc } = services;
  const there = (target: Target | null): target is Target =>
    target !== null && isThere(layout.getState().layout, target);
  const target = targetOf(ref);
  // The grid takes the focus only when no form holds it.
  const leave = (): void => {
    if (document.activeElement instanceof HTMLElement) document.activeElement.blur();
  };
  if (there(target)) {
    leave();
    ui.getState().focusOn(target);
    return;
  }
  const holder = holderTarget(doc.getState().snapshot, ref);
  if (there(holder)) {
    ui.getState().focusOn(holder);
    openInspector(services, refKey(ref));
    return;
  }
  ui.getState().focusOn(null);
  ui.getState().select([ref]);
  openInspector(services);
}
