import { type RefObject, useEffect, useLayoutEffect, useRef } from 'react';
import type { Box } from '../layout/types.ts';
import { type EditorServices, useServices } from '../store/services.ts';
import { sameTarget, type Target } from '../store/targets.ts';
import { boxOf, targetKey } from './address.ts';
import { survivor } from './movement.ts';

/** The element of the grid that stands for a target. */
export function gridElement(root: ParentNode | null, target: Target): HTMLElement | null {
  return root?.querySelector<HTMLElement>(`[data-jw-target="${CSS.escape(targetKey(target))}"]`) ?? null;
}

/** Whether the focus may be taken: it is nowhere, on the map, or in the grid; never out of a form or dialog. */
function mayTakeFocus({ root, ui }: EditorServices): boolean {
  if (ui.getState().editing || ui.getState().menu) return false;
  const active = document.activeElement;
  if (!active || active === document.body) return true;
  if (!root()?.contains(active)) return false;
  return !active.closest('[data-jw-keeps-focus], [role="dialog"], [role="menu"], input, textarea, select');
}

function reveal({ view, layout }: EditorServices, target: Target): void {
  const { x, y, zoom } = view.get();
  const pane = view.paneSize();
  if (pane.width === 0 || pane.height === 0) return;
  const middle = { x: (pane.width / 2 - x) / zoom, y: (pane.height / 2 - y) / zoom };
  // The corner stands for the beginning of the map.
  const start: Box = { x: 0, y: 0, width: 1, height: 1 };
  const box = target.kind === 'corner' ? start : boxOf(layout.getState().layout, target, middle);
  if (!box) return;
  // What is larger than the pane is in sight when its beginning is.
  const fitted: Box = {
    ...box,
    width: Math.min(box.width, (pane.width - 32) / zoom),
    height: Math.min(box.height, (pane.height - 32) / zoom),
  };
  view.reveal(fitted);
}

/** Moves the keyboard focus to the grid, onto what is focused. */
export function focusGrid(services: EditorServices): void {
  const target = services.ui.getState().focus ?? { kind: 'corner' };
  gridElement(services.root(), target)?.focus({ preventScroll: true });
}

/**
 * Brings the keyboard back to the grid after something that covered it has gone, unless it already has another
 * place. The wait lets the dialog give the focus back first.
 */
export function returnToGrid(services: EditorServices): void {
  setTimeout(() => {
    const active = document.activeElement;
    if (!active || active === document.body) focusGrid(services);
  }, 50);
}

/** Moves the focus where the store says it is; false when its element is not there yet. */
function sync(services: EditorServices): boolean {
  const target = services.ui.getState().focus;
  if (!target || !mayTakeFocus(services)) return true;
  const element = gridElement(services.root(), target);
  if (element && element !== document.activeElement) element.focus({ preventScroll: true });
  return element !== null;
}

/**
 * Keeps the real focus, the focus of the interface store, and the view together, and lets the focus survive
 * what others remove.
 */
export function useGridFocus(grid: RefObject<HTMLDivElement | null>): void {
  const services = useServices();
  const wanted = useRef(false);

  useEffect(() => {
    const { ui, layout, doc, root } = services;
    let before = layout.getState().layout;
    let frame = 0;
    // Whether the keyboard was last in the grid: only then may a change made by others move the focus.
    let held = false;
    const later = (): void => {
      cancelAnimationFrame(frame);
      // After a press of the pointer the browser moves the focus once more: come back when it has.
      frame = requestAnimationFrame(() => {
        wanted.current = !sync(services);
      });
    };
    const onFocusIn = ({ target }: FocusEvent): void => {
      held = grid.current?.contains(target as Node) ?? false;
    };
    const onPointerDown = ({ target }: PointerEvent): void => {
      if (!root()?.contains(target as Node)) held = false;
    };
    document.addEventListener('focusin', onFocusIn);
    document.addEventListener('pointerdown', onPointerDown, true);
    const stops = [
      ui.subscribe((state, was) => {
        if (state.focus && !sameTarget(state.focus, was.focus)) reveal(services, state.focus);
        if (state.focus !== was.focus) later();
        // The tool that began a move or a link is gone by then, and the focus with it: Escape must reach the grid.
        if (state.mode.kind !== was.mode.kind) later();
        if ((!state.editing && was.editing) || (!state.menu && was.menu)) later();
      }),
      layout.subscribe(({ layout: after }) => {
        const { focus, focusOn } = ui.getState();
        if (focus) {
          const next = survivor(before, after, focus);
          if (!sameTarget(next, focus)) focusOn(next, { select: false });
        }
        before = after;
        if (held) later();
      }),
      doc.subscribe(({ snapshot }) => {
        const { selection, select } = ui.getState();
        const left = selection.filter(({ table, id }) => snapshot.tables[table].has(id));
        if (left.length < selection.length) select(left);
      }),
    ];
    return () => {
      cancelAnimationFrame(frame);
      document.removeEventListener('focusin', onFocusIn);
      document.removeEventListener('pointerdown', onPointerDown, true);
      for (const stop of stops) stop();
    };
  }, [services, grid]);

  // Elements come and go with the window; the one wanted may be among them only now.
  useLayoutEffect(() => {
    if (wanted.current) wanted.current = !sync(services);
  });
}
