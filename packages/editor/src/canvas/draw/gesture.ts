import { cellBox } from '../../layout/hit.ts';
import { type Box, itemKey, type MapLayout } from '../../layout/types.ts';
import type { MapState } from '../../store/mapStore.ts';
import { linkPath } from '../linkPath.ts';
import { type CardSources, drawCard } from './cards.ts';
import { drawArrow, strokePath } from './links.ts';
import type { Pen } from './pen.ts';

function outline({ ctx, pixel }: Pen, { x, y, width, height }: Box, inset: number, radius: number): void {
  ctx.beginPath();
  ctx.roundRect(x + inset, y + inset, width - 2 * inset, height - 2 * inset, radius);
  ctx.lineWidth = Math.max(1.5, 1.5 * pixel);
  ctx.stroke();
}

function drawDrop(pen: Pen, state: MapState): void {
  const { ctx, palette, metrics, pixel } = pen;
  const { drop } = state;
  if (!drop) return;
  const { lane, column } = drop.cell;
  ctx.strokeStyle = drop.refusal ? palette.bad : palette.accent;
  if (drop.refusal) ctx.setLineDash([4, 3]);
  outline(pen, cellBox(lane, column), 2, 6);
  ctx.setLineDash([]);
  if (drop.refusal) return;
  const left = column.x + metrics.gutter;
  const right = column.x + column.width - metrics.gutter;
  ctx.fillStyle = palette.accent;
  const thick = Math.max(3, 3 * pixel);
  ctx.beginPath();
  ctx.roundRect(left, drop.insertion.y - thick / 2, right - left, thick, thick / 2);
  ctx.fill();
  ctx.beginPath();
  ctx.arc(left, drop.insertion.y, thick * 1.4, 0, Math.PI * 2);
  ctx.fill();
}

function drawMoving(pen: Pen, { drag }: MapState, sources: CardSources): void {
  if (!drag) return;
  const { ctx } = pen;
  const detail = pen.view.zoom < 0.5 ? 'title' : 'full';
  ctx.save();
  ctx.translate(drag.dx, drag.dy);
  ctx.globalAlpha = 0.94;
  ctx.shadowColor = 'rgb(0 0 0 / 25%)';
  ctx.shadowBlur = 14;
  ctx.shadowOffsetY = 4;
  for (const item of drag.items) {
    const { x, y, width, height } = item;
    ctx.beginPath();
    ctx.roundRect(x, y, width, height, 7);
    ctx.fillStyle = pen.palette.card;
    ctx.fill();
  }
  ctx.shadowColor = 'transparent';
  for (const item of drag.items) drawCard(pen, item, sources, detail);
  ctx.restore();
}

function drawLinking(pen: Pen, { linking }: MapState, layout: MapLayout): void {
  const { ctx, palette } = pen;
  const from = linking && layout.items.get(itemKey({ table: 'cards', id: linking.from, field: 'text' }));
  if (!linking || !from) return;
  const over = linking.over ? layout.items.get(linking.over) : undefined;
  ctx.strokeStyle = palette.accent;
  ctx.fillStyle = palette.accent;
  ctx.lineWidth = 2;
  const path = linkPath(from, over ?? { ...linking.to, width: 0, height: 0 });
  strokePath(ctx, path);
  drawArrow(ctx, path);
  if (over) outline(pen, over, 0, 7);
}

/** Draws what the pointer is doing: drag, drop place, link, area. */
export function drawGesture(pen: Pen, state: MapState, sources: CardSources): void {
  const { ctx, palette, pixel } = pen;
  drawMoving(pen, state, sources);
  drawDrop(pen, state);
  drawLinking(pen, state, sources.layout);
  if (state.area) {
    const { x, y, width, height } = state.area;
    ctx.globalAlpha = 0.12;
    ctx.fillStyle = palette.accent;
    ctx.fillRect(x, y, width, height);
    ctx.globalAlpha = 1;
    ctx.strokeStyle = palette.accent;
    ctx.lineWidth = pixel;
    ctx.strokeRect(x, y, width, height);
  }
}
