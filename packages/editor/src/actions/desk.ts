import { createStore, type StoreApi } from 'zustand/vanilla';
import type { EditorServices } from '../store/services.ts';
import type { Block } from '../panels/paste/pasteText.ts';
import type { RecordRef } from '../store/targets.ts';
import type { UiStore } from '../store/uiStore.ts';

/** What the actions of one editor keep between two gestures. */
export interface Desk {
  /** Cut and waiting to be put down. */
  readonly cut: readonly RecordRef[];
  /** What the dialog “Move to…” is open for. */
  readonly moving: readonly RecordRef[];
  /** What the dialog for pasting a block of cells is open for. */
  readonly pasting: Block | null;
  /** Rises when the inspector is asked to take the focus; `field` names the field to go to. */
  readonly inspect: { readonly count: number; readonly field: string | null };
}

const desks = new WeakMap<UiStore, StoreApi<Desk>>();

/** The desk of an editor. */
export function deskOf({ ui }: Pick<EditorServices, 'ui'>): StoreApi<Desk> {
  let desk = desks.get(ui);
  if (!desk) {
    desk = createStore<Desk>(() => ({
      cut: [],
      moving: [],
      pasting: null,
      inspect: { count: 0, field: null },
    }));
    desks.set(ui, desk);
  }
  return desk;
}

/** Opens the inspector and takes the focus there, to a field if one is named. */
export function openInspector(services: EditorServices, field: string | null = null): void {
  services.ui.getState().togglePanel('inspector', true);
  deskOf(services).setState(({ inspect }) => ({ inspect: { count: inspect.count + 1, field } }));
}
