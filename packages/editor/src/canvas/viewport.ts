import type { Box } from '../layout/types.ts';
import type { Viewport } from '../store/view.ts';

export interface Size {
  readonly width: number;
  readonly height: number;
}

export const minZoom = 0.1;
export const maxZoom = 2;

/** How much of the pane may be empty beyond the map when it is panned to an end. */
const margin = 140;

// The beginning of the map stays at the heads: there is nothing before it to look at.
function clampAxis(offset: number, length: number, pane: number): number {
  return length <= pane ? 0 : Math.min(0, Math.max(offset, pane - length - margin));
}

/** The nearest viewport that shows the map: zoom within bounds, no more than a margin beyond its edges. */
export function clampViewport({ x, y, zoom }: Viewport, map: Size, pane: Size): Viewport {
  const z = Math.min(maxZoom, Math.max(minZoom, zoom));
  return {
    x: clampAxis(x, map.width * z, pane.width),
    y: clampAxis(y, map.height * z, pane.height),
    zoom: z,
  };
}

/** Zooms so that the place of the map under `point` (in the pane) stays there. */
export function zoomAround(view: Viewport, zoom: number, point: { x: number; y: number }): Viewport {
  const next = Math.min(maxZoom, Math.max(minZoom, zoom));
  const ratio = next / view.zoom;
  return { x: point.x - (point.x - view.x) * ratio, y: point.y - (point.y - view.y) * ratio, zoom: next };
}

/** The viewport that shows the whole map, never larger than 100 %. */
export function fitViewport(map: Size, pane: Size): Viewport {
  if (map.width === 0 || map.height === 0) return { x: 0, y: 0, zoom: 1 };
  const zoom = Math.max(minZoom, Math.min(1, pane.width / map.width, pane.height / map.height));
  return { x: 0, y: 0, zoom };
}

function revealAxis(offset: number, start: number, length: number, pane: number, pad: number): number {
  const from = offset + start;
  if (from < pad || length > pane - 2 * pad) return pad - start;
  return from + length > pane - pad ? pane - pad - length - start : offset;
}

/** Height at the foot of the pane where the toolbar of what is selected stands, in pixels of the screen. */
const footHeight = 56;

/** Scrolls just far enough that the box is in sight, with a little room around it and clear of the foot. */
export function revealViewport(view: Viewport, box: Box, pane: Size, pad = 12): Viewport {
  const { zoom } = view;
  // A pane that is hardly higher than a card, as in a small frame zoomed in, has no room to spare.
  const foot = Math.min(footHeight, pane.height / 6);
  return {
    x: revealAxis(view.x, box.x * zoom, box.width * zoom, pane.width, pad),
    y: revealAxis(view.y, box.y * zoom, box.height * zoom, pane.height - foot, pad),
    zoom,
  };
}

/**
 * Scrolls on when a revealed box would lie under what covers the far corner of the pane (the mini-map).
 * @param corner size of what covers it, its distance from the edges included.
 */
export function clearCorner(view: Viewport, box: Box, pane: Size, corner: Size): Viewport {
  const right = view.x + (box.x + box.width) * view.zoom;
  const bottom = view.y + (box.y + box.height) * view.zoom;
  const under = right > pane.width - corner.width && bottom > pane.height - corner.height;
  if (!under || corner.height === 0) return view;
  const up = bottom - (pane.height - corner.height);
  const tall = box.height * view.zoom > pane.height - corner.height;
  return tall ? view : { ...view, y: view.y - up };
}

/** The part of the map seen in the pane, grown by `margin` pixels of the screen on each side. */
export function visibleBox({ x, y, zoom }: Viewport, pane: Size, grow = 0): Box {
  return {
    x: (-x - grow) / zoom,
    y: (-y - grow) / zoom,
    width: (pane.width + 2 * grow) / zoom,
    height: (pane.height + 2 * grow) / zoom,
  };
}
