import type { MouseEvent, PointerEvent } from 'react';
import { type Scene, useScene } from '../canvas/scene.ts';
import type { MapLayout } from '../layout/types.ts';
import { recordOf, type Target } from '../store/targets.ts';
import { followHead } from './headDrag.ts';
import type { Span } from './headSizes.ts';

const doubleTime = 450;
let lastTap: { readonly id: string; readonly time: number } | null = null;

export interface HeadOptions {
  readonly target: Target & { readonly id: string };
  readonly axis: 'x' | 'y';
  readonly spansOf: (layout: MapLayout) => readonly Span[];
  readonly mark: (place: number | null) => void;
  /** Takes it to a gap; `at` is the place on the map where it was let go. */
  readonly drop: (gap: number, at: number) => void;
}

function tapHead({ services, readOnly }: Scene, { target }: HeadOptions, extend: boolean): void {
  const state = services.ui.getState();
  const now = performance.now();
  const again = lastTap?.id === target.id && now - lastTap.time < doubleTime;
  lastTap = again ? null : { id: target.id, time: now };
  const ref = recordOf(target);
  if (again && ref && !readOnly()) state.startEditing({ ...ref, field: 'title' });
  else state.focusOn(target, { extend });
}

/** What a head does under the pointer: a tap focuses, a second one renames, a drag reorders. */
export function useHead(options: HeadOptions) {
  const scene = useScene();
  const { services, view, readOnly } = scene;
  const { target, axis, spansOf, mark, drop } = options;
  return {
    onPointerDown(event: PointerEvent<HTMLElement>): void {
      if (event.button !== 0) return;
      // The field being edited must hear that it is left: preventing the default would hide it.
      if (document.activeElement instanceof HTMLElement && services.ui.getState().editing) {
        document.activeElement.blur();
      }
      event.preventDefault();
      let at = 0;
      followHead(event.nativeEvent, {
        spans: () => (readOnly() ? [] : spansOf(services.layout.getState().layout)),
        at: (move) => {
          at = view.toMap({ x: move.clientX, y: move.clientY })[axis];
          return at;
        },
        mark: (place) => mark(readOnly() ? null : place),
        drop: (gap) => {
          if (!readOnly()) drop(gap, at);
        },
        tap: (up) => tapHead(scene, options, up.shiftKey || up.ctrlKey || up.metaKey),
      });
    },
    onContextMenu(event: MouseEvent): void {
      event.preventDefault();
      services.ui.getState().focusOn(target);
      services.ui.getState().openMenu({ target, x: event.clientX, y: event.clientY });
    },
  };
}
