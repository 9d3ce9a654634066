import { definitions, type Id, read, type Snapshot } from '@journeywright/core';
import { shortTitle } from '../grid/words.ts';
import type { EditorServices } from '../store/services.ts';
import type { RecordRef } from '../store/targets.ts';
import { explain, perform } from './perform.ts';
import { refusalText } from './refusal.ts';

/** How many cards lose their place when a stage, contact point or lane goes. */
export function cardsThatWouldPark(snapshot: Snapshot, { table, id }: RecordRef): number {
  const points = new Set(
    table === 'stages' ? read.contactPoints(snapshot, id).map((point) => point.id as string) : [],
  );
  let count = 0;
  for (const { place } of snapshot.tables.cards.values()) {
    const hit =
      (table === 'lanes' && place.lane === id) ||
      (table === 'contactPoints' && place.contactPoint === id) ||
      (table === 'stages' &&
        (place.stage === id || (place.contactPoint !== null && points.has(place.contactPoint))));
    if (hit) count++;
  }
  return count;
}

function removedText({ doc, t }: EditorServices, ref: RecordRef): string {
  const { snapshot } = doc.getState();
  const title = shortTitle(snapshot, ref.table, ref.id, t);
  const parked = cardsThatWouldPark(snapshot, ref);
  const words = t('removed.one', { kind: definitions[ref.table].label, title });
  return parked > 0 ? `${words} ${t('removed.parked', { count: parked })}` : words;
}

function removeOne(services: EditorServices, ref: RecordRef, notice: string): boolean {
  const after = { notice, say: notice };
  switch (ref.table) {
    case 'stages':
      return perform(services, 'stage.remove', { id: ref.id as Id<'stages'> }, after).ok;
    case 'contactPoints':
      return perform(services, 'contactPoint.remove', { id: ref.id as Id<'contactPoints'> }, after).ok;
    case 'lanes':
      return perform(services, 'lane.remove', { id: ref.id as Id<'lanes'> }, after).ok;
    case 'links':
      return perform(services, 'link.remove', { id: ref.id as Id<'links'> }, after).ok;
    default:
      return perform(services, 'record.remove', { table: ref.table, id: ref.id }, after).ok;
  }
}

/** Removes things: cards together as one step, other things one by one; tells it with a way to undo. */
export function removeRefs(services: EditorServices, refs: readonly RecordRef[]): void {
  const { t } = services;
  const cards = refs.filter(({ table }) => table === 'cards');
  const rest = refs.filter(({ table }) => table !== 'cards');
  if (cards.length > 0) {
    const [only] = cards;
    const notice =
      cards.length === 1 && only ? removedText(services, only) : t('removed.cards', { count: cards.length });
    const ids = cards.map(({ id }) => id as Id<'cards'>);
    if (!perform(services, 'card.remove', { ids }, { notice, say: notice }).ok) return;
  }
  for (const ref of rest) if (!removeOne(services, ref, removedText(services, ref))) return;
}

/** Empties one text of a contact point. */
export function clearField(services: EditorServices, ref: RecordRef, field: string): void {
  const refusal = services.commands.can('record.set', { ...ref, field, value: '' });
  if (refusal) return explain(services, refusalText(refusal));
  const notice = services.t('removed.text');
  perform(
    services,
    'record.set',
    { table: ref.table, id: ref.id, field, value: '' },
    { notice, say: notice },
  );
}

/** What an action on `ref` is about: the whole selection when `ref` is part of it. */
export function withSelection({ ui }: EditorServices, ref: RecordRef): readonly RecordRef[] {
  const { selection } = ui.getState();
  const inside = selection.some(({ table, id }) => table === ref.table && id === ref.id);
  return inside && selection.length > 1 ? selection : [ref];
}
