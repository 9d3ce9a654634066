import type { Point } from '../layout/hit.ts';
import type { Box } from '../layout/types.ts';

/** A cubic curve: start, two control points, end. */
export type LinkPath = readonly [Point, Point, Point, Point];

/** The way of a link between two cards: from side to side, or around the right side within a column. */
export function linkPath(from: Box, to: Box): LinkPath {
  const middleOf = (box: Box): number => box.y + box.height / 2;
  const sameColumn = from.x < to.x + to.width && to.x < from.x + from.width;
  if (sameColumn) {
    const out = 28;
    const start = { x: from.x + from.width, y: middleOf(from) };
    const end = { x: to.x + to.width, y: middleOf(to) };
    const right = Math.max(start.x, end.x) + out;
    return [start, { x: right, y: start.y }, { x: right, y: end.y }, end];
  }
  const forward = to.x > from.x;
  const start = { x: forward ? from.x + from.width : from.x, y: middleOf(from) };
  const end = { x: forward ? to.x : to.x + to.width, y: middleOf(to) };
  const reach = Math.max(24, Math.abs(end.x - start.x) / 2) * (forward ? 1 : -1);
  return [start, { x: start.x + reach, y: start.y }, { x: end.x - reach, y: end.y }, end];
}

export function pointOn([a, b, c, d]: LinkPath, t: number): Point {
  const u = 1 - t;
  const [p, q, r, s] = [u * u * u, 3 * u * u * t, 3 * u * t * t, t * t * t];
  return { x: p * a.x + q * b.x + r * c.x + s * d.x, y: p * a.y + q * b.y + r * c.y + s * d.y };
}

/** Least distance from a point to the path, near enough to tell what was clicked. */
export function distanceTo(path: LinkPath, point: Point): number {
  let best = Number.POSITIVE_INFINITY;
  let from = path[0];
  for (let i = 1; i <= 16; i++) {
    const to = pointOn(path, i / 16);
    best = Math.min(best, segmentDistance(from, to, point));
    from = to;
  }
  return best;
}

function segmentDistance(a: Point, b: Point, { x, y }: Point): number {
  const dx = b.x - a.x;
  const dy = b.y - a.y;
  const length = dx * dx + dy * dy;
  const t = length === 0 ? 0 : Math.min(1, Math.max(0, ((x - a.x) * dx + (y - a.y) * dy) / length));
  return Math.hypot(x - a.x - t * dx, y - a.y - t * dy);
}

/** The path as SVG. */
export function svgPath([a, b, c, d]: LinkPath): string {
  return `M${a.x},${a.y}C${b.x},${b.y} ${c.x},${c.y} ${d.x},${d.y}`;
}
