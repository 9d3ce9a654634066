import type { Metrics } from '../../layout/metrics.ts';
import type { WrapText } from '../../layout/wrap.ts';
import type { Viewport } from '../../store/view.ts';
import type { Size } from '../viewport.ts';
import type { Palette } from '../palette.ts';

/** What every drawing function needs. The context's unit is a pixel of the map at 100 %. */
export interface Pen {
  readonly ctx: CanvasRenderingContext2D;
  readonly palette: Palette;
  readonly metrics: Metrics;
  readonly view: Viewport;
  readonly pane: Size;
  /** Wraps text for titles of cards seen from afar. */
  readonly wrap: WrapText;
  /** Length on the map of one pixel of the screen. */
  readonly pixel: number;
}

const baselines = new Map<string, number>();

/** Distance from the top of a line of text to its baseline, as a browser places it in a line box. */
export function baseline(ctx: CanvasRenderingContext2D, lineHeight: number): number {
  const key = `${ctx.font}|${lineHeight}`;
  let known = baselines.get(key);
  if (known === undefined) {
    const { fontBoundingBoxAscent: up, fontBoundingBoxDescent: down } = ctx.measureText('x');
    known = (lineHeight - up - down) / 2 + up;
    baselines.set(key, known);
  }
  return known;
}

/** Sizes a canvas for its pane and the density of the screen, and puts map coordinates onto it. */
export function prepare(
  canvas: HTMLCanvasElement,
  pane: Size,
  view: Viewport,
): CanvasRenderingContext2D | null {
  const ratio = window.devicePixelRatio || 1;
  const width = Math.round(pane.width * ratio);
  const height = Math.round(pane.height * ratio);
  if (canvas.width !== width || canvas.height !== height) {
    canvas.width = width;
    canvas.height = height;
  }
  const ctx = canvas.getContext('2d');
  if (!ctx) return null;
  ctx.setTransform(1, 0, 0, 1, 0, 0);
  ctx.clearRect(0, 0, width, height);
  ctx.setTransform(ratio * view.zoom, 0, 0, ratio * view.zoom, ratio * view.x, ratio * view.y);
  ctx.textBaseline = 'alphabetic';
  return ctx;
}
