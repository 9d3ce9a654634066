import type { MapLayout } from '../layout/types.ts';
import { type Palette, zoneColors } from './palette.ts';
import type { Size } from './viewport.ts';

/** The size of a mini-map, and how many of its pixels one of the map takes. */
export interface MiniMapScale extends Size {
  readonly ratio: number;
}

/** The scale of the mini-map in a pane of a given width. */
export function miniMapScale(map: Size, paneWidth: number): MiniMapScale {
  if (map.width === 0 || map.height === 0) return { width: 0, height: 0, ratio: 0 };
  const widest = Math.min(184, Math.max(96, paneWidth * 0.2));
  const ratio = Math.min(widest / map.width, (widest * 0.6) / map.height);
  return {
    width: Math.max(24, Math.round(map.width * ratio)),
    height: Math.max(24, Math.round(map.height * ratio)),
    ratio,
  };
}

/** Draws the whole map, small. */
export function drawMiniMap(
  canvas: HTMLCanvasElement,
  layout: MapLayout,
  palette: Palette,
  { width, height, ratio }: MiniMapScale,
): void {
  const density = window.devicePixelRatio || 1;
  canvas.width = width * density;
  canvas.height = height * density;
  canvas.style.width = `${width}px`;
  canvas.style.height = `${height}px`;
  const ctx = canvas.getContext('2d');
  if (!ctx) return;
  ctx.scale(ratio * density, ratio * density);
  for (const lane of layout.lanes) {
    ctx.fillStyle = zoneColors(palette, lane.zone).fill;
    ctx.fillRect(0, lane.y, layout.width, lane.height);
  }
  ctx.fillStyle = palette.line;
  for (const { x } of layout.stages) if (x > 0) ctx.fillRect(x, 0, 1 / ratio, layout.height);
  ctx.globalAlpha = 0.55;
  const inks = layout.lanes.map((lane) => zoneColors(palette, lane.zone).ink);
  let last = '';
  for (const item of layout.items.values()) {
    const ink = item.table === 'failures' ? palette.bad : (inks[item.lane] ?? palette.inkSoft);
    if (ink !== last) ctx.fillStyle = ink;
    last = ink;
    ctx.fillRect(item.x, item.y, item.width, item.height);
  }
}
