import type { Box } from '../layout/types.ts';
import type { ViewController, Viewport } from '../store/view.ts';
import {
  clampViewport,
  clearCorner,
  fitViewport,
  revealViewport,
  type Size,
  zoomAround,
} from './viewport.ts';

/** The view controller with the side that the map pane uses. */
export interface PaneView extends ViewController {
  /** Tells which element shows the map; null when it is gone. */
  attach(pane: HTMLElement | null): void;
  /** Takes over a new size of the pane or of the map. */
  refresh(): void;
  set(viewport: Viewport): void;
  /** Tells what covers the far corner of the pane, distance from the edges included: `reveal` keeps clear of it. */
  coverCorner(size: Size): void;
  zoomAt(zoom: number, client: { readonly x: number; readonly y: number }): void;
}

/** Milliseconds that the place of the pane on the page is taken as known. */
const cornerLife = 60;

/** Makes the controller of one pane. `mapSize` gives the size of the map at 100 %. */
export function createPaneView(mapSize: () => Size): PaneView {
  let view: Viewport = { x: 0, y: 0, zoom: 1 };
  let element: HTMLElement | null = null;
  let pane: Size = { width: 0, height: 0 };
  const listeners = new Set<(viewport: Viewport) => void>();

  // The heads give way when the map is small, and the pane grows: a fit then has more room than it knew. Two
  // more tries, since the heads may come back at the larger zoom; the second one settles it.
  let refits = 0;

  function show(next: Viewport): void {
    const clamped = pane.width > 0 ? clampViewport(next, mapSize(), pane) : next;
    if (clamped.x === view.x && clamped.y === view.y && clamped.zoom === view.zoom) return;
    view = clamped;
    for (const listener of listeners) listener(view);
  }

  function set(next: Viewport): void {
    refits = 0;
    show(next);
  }

  // Asking for the rectangle can make the browser lay out, and a pan asks several times a frame.
  let corner: Size = { width: 0, height: 0 };
  let known = { left: 0, top: 0, until: 0 };
  function origin(): { left: number; top: number } {
    const now = performance.now();
    if (now >= known.until && element) {
      const { left, top } = element.getBoundingClientRect();
      known = { left, top, until: now + cornerLife };
    }
    return known;
  }
  const centre = (): { x: number; y: number } => ({ x: pane.width / 2, y: pane.height / 2 });

  return {
    get: () => view,
    subscribe(listener) {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
    paneSize: () => pane,
    attach(next) {
      element = next;
      known.until = 0;
    },
    refresh() {
      known.until = 0;
      const width = element?.clientWidth ?? 0;
      const height = element?.clientHeight ?? 0;
      const resized = width !== pane.width || height !== pane.height;
      if (resized) pane = { width, height };
      if (!resized || refits === 0) return show({ ...view });
      refits--;
      show(fitViewport(mapSize(), pane));
    },
    set,
    reveal: (box) => set(clearCorner(revealViewport(view, box, pane), box, pane, corner)),
    coverCorner(size) {
      corner = size;
    },
    fit() {
      refits = 2;
      show(fitViewport(mapSize(), pane));
    },
    zoomTo: (zoom) => set(zoomAround(view, zoom, centre())),
    zoomBy: (factor) => set(zoomAround(view, view.zoom * factor, centre())),
    zoomAt(zoom, client) {
      const { left, top } = origin();
      set(zoomAround(view, zoom, { x: client.x - left, y: client.y - top }));
    },
    panBy: (dx, dy) => set({ ...view, x: view.x + dx, y: view.y + dy }),
    toScreen(box: Box): Box {
      const { left, top } = origin();
      const { x, y, zoom } = view;
      return {
        x: left + x + box.x * zoom,
        y: top + y + box.y * zoom,
        width: box.width * zoom,
        height: box.height * zoom,
      };
    },
    toMap(point) {
      const { left, top } = origin();
      return { x: (point.x - left - view.x) / view.zoom, y: (point.y - top - view.y) / view.zoom };
    },
  };
}
