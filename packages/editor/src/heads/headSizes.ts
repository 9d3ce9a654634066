import type { MapLayout } from '../layout/types.ts';

/** Sizes of the heads around the pane, in pixels of the screen: they do not shrink with the map. */
export interface HeadSizes {
  readonly stage: number;
  readonly contact: number;
  readonly lane: number;
  /** How much the heads have room to say. */
  readonly say: 'all' | 'some' | 'little';
}

/** Below this width of the map area the heads give way. */
export const narrowWidth = 620;
/** Below this height of the map area, as in a small frame or at 200 % and more, the map needs the room itself. */
const lowHeight = 420;

/**
 * The sizes for a zoom and the size of the map area. Far out, columns are too narrow for sentences: the heads
 * give their room to the map and keep titles and signs.
 */
export function headSizes(
  layout: MapLayout,
  zoom: number,
  areaWidth: number,
  areaHeight = Number.POSITIVE_INFINITY,
): HeadSizes {
  const narrow = areaWidth > 0 && areaWidth < narrowWidth;
  const lane = narrow ? Math.round(layout.laneHeadWidth * 0.66) : layout.laneHeadWidth;
  const low = areaHeight > 0 && areaHeight < lowHeight;
  if (zoom < 0.3)
    return {
      stage: Math.round(layout.stageHeadHeight * 0.45),
      contact: Math.round(layout.contactHeadHeight * 0.3),
      lane,
      say: 'little',
    };
  if (zoom < 0.62 || narrow || low) {
    return {
      stage: Math.round(layout.stageHeadHeight * (low ? 0.56 : 0.64)),
      contact: Math.round(layout.contactHeadHeight * (low ? 0.5 : 0.74)),
      lane,
      say: 'some',
    };
  }
  return { stage: layout.stageHeadHeight, contact: layout.contactHeadHeight, lane, say: 'all' };
}

/** A stretch along one axis of the map. */
export interface Span {
  readonly start: number;
  readonly end: number;
}

/** Gives the spans of some boxes of a layout: the same list as long as the boxes are the same. */
export function spansOfBoxes<B>(
  boxesOf: (layout: MapLayout) => readonly B[],
  spanOf: (box: B) => Span,
): (layout: MapLayout) => readonly Span[] {
  const known = new WeakMap<readonly B[], readonly Span[]>();
  return (layout) => {
    const boxes = boxesOf(layout);
    let spans = known.get(boxes);
    if (!spans) {
      spans = boxes.map(spanOf);
      known.set(boxes, spans);
    }
    return spans;
  };
}

/** The spans in sight along one axis, as indexes with both ends included; a few more on each side. */
export function spansInSight(
  spans: readonly Span[],
  from: number,
  to: number,
  more = 1,
): readonly [first: number, last: number] {
  let first = spans.findIndex((span) => span.end >= from);
  if (first < 0) return [0, -1];
  let last = first;
  while (last + 1 < spans.length && (spans[last + 1]?.start ?? 0) <= to) last++;
  first = Math.max(0, first - more);
  return [first, Math.min(spans.length - 1, last + more)];
}

/** How much a lane head of this height on the screen has room to say. */
export function laneRoom(height: number): 'all' | 'title' | 'little' {
  if (height < 22) return 'little';
  return height < 50 ? 'title' : 'all';
}
