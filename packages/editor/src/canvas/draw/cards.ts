import type { AnyRecord, Snapshot } from '@journeywright/core';
import { type Badge, badgeOf } from '../../layout/face.ts';
import type { ItemBox, MapLayout } from '../../layout/types.ts';
import type { Translate } from '../../messages/translate.ts';
import { cellsIn, type Detail, detailAt, eachItemIn } from '../lod.ts';
import { type Palette, zoneColors } from '../palette.ts';
import { visibleBox } from '../viewport.ts';
import { baseline, type Pen } from './pen.ts';

export interface CardSources {
  readonly snapshot: Snapshot;
  readonly layout: MapLayout;
  readonly selected: ReadonlySet<string>;
  /** Items not drawn here: they have DOM, or are being dragged. */
  skip(key: string): boolean;
  readonly t: Translate;
}

/** Draws the cards in view that have no DOM. */
export function drawCards(pen: Pen, sources: CardSources): void {
  const { view, pane } = pen;
  const detail = detailAt(view.zoom);
  const range = cellsIn(sources.layout, visibleBox(view, pane));
  if (detail === 'block') {
    drawBlocks(pen, sources, range);
    return;
  }
  eachItemIn(sources.layout, range, (item) => {
    if (sources.skip(item.key)) return;
    drawCard(pen, item, sources, detail);
  });
}

function zoneOf(layout: MapLayout, item: ItemBox): string {
  return layout.lanes[item.lane]?.zone ?? '';
}

// Far out, one path per colour: thousands of cards cost a handful of fills.
function drawBlocks(pen: Pen, sources: CardSources, range: ReturnType<typeof cellsIn>): void {
  const { ctx, palette, pixel } = pen;
  const groups = new Map<string, ItemBox[]>();
  const chosen: ItemBox[] = [];
  eachItemIn(sources.layout, range, (item) => {
    if (sources.skip(item.key)) return;
    const color =
      item.table === 'failures'
        ? palette.cardFailLine
        : zoneColors(palette, zoneOf(sources.layout, item)).line;
    const group = groups.get(color);
    if (group) group.push(item);
    else groups.set(color, [item]);
    if (sources.selected.has(`${item.table}/${item.id}`)) chosen.push(item);
  });
  for (const [color, items] of groups) {
    ctx.fillStyle = color;
    for (const { x, y, width, height } of items) ctx.fillRect(x, y, width, height);
    ctx.fillStyle = palette.card;
    const edge = pixel;
    for (const { x, y, width, height } of items) {
      ctx.fillRect(x + edge, y + edge, width - 2 * edge, height - 2 * edge);
    }
    // Words seen from afar are grey bars: they tell full cards from sketchy ones.
    ctx.fillStyle = color;
    for (const { x, y, width, lines } of items) {
      if (lines.length > 0) ctx.fillRect(x + 14, y + 14, (width - 28) * 0.8, Math.max(3 * pixel, 6));
    }
  }
  ctx.strokeStyle = palette.accent;
  ctx.lineWidth = 2 * pixel;
  for (const { x, y, width, height } of chosen) ctx.strokeRect(x, y, width, height);
}

/** Draws one card. */
export function drawCard(pen: Pen, item: ItemBox, sources: CardSources, detail: Detail): void {
  const { ctx, palette, metrics, pixel } = pen;
  const zone = zoneColors(palette, zoneOf(sources.layout, item));
  const failure = item.table === 'failures';
  const { x, y, width, height } = item;
  ctx.beginPath();
  ctx.roundRect(x, y, width, height, 7);
  ctx.fillStyle = failure ? palette.cardFail : palette.card;
  ctx.fill();
  const selected = sources.selected.has(`${item.table}/${item.id}`);
  ctx.strokeStyle = selected ? palette.accent : failure ? palette.cardFailLine : zone.line;
  ctx.lineWidth = selected ? Math.max(2, 2 * pixel) : Math.max(1, pixel);
  ctx.stroke();
  const record = sources.snapshot.tables[item.table].get(item.id) as AnyRecord | undefined;
  const badge = badgeOf(item, record);
  if (detail === 'title') {
    drawTitle(pen, item, badge);
    return;
  }
  if (badge) drawBadge(pen, badge, x + metrics.cardPaddingX, y + metrics.cardPaddingY + 1);
  const left = x + metrics.cardPaddingX + (badge ? metrics.badgeWidth : 0);
  let top = y + metrics.cardPaddingY;
  ctx.font = `${metrics.textSize}px ${palette.font}`;
  ctx.fillStyle = item.lines.length > 0 ? palette.ink : palette.inkFaint;
  const drop = baseline(ctx, metrics.textLine);
  const lines = item.lines.length > 0 ? item.lines : [sources.t('item.unwritten')];
  for (const line of lines) {
    ctx.fillText(line, left, top + drop);
    top += metrics.textLine;
  }
  if (item.detail.length === 0) return;
  top += metrics.detailGap;
  ctx.font = `${metrics.detailSize}px ${palette.font}`;
  ctx.fillStyle = failure ? palette.bad : palette.inkSoft;
  const detailDrop = baseline(ctx, metrics.detailLine);
  for (const line of item.detail) {
    ctx.fillText(line, left, top + detailDrop);
    top += metrics.detailLine;
  }
}

// Between overview and reading size the first words are set as large as the card allows.
function drawTitle(pen: Pen, item: ItemBox, badge: Badge | null): void {
  const { ctx, palette, metrics, view, wrap } = pen;
  const step = Math.max(0.25, Math.floor(view.zoom * 20) / 20);
  const wanted = 8.5 / step;
  const lineHeight = Math.max(metrics.textLine, wanted * 1.25);
  const size = Math.max(metrics.textSize, wanted);
  const room = item.width - 14 - (badge ? 10 / step : 0);
  const scale = metrics.textSize / size;
  const count = Math.max(1, Math.floor((item.height - 4) / lineHeight));
  const lines = wrap(item.lines.join(' '), 'text', Math.round(room * scale), count);
  const top = item.y + Math.max(2, (item.height - lines.length * lineHeight) / 2);
  const left = item.x + 7;
  if (badge) {
    ctx.fillStyle = badgeColor(palette, badge);
    ctx.fillRect(left, item.y + 6, 5 / step, Math.max(6, item.height - 12));
  }
  ctx.font = `${size}px ${palette.font}`;
  ctx.fillStyle = palette.ink;
  const drop = baseline(ctx, lineHeight);
  lines.forEach((line, at) => {
    ctx.fillText(line, left + (badge ? 9 / step : 0), top + at * lineHeight + drop);
  });
}

export function badgeColor(palette: Palette, { tone }: Badge): string {
  switch (tone) {
    case 'good':
      return palette.good;
    case 'bad':
      return palette.bad;
    case 'wait':
    case 'idea':
      return palette.moment;
    case 'question':
      return palette.accent;
    case 'plain':
      return palette.inkSoft;
  }
}

function drawBadge({ ctx, palette, metrics }: Pen, badge: Badge, x: number, y: number): void {
  const side = metrics.badgeWidth - 7;
  ctx.beginPath();
  ctx.roundRect(x, y, side, side, 4);
  ctx.fillStyle = badgeColor(palette, badge);
  ctx.fill();
  ctx.fillStyle = palette.badgeInk;
  ctx.font = `700 ${metrics.detailSize - 1}px ${palette.font}`;
  ctx.textAlign = 'center';
  ctx.fillText(badge.sign, x + side / 2, y + baseline(ctx, side));
  ctx.textAlign = 'start';
}
