import type { Point } from '../../layout/hit.ts';
import { type LinkPath, pointOn } from '../linkPath.ts';
import type { PlacedLink } from '../links.ts';
import { visibleBox } from '../viewport.ts';
import type { Pen } from './pen.ts';

/** Draws links. Those in `skip` have DOM. */
export function drawLinks(pen: Pen, links: readonly PlacedLink[], skip: ReadonlySet<string>): void {
  const { ctx, palette, view, pane, pixel } = pen;
  const seen = visibleBox(view, pane, 40);
  ctx.strokeStyle = palette.lineStrong;
  ctx.fillStyle = palette.lineStrong;
  ctx.lineWidth = Math.max(1.5, pixel);
  for (const { id, path, record } of links) {
    if (skip.has(id)) continue;
    const [a, b, c, d] = path;
    if (Math.max(a.x, b.x, c.x, d.x) < seen.x || Math.min(a.x, b.x, c.x, d.x) > seen.x + seen.width) continue;
    if (Math.max(a.y, d.y) < seen.y || Math.min(a.y, d.y) > seen.y + seen.height) continue;
    ctx.setLineDash(record.kind === 'branch' ? [6, 4] : record.kind === 'loop' ? [2, 3] : []);
    strokePath(ctx, path);
    ctx.setLineDash([]);
    if (view.zoom >= 0.25) drawArrow(ctx, path);
    if (record.label !== '' && view.zoom >= 0.5) drawLabel(pen, record.label, pointOn(path, 0.5));
  }
}

export function strokePath(ctx: CanvasRenderingContext2D, [a, b, c, d]: LinkPath): void {
  ctx.beginPath();
  ctx.moveTo(a.x, a.y);
  ctx.bezierCurveTo(b.x, b.y, c.x, c.y, d.x, d.y);
  ctx.stroke();
}

export function drawArrow(ctx: CanvasRenderingContext2D, path: LinkPath): void {
  const end = path[3];
  const before = pointOn(path, 0.94);
  const angle = Math.atan2(end.y - before.y, end.x - before.x);
  ctx.beginPath();
  ctx.moveTo(end.x, end.y);
  ctx.lineTo(end.x - 8 * Math.cos(angle - 0.42), end.y - 8 * Math.sin(angle - 0.42));
  ctx.lineTo(end.x - 8 * Math.cos(angle + 0.42), end.y - 8 * Math.sin(angle + 0.42));
  ctx.closePath();
  ctx.fill();
}

function drawLabel({ ctx, palette, metrics }: Pen, label: string, at: Point): void {
  ctx.font = `${metrics.detailSize}px ${palette.font}`;
  const width = ctx.measureText(label).width + 10;
  ctx.fillStyle = palette.paper;
  ctx.beginPath();
  ctx.roundRect(at.x - width / 2, at.y - 8, width, 16, 4);
  ctx.fill();
  ctx.fillStyle = palette.inkSoft;
  ctx.textAlign = 'center';
  ctx.fillText(label, at.x, at.y + 4);
  ctx.textAlign = 'start';
  ctx.fillStyle = palette.lineStrong;
}
