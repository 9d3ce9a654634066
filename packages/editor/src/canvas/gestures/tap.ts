import { chooseTarget } from '../../actions/moveTo.ts';
import { startDraft } from '../../actions/draft.ts';
import { cellTarget } from '../../layout/hit.ts';
import { selectionSet } from '../../store/selectionSet.ts';
import { recordOf, refKey } from '../../store/targets.ts';
import type { Scene } from '../scene.ts';
import { type Hit, targetOfHit } from './hits.ts';

/** A tap or click: focus and select, or the answer a mode waits for. */
export function tap({ services }: Scene, hit: Hit, extend: boolean): void {
  const state = services.ui.getState();
  const target = targetOfHit(hit);
  if (state.mode.kind !== 'idle') {
    if (target) chooseTarget(services, target);
    return;
  }
  if (!target) {
    state.select([]);
    return;
  }
  state.focusOn(target, {
    extend: extend && target.kind !== 'cell',
    select: !(extend && target.kind === 'cell'),
  });
}

/** A double tap or double click: write. */
export function doubleTap({ services, readOnly }: Scene, hit: Hit): void {
  if (readOnly() || services.ui.getState().mode.kind !== 'idle') return;
  if (hit.kind === 'item') {
    const { table, id, field } = hit.item;
    services.ui.getState().startEditing({ table, id, field });
  } else if (hit.kind === 'cell') {
    startDraft(services, cellTarget(hit.cell));
  }
}

/** Opens the menu of what lies under a point; what is selected stays selected when it is part of that. */
export function openMenuAt({ services }: Scene, hit: Hit, client: { x: number; y: number }): void {
  const target = targetOfHit(hit);
  if (!target) return;
  const state = services.ui.getState();
  const ref = recordOf(target);
  const within = ref !== null && selectionSet(state.selection).has(refKey(ref));
  state.focusOn(target, { select: !within });
  state.openMenu({ target, x: client.x, y: client.y });
}
