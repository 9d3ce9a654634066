import type { CommandArgs, CommandName, Made, RunResult } from '@journeywright/core';
import { isThere } from '../grid/movement.ts';
import type { EditorServices } from '../store/services.ts';
import { type RecordRef, recordOf, type Target } from '../store/targets.ts';
import type { Editing } from '../store/uiStore.ts';
import { refusalText } from './refusal.ts';

/** What follows a command that was done. */
export interface After {
  readonly focus?: Target | null;
  readonly edit?: Editing | null;
  readonly say?: string;
  /** Shown with a way to undo. */
  readonly notice?: string;
}

/** What was focused and selected before an edit; undo leads back to it. */
export interface Whereabouts {
  readonly focus: Target | null;
  readonly selection: readonly RecordRef[];
}

export function whereabouts({ ui }: EditorServices): Whereabouts {
  const { focus, selection } = ui.getState();
  return { focus, selection };
}

/** Says why something was not done. */
export function explain({ ui }: EditorServices, text: string): void {
  ui.getState().notify({ text, undo: false, tone: 'problem' });
}

function follow({ ui }: EditorServices, { focus, edit, say, notice }: After): void {
  const state = ui.getState();
  if (focus !== undefined) state.focusOn(focus);
  if (edit) state.startEditing(edit);
  if (notice !== undefined) state.notify({ text: notice, undo: true, tone: 'info' });
  if (say !== undefined) state.announce(say);
}

/** Runs a command and does what belongs around it: a refusal is told, focus and words follow success. */
export function perform<N extends CommandName>(
  services: EditorServices,
  name: N,
  args: CommandArgs[N],
  after: After | ((made: readonly Made[]) => After) = {},
): RunResult {
  const result = services.commands.run(name, args, { selection: whereabouts(services) });
  if (!result.ok) explain(services, refusalText(result.refusal));
  else follow(services, typeof after === 'function' ? after(result.made) : after);
  return result;
}

function isWhereabouts(value: unknown): value is Whereabouts {
  return typeof value === 'object' && value !== null && 'focus' in value && 'selection' in value;
}

/** Takes back, or does again, this person's last step; says what it was and goes back to where it was done. */
export function travel(services: EditorServices, way: 'undo' | 'redo'): void {
  const { session, ui, doc, layout, t } = services;
  const step = way === 'undo' ? session.undo() : session.redo();
  if (!step) {
    ui.getState().announce(t(way === 'undo' ? 'history.nothingToUndo' : 'history.nothingToRedo'));
    return;
  }
  const { snapshot } = doc.getState();
  if (isWhereabouts(step.selection)) {
    const { focus, selection } = step.selection;
    const ref = recordOf(focus);
    const there = !ref || snapshot.tables[ref.table].has(ref.id);
    if (focus && there && isThere(layout.getState().layout, focus)) ui.getState().focusOn(focus);
    ui.getState().select(selection.filter(({ table, id }) => snapshot.tables[table].has(id)));
  }
  ui.getState().announce(t(way === 'undo' ? 'history.undone' : 'history.redone', { label: step.label }));
}
