import type { CellTarget } from '@journeywright/core';
import { createStore, type StoreApi } from 'zustand/vanilla';
import { immer } from 'zustand/middleware/immer';
import type { FieldRef, RecordRef, Target } from './targets.ts';
import { recordOf } from './targets.ts';

/**
 * A field being edited in place. `replace` starts with this text instead of the present one. With `draft` the
 * record is not there yet (`id` is empty): the first letter makes it, in this cell, so that one left empty
 * leaves no trace.
 */
export interface Editing extends FieldRef {
  readonly replace?: string;
  readonly draft?: { readonly cell: CellTarget; readonly index?: number };
}

/** What the next tap or Enter on a cell or card means. */
export type Mode =
  | { readonly kind: 'idle' }
  | { readonly kind: 'move'; readonly items: readonly RecordRef[] }
  | { readonly kind: 'link'; readonly from: string };

/** An open menu of what can be done with a target, at a place on the screen. */
export interface OpenMenu {
  readonly target: Target;
  readonly x: number;
  readonly y: number;
}

export type PanelName = 'inspector' | 'parked' | 'findings' | 'help';

/** Facts of this mounted editor only: never stored, never shared. */
export interface UiState {
  /** Where the keyboard is. */
  readonly focus: Target | null;
  /** Selected records, in the order they were selected. */
  readonly selection: readonly RecordRef[];
  readonly editing: Editing | null;
  readonly mode: Mode;
  readonly menu: OpenMenu | null;
  readonly panels: Readonly<Record<PanelName, boolean>>;
  /** The newest announcement; `count` rises so that equal words are heard again. */
  readonly announcement: { readonly text: string; readonly count: number };
  /** A notice with an optional way back, shown until it is closed or replaced. */
  readonly notice: {
    readonly text: string;
    readonly undo: boolean;
    readonly tone: 'info' | 'problem';
  } | null;
}

export interface UiActions {
  /** Moves the keyboard focus; selects the target's record too unless told not to. */
  focusOn(target: Target | null, options?: { select?: boolean; extend?: boolean }): void;
  select(refs: readonly RecordRef[]): void;
  startEditing(editing: Editing): void;
  stopEditing(): void;
  setMode(mode: Mode): void;
  openMenu(menu: OpenMenu | null): void;
  togglePanel(name: PanelName, open?: boolean): void;
  announce(text: string): void;
  notify(notice: UiState['notice']): void;
}

export type UiStore = StoreApi<UiState & UiActions>;

function sameRef(a: RecordRef, b: RecordRef): boolean {
  return a.table === b.table && a.id === b.id;
}

/** The interface store of one mounted editor. */
export function createUiStore(): UiStore {
  return createStore<UiState & UiActions>()(
    immer((set) => ({
      focus: null,
      selection: [],
      editing: null,
      mode: { kind: 'idle' },
      menu: null,
      panels: { inspector: true, parked: false, findings: false, help: false },
      announcement: { text: '', count: 0 },
      notice: null,
      focusOn(target, { select = true, extend = false } = {}) {
        set((state) => {
          state.focus = target;
          const ref = recordOf(target);
          if (!select) return;
          if (!extend) state.selection = ref ? [ref] : [];
          else if (ref) {
            const at = state.selection.findIndex((other) => sameRef(other, ref));
            if (at < 0) state.selection.push(ref);
            else state.selection.splice(at, 1);
          }
        });
      },
      select(refs) {
        set((state) => {
          state.selection = [...refs];
        });
      },
      startEditing(editing) {
        set((state) => {
          state.editing = editing;
          state.menu = null;
        });
      },
      stopEditing() {
        set((state) => {
          state.editing = null;
        });
      },
      setMode(mode) {
        set((state) => {
          state.mode = mode as never;
          state.menu = null;
        });
      },
      openMenu(menu) {
        set((state) => {
          state.menu = menu;
        });
      },
      togglePanel(name, open) {
        set((state) => {
          state.panels[name] = open ?? !state.panels[name];
        });
      },
      announce(text) {
        set((state) => {
          state.announcement = { text, count: state.announcement.count + 1 };
        });
      },
      notify(notice) {
        set((state) => {
          state.notice = notice;
        });
      },
    })),
  );
}
