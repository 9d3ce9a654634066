import type { MapLayout } from '../../layout/types.ts';
import type { Translate } from '../../messages/translate.ts';
import { zoneColors } from '../palette.ts';
import { visibleBox } from '../viewport.ts';
import type { Pen } from './pen.ts';

/** Paper, lane bands, and the lines between stages and contact points. */
export function drawGround({ ctx, palette, view, pane, pixel }: Pen, layout: MapLayout): void {
  const seen = visibleBox(view, pane);
  ctx.fillStyle = palette.surface;
  ctx.fillRect(seen.x, seen.y, seen.width, seen.height);
  const left = Math.max(0, seen.x);
  const right = Math.min(layout.width, seen.x + seen.width);
  if (right <= left) return;
  ctx.fillStyle = palette.paper;
  ctx.fillRect(left, 0, right - left, layout.height);
  let above = '';
  for (const lane of layout.lanes) {
    if (lane.y > seen.y + seen.height || lane.y + lane.height < seen.y) continue;
    const { fill, line } = zoneColors(palette, lane.zone);
    ctx.fillStyle = fill;
    ctx.fillRect(left, lane.y, right - left, lane.height);
    if (above === fill) {
      ctx.fillStyle = line;
      ctx.globalAlpha = 0.55;
      ctx.fillRect(left, lane.y, right - left, pixel);
      ctx.globalAlpha = 1;
    }
    above = fill;
  }
  drawColumns(ctx, palette.line, pixel, layout, left, right);
}

function drawColumns(
  ctx: CanvasRenderingContext2D,
  color: string,
  pixel: number,
  layout: MapLayout,
  left: number,
  right: number,
): void {
  const starts = new Set(layout.stages.map((stage) => stage.x));
  ctx.fillStyle = color;
  for (const { x } of layout.columns) {
    if (x < left || x > right || x === 0) continue;
    ctx.globalAlpha = starts.has(x) ? 1 : 0.28;
    ctx.fillRect(x, 0, pixel, layout.height);
  }
  ctx.globalAlpha = 1;
  ctx.fillRect(layout.width - pixel, 0, pixel, layout.height);
}

/** Blueprint lines with their names, which stay at the edge of the view while the map moves below. */
export function drawLines(pen: Pen, layout: MapLayout, t: Translate): void {
  const { ctx, palette, view, pane, pixel, metrics } = pen;
  const seen = visibleBox(view, pane);
  const right = Math.min(layout.width, seen.x + seen.width);
  const left = Math.max(0, seen.x);
  for (const { kind, y } of layout.lines) {
    if (y < seen.y - 20 || y > seen.y + seen.height + 20) continue;
    const height = metrics.lineGap;
    ctx.fillStyle = palette.paper;
    ctx.fillRect(left, y - height / 2, right - left, height);
    ctx.strokeStyle = palette.lineStrong;
    ctx.lineWidth = 1.5 * Math.max(pixel, 1);
    ctx.setLineDash([4 * Math.max(pixel, 1), 3 * Math.max(pixel, 1)]);
    ctx.beginPath();
    ctx.moveTo(left, y);
    ctx.lineTo(right, y);
    ctx.stroke();
    ctx.setLineDash([]);
    const size = Math.max(metrics.detailSize, 9.5 * pixel);
    if (size * 0.9 > height) continue;
    ctx.font = `500 ${size}px ${palette.font}`;
    const words = t(`line.${kind}`);
    const width = ctx.measureText(words).width;
    ctx.fillStyle = palette.paper;
    ctx.fillRect(left + 8 * pixel, y - height / 2, width + 12 * pixel, height);
    ctx.fillStyle = palette.inkSoft;
    ctx.fillText(words, left + 14 * pixel, y + size * 0.36);
  }
}
