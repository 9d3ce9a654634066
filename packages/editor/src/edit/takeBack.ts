import type { EditorServices } from '../store/services.ts';
import type { FieldRef } from '../store/targets.ts';

/** The present text of a field; null when the record is not there. */
export function textOf({ doc }: Pick<EditorServices, 'doc'>, { table, id, field }: FieldRef): string | null {
  const record = doc.getState().snapshot.tables[table].get(id) as Record<string, unknown> | undefined;
  const text = record?.[field];
  return record ? (typeof text === 'string' ? text : '') : null;
}

/**
 * Takes back this person's own typing by undoing it, so that Escape leaves nothing to undo. Stops at the first
 * step that is about something else. `goal` is the text to come back to, or null when the record was made by
 * the typing and should be gone. Where undo does not lead there, the difference is set back as an edit.
 * @param steps how many edits were made at most.
 */
export function takeBack(services: EditorServices, ref: FieldRef, goal: string | null, steps: number): void {
  const { session, commands } = services;
  const reached = (): boolean => textOf(services, ref) === goal;
  let undone = 0;
  while (!reached() && undone < steps) {
    const step = session.undo();
    if (!step) break;
    undone++;
    if (step.changed.get(ref.table)?.has(ref.id)) continue;
    session.redo();
    undone--;
    break;
  }
  if (reached()) return;
  for (; undone > 0; undone--) session.redo();
  if (goal === null) commands.run('record.remove', { table: ref.table, id: ref.id });
  else if (textOf(services, ref) !== null) commands.run('record.set', { ...ref, value: goal });
}

/**
 * Undo and redo for a text box: one step of this person's history, as long as it is about this field. The browser's
 * own undo would go letter by letter and know nothing of what others typed.
 * @param start the text the box began with, or null when the record was made by the typing: undo stops there.
 */
export function travelInField(
  services: EditorServices,
  ref: FieldRef,
  start: string | null,
  way: 'undo' | 'redo',
): void {
  const { session } = services;
  const before = textOf(services, ref);
  if (way === 'undo' && before === start) return;
  const step = way === 'undo' ? session.undo() : session.redo();
  if (!step) return;
  const after = textOf(services, ref);
  if (step.changed.get(ref.table)?.has(ref.id) && after !== null && after !== before) return;
  if (way === 'undo') session.redo();
  else session.undo();
}
