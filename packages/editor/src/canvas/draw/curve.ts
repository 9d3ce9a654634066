import { emotionScale } from '@journeywright/core';
import { emotionY } from '../../layout/curve.ts';
import type { CurvePoint, LaneBox, MapLayout } from '../../layout/types.ts';
import type { Translate } from '../../messages/translate.ts';
import { visibleBox } from '../viewport.ts';
import type { Pen } from './pen.ts';

/** A value a point would take while it is dragged. */
export interface CurvePreview {
  readonly contactPoint: string;
  readonly lane: number;
  readonly emotion: number;
}

/** The words for an emotion: "3 neutral", "3.5 neutral–satisfied". */
export function emotionWords(emotion: number, t: Translate): string {
  const words = emotionScale as Readonly<Record<number, string>>;
  const low = words[Math.floor(emotion)] ?? '';
  const high = words[Math.ceil(emotion)] ?? '';
  return t('curve.value', { emotion, word: low === high ? low : `${low}–${high}` });
}

/** Draws the curve of each curve lane. Nothing is drawn across a contact point that is not measured. */
export function drawCurves(pen: Pen, layout: MapLayout, preview: CurvePreview | null, t: Translate): void {
  const seen = visibleBox(pen.view, pen.pane);
  for (const lane of layout.lanes) {
    if (lane.content !== 'curve' || lane.y > seen.y + seen.height || lane.y + lane.height < seen.y) continue;
    const points = layout.curve
      .filter((point) => point.lane === lane.index)
      .map((point) =>
        preview && preview.contactPoint === point.contactPoint && preview.lane === lane.index
          ? { ...point, emotion: preview.emotion, y: emotionY(preview.emotion, lane) }
          : point,
      );
    drawScale(pen, layout, lane);
    drawPath(pen, points);
    const from = seen.x - 140;
    const to = seen.x + seen.width + 40;
    points.forEach((point, at) => {
      if (point.x > from && point.x < to) drawPoint(pen, point, lane, wordsAbove(point, points[at + 1]), t);
    });
  }
}

function drawScale({ ctx, palette, pixel, view, pane }: Pen, layout: MapLayout, lane: LaneBox): void {
  const seen = visibleBox(view, pane);
  const left = Math.max(0, seen.x);
  const right = Math.min(layout.width, seen.x + seen.width);
  ctx.strokeStyle = palette.customerInk;
  ctx.lineWidth = pixel;
  for (let emotion = 1; emotion <= 5; emotion++) {
    const y = emotionY(emotion, lane);
    ctx.globalAlpha = emotion === 3 ? 0.3 : 0.14;
    ctx.setLineDash(emotion === 3 ? [] : [2, 4]);
    ctx.beginPath();
    ctx.moveTo(left, y);
    ctx.lineTo(right, y);
    ctx.stroke();
  }
  ctx.globalAlpha = 1;
  ctx.setLineDash([]);
}

function drawPath({ ctx, palette, pixel }: Pen, points: readonly CurvePoint[]): void {
  ctx.strokeStyle = palette.accent;
  ctx.lineWidth = Math.max(2.25, 1.75 * pixel);
  ctx.lineJoin = 'round';
  ctx.beginPath();
  let before: CurvePoint | null = null;
  for (const point of points) {
    if (point.y === null) {
      before = null;
      continue;
    }
    // An empty column between two points is a gap too: nobody measured there.
    if (!before || before.y === null || point.column !== before.column + 1) ctx.moveTo(point.x, point.y);
    else {
      const half = (point.x - before.x) / 2;
      ctx.bezierCurveTo(before.x + half, before.y, point.x - half, point.y, point.x, point.y);
    }
    before = point;
  }
  ctx.stroke();
}

/** Words stand to the right of a point, on the side that the curve leaves free. */
function wordsAbove(point: CurvePoint, next: CurvePoint | undefined): boolean {
  const follows = next && next.column === point.column + 1 && next.y !== null && point.y !== null;
  if (follows && next.y !== point.y) return next.y > point.y;
  return point.emotion !== null && point.emotion >= 4;
}

function drawPoint(pen: Pen, point: CurvePoint, lane: LaneBox, above: boolean, t: Translate): void {
  const { ctx, palette, pixel, view, metrics } = pen;
  const grow = Math.max(1, 0.6 * pixel);
  const y = point.y ?? lane.y + lane.height / 2;
  const color = emotionColor(palette, point.emotion);
  if (point.momentOfTruth) drawDiamond(pen, point.x, y, grow);
  ctx.beginPath();
  ctx.arc(point.x, y, (point.emotion === null ? 4 : 5) * grow, 0, Math.PI * 2);
  ctx.fillStyle = point.emotion === null ? palette.customer : color;
  ctx.fill();
  ctx.strokeStyle = point.emotion === null ? palette.inkFaint : palette.card;
  ctx.lineWidth = 1.5 * grow;
  if (point.emotion === null) ctx.setLineDash([2, 2]);
  ctx.stroke();
  ctx.setLineDash([]);
  if (view.zoom < 0.45) return;
  const size = Math.max(metrics.detailSize, 9.5 * pixel);
  ctx.font = `${size}px ${palette.font}`;
  ctx.fillStyle = point.emotion === null ? palette.inkFaint : color;
  const words = point.emotion === null ? t('curve.unmeasured') : emotionWords(point.emotion, t);
  ctx.fillText(words, point.x + (point.momentOfTruth ? 15 : 10), y + (above ? -6 : size + 5));
}

function emotionColor({ good, bad, inkSoft }: Pen['palette'], emotion: number | null): string {
  if (emotion !== null && emotion >= 3.5) return good;
  return emotion !== null && emotion <= 2.5 ? bad : inkSoft;
}

function drawDiamond({ ctx, palette }: Pen, x: number, y: number, grow: number): void {
  const r = 11.5 * grow;
  ctx.beginPath();
  ctx.moveTo(x, y - r);
  ctx.lineTo(x + r, y);
  ctx.lineTo(x, y + r);
  ctx.lineTo(x - r, y);
  ctx.closePath();
  ctx.lineJoin = 'round';
  ctx.fillStyle = palette.card;
  ctx.fill();
  ctx.strokeStyle = palette.moment;
  ctx.lineWidth = 2.5 * grow;
  ctx.stroke();
}
