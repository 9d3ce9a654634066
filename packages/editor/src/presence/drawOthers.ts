import type { Participant } from '@journeywright/core';
import type { Pen } from '../canvas/draw/pen.ts';
import type { Point } from '../layout/hit.ts';
import { type Box, itemKey, type ItemBox, type MapLayout } from '../layout/types.ts';
import type { Translate } from '../messages/translate.ts';
import { readableOn } from './ink.ts';

const fields: Readonly<Record<string, string>> = { cards: 'text', responses: 'trigger', failures: 'mode' };

/** The box of a record, or of one of its fields, named as presence names it. */
export function boxOfName(layout: MapLayout, name: string): Box | null {
  const [table = '', id = '', field] = name.split('/');
  const key = itemKey({ table: table as ItemBox['table'], id, field: field ?? fields[table] ?? '' });
  const item = layout.items.get(key);
  if (item) return item;
  return null;
}

/** Selected heads have no box on the map: a bar at the edge of the view says which column or lane it is. */
function drawHeadBar(pen: Pen, layout: MapLayout, key: string, color: string, name: string): void {
  const { ctx, view, pixel } = pen;
  const [table = '', id = ''] = key.split('/');
  const top = -view.y * pixel;
  const left = -view.x * pixel;
  ctx.fillStyle = color;
  const span =
    table === 'stages'
      ? layout.stages.find((candidate) => candidate.id === id)
      : table === 'contactPoints'
        ? layout.columns.find((candidate) => candidate.contactPoint === id)
        : undefined;
  const lane = table === 'lanes' ? layout.lanes.find((candidate) => candidate.id === id) : undefined;
  if (span) {
    ctx.fillRect(span.x + 2, top, span.width - 4, 3 * pixel);
    drawTag(pen, name, color, { x: span.x + 2, y: top });
  } else if (lane) {
    ctx.fillRect(left, lane.y + 2, 3 * pixel, lane.height - 4);
    drawTag(pen, name, color, { x: left, y: lane.y + 2 });
  }
}

function drawTag({ ctx, palette, pixel }: Pen, words: string, color: string, at: Point): void {
  ctx.font = `600 ${10.5 * pixel}px ${palette.font}`;
  const width = ctx.measureText(words).width + 10 * pixel;
  const height = 16 * pixel;
  ctx.beginPath();
  ctx.roundRect(at.x, at.y, width, height, 4 * pixel);
  ctx.fillStyle = color;
  ctx.fill();
  ctx.fillStyle = readableOn(color);
  ctx.fillText(words, at.x + 5 * pixel, at.y + 11.5 * pixel);
}

function drawOutline(pen: Pen, box: Box, color: string, name: string, dashed: boolean): void {
  const { ctx, pixel } = pen;
  ctx.strokeStyle = color;
  ctx.lineWidth = 2 * pixel;
  if (dashed) ctx.setLineDash([5 * pixel, 3 * pixel]);
  ctx.beginPath();
  ctx.roundRect(box.x, box.y, box.width, box.height, 7);
  ctx.stroke();
  ctx.setLineDash([]);
  ctx.font = `600 ${10.5 * pixel}px ${pen.palette.font}`;
  const width = ctx.measureText(name).width + 10 * pixel;
  const x = Math.max(box.x, box.x + box.width - width - 8 * pixel);
  drawTag(pen, name, color, { x, y: Math.max(-pen.view.y * pixel, box.y - 9 * pixel) });
}

function drawCursor(pen: Pen, { x, y }: Point, color: string, name: string): void {
  const { ctx, pixel } = pen;
  ctx.save();
  ctx.translate(x, y);
  ctx.scale(pixel, pixel);
  ctx.beginPath();
  ctx.moveTo(0, 0);
  ctx.lineTo(0, 15);
  ctx.lineTo(4, 11.5);
  ctx.lineTo(6.8, 17.5);
  ctx.lineTo(9.2, 16.4);
  ctx.lineTo(6.5, 10.6);
  ctx.lineTo(11.5, 10.2);
  ctx.closePath();
  ctx.fillStyle = color;
  ctx.strokeStyle = readableOn(color);
  ctx.lineWidth = 1.2;
  ctx.fill();
  ctx.stroke();
  ctx.restore();
  drawTag(pen, name, color, { x: x + 10 * pixel, y: y + 17 * pixel });
}

/** Draws what the others present select, write, drag and point at. */
export function drawOthers(pen: Pen, others: readonly Participant[], layout: MapLayout, t: Translate): void {
  for (const { user, selection, editing, drag } of others) {
    const name = user.name || t('others.unnamed');
    const written = editing && boxOfName(layout, editing);
    for (const key of selection) {
      const box = boxOfName(layout, key);
      if (!box) drawHeadBar(pen, layout, key, user.color, name);
      else if (!(written && written.x === box.x && written.y === box.y)) {
        drawOutline(pen, box, user.color, name, false);
      }
    }
    if (written) drawOutline(pen, written, user.color, t('others.writing', { name }), true);
    const moved = drag?.ids[0] ? boxOfName(layout, drag.ids[0]) : null;
    if (drag && moved) {
      const box = { ...moved, x: drag.x, y: drag.y };
      pen.ctx.globalAlpha = 0.28;
      pen.ctx.fillStyle = user.color;
      pen.ctx.fillRect(box.x, box.y, box.width, box.height);
      pen.ctx.globalAlpha = 1;
      drawOutline(pen, box, user.color, name, true);
    }
  }
  for (const { user, cursor } of others) {
    if (cursor) drawCursor(pen, cursor, user.color, user.name || t('others.unnamed'));
  }
}
