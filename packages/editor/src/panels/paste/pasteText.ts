import { type CellTarget, type Id, type Made, previewPaste } from '@journeywright/core';
import { planPaste } from '@journeywright/core/interchange';
import { deskOf } from '../../actions/desk.ts';
import { type After, explain, perform } from '../../actions/perform.ts';
import { refusalText } from '../../actions/refusal.ts';
import type { EditorServices } from '../../store/services.ts';
import { asksFirst, type Beyond } from './decide.ts';

/** A block of cells on its way to the map. */
export interface Block {
  readonly cell: CellTarget;
  readonly rows: readonly (readonly string[])[];
  /** What was noticed while it was read, in words. */
  readonly remarks: readonly string[];
}

/** What was made, in words: cards, and what the map was extended by. */
function words({ t }: EditorServices, made: readonly Made[]): string {
  const count = (table: Made['table']): number => made.filter((one) => one.table === table).length;
  const cards = t('clipboard.pasted', { count: count('cards') });
  const added = [
    ...(count('stages') ? [t('paste.stages', { count: count('stages') })] : []),
    // A new stage brings its first contact point itself.
    ...(count('contactPoints') && !count('stages')
      ? [t('paste.contactPoints', { count: count('contactPoints') })]
      : []),
    ...(count('lanes') ? [t('paste.lanes', { count: count('lanes') })] : []),
  ];
  return added.length === 0 ? cards : t('paste.doneAndAdded', { cards, added: added.join(t('paste.and')) });
}

function after(services: EditorServices, made: readonly Made[]): After {
  const first = made.find(({ table }) => table === 'cards');
  const say = words(services, made);
  if (!first) return { say };
  return {
    say,
    notice: say,
    focus: { kind: 'item', table: 'cards', id: first.id as Id<'cards'>, field: 'text' },
  };
}

/** Pastes a block as one step. False when it was refused; the reason has been told then. */
export function pasteBlock(services: EditorServices, { cell, rows }: Block, beyond: Beyond): boolean {
  return perform(services, 'cells.paste', { cell, rows, beyond }, (made) => after(services, made)).ok;
}

/**
 * Puts text that may be a block of cells into the map: a small one that fits at once, any other after the dialog
 * has shown where it goes. What turns out to be lines goes to `pasteLines`.
 */
export function pasteText(
  services: EditorServices,
  cell: CellTarget,
  clip: { readonly text: string; readonly html: string },
  pasteLines: (lines: readonly string[]) => void,
): void {
  const { commands, doc, ui, t } = services;
  const plan = planPaste(clip.text, clip.html === '' ? null : clip.html);
  if (plan.kind === 'too-large') return explain(services, `${plan.message} ${plan.cure}`);
  if (plan.kind === 'nothing' || (plan.kind === 'block' && plan.filled === 0))
    return ui.getState().announce(t('paste.nothing'));
  if (plan.kind === 'lines') return pasteLines(plan.lines);
  const { rows, remarks } = plan;
  const [[only] = []] = rows;
  if (rows.length === 1 && rows[0]?.length === 1 && only !== undefined) return pasteLines([only]);
  const refusal = commands.can('cells.paste', { cell, rows, beyond: 'extend' });
  if (refusal) return explain(services, refusalText(refusal));
  const block = { cell, rows, remarks };
  if (remarks.length > 0 || asksFirst(previewPaste(doc.getState().snapshot, cell, rows)))
    deskOf(services).setState({ pasting: block });
  else pasteBlock(services, block, 'leave');
}
