import { type RefObject, useEffect } from 'react';
import { blankCursor, sendCursor } from '../../presence/sendPresence.ts';
import type { Scene } from '../scene.ts';
import { hitAt } from './hits.ts';
import { createPointerMachine, isOver } from './pointer.ts';
import { openMenuAt } from './tap.ts';

const wheelLine = 16;

function isWriting(element: EventTarget | null): boolean {
  return (
    element instanceof HTMLElement &&
    (element.isContentEditable || /^(INPUT|TEXTAREA|SELECT)$/.test(element.tagName))
  );
}

/** Wheel and trackpad: scrolls, and zooms around the pointer while Ctrl or Cmd is held (so does a pinch). */
function wheel(scene: Scene, event: WheelEvent): void {
  event.preventDefault();
  const unit = event.deltaMode === 1 ? wheelLine : event.deltaMode === 2 ? scene.view.paneSize().height : 1;
  const dx = event.deltaX * unit;
  const dy = event.deltaY * unit;
  if (event.ctrlKey || event.metaKey) {
    const step = Math.max(-60, Math.min(60, dy));
    scene.view.zoomAt(scene.view.get().zoom * Math.exp(-step * 0.0065), {
      x: event.clientX,
      y: event.clientY,
    });
  } else if (event.shiftKey && dx === 0) scene.view.panBy(-dy, 0);
  else scene.view.panBy(-dx, -dy);
}

/** Listens to the pointer over the pane. Native listeners: wheel must be able to prevent scrolling. */
export function usePaneGestures(scene: Scene, ref: RefObject<HTMLElement | null>): void {
  useEffect(() => {
    const pane = ref.current;
    if (!pane) return;
    const machine = createPointerMachine(scene, () => ref.current);
    const stop = new AbortController();
    const { signal } = stop;
    let over: { x: number; y: number } | null = null;

    const foreign = (event: Event): boolean =>
      event.target instanceof Element &&
      event.target.closest('.jw-pane-tool, .react-flow__attribution') !== null;

    pane.addEventListener(
      'pointerdown',
      (event) => {
        if (foreign(event)) return;
        // The field being edited must hear that it is left: preventing the default below would hide it.
        if (isWriting(document.activeElement)) (document.activeElement as HTMLElement).blur();
        machine.down(event);
      },
      { signal },
    );
    pane.addEventListener('mousedown', (event) => foreign(event) || event.preventDefault(), { signal });
    pane.addEventListener(
      'pointermove',
      (event) => {
        over = { x: event.clientX, y: event.clientY };
        machine.move(event);
        sendCursor(scene, scene.view.toMap(over));
      },
      { signal },
    );
    pane.addEventListener('pointerup', (event) => machine.up(event), { signal });
    pane.addEventListener('pointercancel', () => machine.cancel(), { signal });
    pane.addEventListener(
      'pointerleave',
      () => {
        over = null;
        blankCursor(scene);
        unhover();
      },
      { signal },
    );
    const unhover = (): void => {
      const { hoverCell, hoverItem } = scene.map.getState();
      if (hoverCell || hoverItem) scene.map.setState({ hoverCell: null, hoverItem: null });
    };
    pane.addEventListener(
      'wheel',
      (event) => {
        // The map moves away below the pointer: what was under it is not any more.
        unhover();
        wheel(scene, event);
      },
      { signal, passive: false },
    );
    pane.addEventListener(
      'contextmenu',
      (event) => {
        if (foreign(event)) return;
        event.preventDefault();
        machine.cancel();
        const client = { x: event.clientX, y: event.clientY };
        openMenuAt(scene, hitAt(scene, scene.view.toMap(client)), client);
      },
      { signal },
    );
    window.addEventListener(
      'keydown',
      (event) => {
        if (event.key === 'Escape' && machine.cancel()) {
          event.preventDefault();
          event.stopPropagation();
        } else if (event.key === ' ' && over && isOver(pane, over) && !isWriting(event.target))
          machine.holdSpace(true);
      },
      { signal, capture: true },
    );
    window.addEventListener('keyup', (event) => event.key === ' ' && machine.holdSpace(false), { signal });
    window.addEventListener('blur', () => machine.holdSpace(false), { signal });
    return () => {
      machine.cancel();
      stop.abort();
    };
  }, [scene, ref]);
}
