interface Rect {
  readonly left: number;
  readonly top: number;
  readonly right: number;
  readonly bottom: number;
  readonly width: number;
  readonly height: number;
}

const gap = 6;

/**
 * Where a bar of a size stands beside an anchor: above it, or below where there is no room; inside `outer`, in
 * its coordinates. Null when the anchor is out of sight.
 */
export function beside(
  anchor: Rect,
  bar: { readonly width: number; readonly height: number },
  outer: Rect,
): { readonly x: number; readonly y: number } | null {
  const outside =
    anchor.right < outer.left ||
    anchor.left > outer.right ||
    anchor.bottom < outer.top ||
    anchor.top > outer.bottom;
  if (outside || anchor.width === 0) return null;
  const above = anchor.top - outer.top - bar.height - gap;
  const below = anchor.bottom - outer.top + gap;
  const y = above >= gap ? above : Math.min(below, outer.height - bar.height - gap);
  const x = Math.min(anchor.left - outer.left, outer.width - bar.width - gap);
  return { x: Math.max(gap, x), y: Math.max(gap, y) };
}
