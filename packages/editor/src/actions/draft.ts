import { type CellTarget, type Id, laneContent, type Made, type Refusal, read } from '@journeywright/core';
import { plainCell, sliderTarget } from '../grid/address.ts';
import type { EditorServices } from '../store/services.ts';
import type { FieldRef, Target } from '../store/targets.ts';
import type { Editing } from '../store/uiStore.ts';
import { refusalText } from './refusal.ts';
import { explain, whereabouts } from './perform.ts';

/** Why nothing can be written into a field, or null. A text of full length may still be made shorter. */
export function refusedWriting({ commands }: EditorServices, { table, id, field }: FieldRef): Refusal | null {
  return commands.can('record.splice', { table, id, field, at: 0, remove: 0, insert: '' });
}

/** Opens the text box of a field, or says why nothing can be written there. */
export function startWriting(services: EditorServices, editing: Editing): void {
  const refusal = refusedWriting(services, editing);
  if (refusal) explain(services, refusalText(refusal));
  else services.ui.getState().startEditing(editing);
}

/**
 * Starts something new in a cell and edits it: a card, a response mechanism or a failure point, whatever the
 * lane shows. Nothing is made until something is typed. In lanes that show a text of the contact point, that
 * text is edited; in a curve lane the slider takes the focus.
 */
export function startDraft(
  services: EditorServices,
  given: CellTarget,
  options: { readonly index?: number; readonly text?: string } = {},
): void {
  const { ui, doc, commands, t } = services;
  const { snapshot } = doc.getState();
  const cell = plainCell(given);
  const lane = snapshot.tables.lanes.get(cell.lane);
  if (!lane) return;
  const content = laneContent(lane);
  const replace = options.text === undefined ? {} : { replace: options.text };
  const draft = { cell, ...(options.index === undefined ? {} : { index: options.index }) };
  const { startEditing, focusOn } = ui.getState();
  const { contactPoint } = cell;
  if (content === 'cards') {
    const refusal = commands.can('card.add', { cell, text: '-' });
    if (refusal) return explain(services, refusalText(refusal));
    return startEditing({ table: 'cards', id: '', field: 'text', draft, ...replace });
  }
  if (!contactPoint) return explain(services, t('move.needsContactPoint'));
  switch (content) {
    case 'curve':
      return focusOn(sliderTarget(contactPoint));
    case 'expectation':
    case 'experience':
      return startWriting(services, { table: 'contactPoints', id: contactPoint, field: content, ...replace });
    case 'responses':
      return startEditing({ table: 'responses', id: '', field: 'trigger', draft, ...replace });
    case 'failures':
      return startEditing({ table: 'failures', id: '', field: 'mode', draft, ...replace });
  }
}

/** Makes the record of a draft from its first words; null when it was refused, with the reason told. */
export function makeDraft(services: EditorServices, editing: Editing, text: string): Made | null {
  const { draft } = editing;
  if (!draft) return null;
  const { cell } = draft;
  const at = draft.index === undefined ? {} : { index: draft.index };
  const options = { selection: whereabouts(services) };
  const contactPoint = cell.contactPoint as Id<'contactPoints'>;
  const result =
    editing.table === 'responses'
      ? services.commands.run('response.add', { contactPoint, trigger: text, ...at }, options)
      : editing.table === 'failures'
        ? services.commands.run('failure.add', { contactPoint, mode: text, ...at }, options)
        : services.commands.run('card.add', { cell, text, ...at }, options);
  if (!result.ok) {
    explain(services, refusalText(result.refusal));
    return null;
  }
  return result.made.find(({ table }) => table === editing.table) ?? null;
}

/** The place of an item among its own kind in its cell, from 0, as commands count it; -1 when it is not there. */
export function indexInCell(services: EditorServices, table: string, id: string): number {
  const { snapshot } = services.doc.getState();
  const find = (list: readonly { readonly id: string }[]): number =>
    list.findIndex((other) => other.id === id);
  if (table === 'cards') {
    const place = snapshot.tables.cards.get(id)?.place;
    return place?.lane
      ? find(read.cards(snapshot, { lane: place.lane, contactPoint: place.contactPoint, stage: place.stage }))
      : -1;
  }
  if (table !== 'responses' && table !== 'failures') return -1;
  const contactPoint = snapshot.tables[table].get(id)?.contactPoint;
  return contactPoint ? find(read[table](snapshot, contactPoint)) : -1;
}

/** The cell an item was put into; a card at a whole stage stands in a cell of the stage. */
export function cellOfRecord(
  services: EditorServices,
  target: Extract<Target, { kind: 'item' }>,
): CellTarget | null {
  const { snapshot } = services.doc.getState();
  if (target.table === 'cards') {
    const place = snapshot.tables.cards.get(target.id)?.place;
    return place?.lane
      ? plainCell({ lane: place.lane, contactPoint: place.contactPoint, stage: place.stage })
      : null;
  }
  const { lanes } = services.layout.getState().layout;
  const point =
    target.table === 'contactPoints'
      ? (target.id as Id<'contactPoints'>)
      : target.table === 'responses' || target.table === 'failures'
        ? snapshot.tables[target.table].get(target.id)?.contactPoint
        : null;
  const content = target.table === 'contactPoints' ? target.field : target.table;
  const lane = lanes.find(
    (other) => other.content === content || (content === 'emotion' && other.content === 'curve'),
  );
  return point && lane ? { lane: lane.id as Id<'lanes'>, contactPoint: point } : null;
}

/** Starts another one of the same kind after an item. */
export function startAfter(services: EditorServices, target: Extract<Target, { kind: 'item' }>): void {
  const cell = cellOfRecord(services, target);
  if (!cell) return;
  const index = indexInCell(services, target.table, target.id);
  startDraft(services, cell, index < 0 ? {} : { index: index + 1 });
}
