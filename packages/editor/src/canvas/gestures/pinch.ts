import type { PaneView } from '../viewController.ts';

interface Touch {
  readonly x: number;
  readonly y: number;
}

/** Two fingers: zooms by their distance and pans by their middle. */
export function createPinch(view: PaneView): {
  start(a: Touch, b: Touch): void;
  move(a: Touch, b: Touch): void;
} {
  let distance = 1;
  let middle: Touch = { x: 0, y: 0 };
  const between = (a: Touch, b: Touch): Touch => ({ x: (a.x + b.x) / 2, y: (a.y + b.y) / 2 });
  const apart = (a: Touch, b: Touch): number => Math.max(1, Math.hypot(a.x - b.x, a.y - b.y));
  return {
    start(a, b) {
      distance = apart(a, b);
      middle = between(a, b);
    },
    move(a, b) {
      const now = between(a, b);
      const wide = apart(a, b);
      view.panBy(now.x - middle.x, now.y - middle.y);
      view.zoomAt(view.get().zoom * (wide / distance), now);
      distance = wide;
      middle = now;
    },
  };
}
