import { gapNear } from '../layout/hit.ts';
import type { Span } from './headSizes.ts';

export interface HeadDragOptions {
  /** The heads that may be reordered among each other, in order, on the map. */
  spans(): readonly Span[];
  /** Map coordinate along the axis of a pointer event. */
  at(event: PointerEvent): number;
  /** Shows where it would go: a place on the map, or nothing. */
  mark(place: number | null): void;
  /** Takes it to a gap, counted with the dragged head still in its place. */
  drop(gap: number): void;
  /** Pressed and let go in one place. */
  tap(event: PointerEvent): void;
}

const threshold = 5;

/** Follows a press on a head until it is let go: a tap, or a drag that reorders. Escape takes it back. */
export function followHead(down: PointerEvent, options: HeadDragOptions): void {
  const element = down.currentTarget as HTMLElement;
  const stop = new AbortController();
  const { signal } = stop;
  let dragging = false;
  let gap: number | null = null;
  element.setPointerCapture(down.pointerId);

  const end = (): void => {
    options.mark(null);
    element.removeAttribute('data-dragging');
    stop.abort();
  };
  element.addEventListener(
    'pointermove',
    (event) => {
      const far = Math.hypot(event.clientX - down.clientX, event.clientY - down.clientY);
      if (!dragging && far < threshold) return;
      dragging = true;
      element.setAttribute('data-dragging', 'true');
      const near = gapNear(options.spans(), options.at(event));
      gap = near.index;
      options.mark(near.at);
    },
    { signal },
  );
  element.addEventListener(
    'pointerup',
    (event) => {
      const to = gap;
      const moved = dragging;
      end();
      if (moved && to !== null) options.drop(to);
      else if (!moved) options.tap(event);
    },
    { signal },
  );
  element.addEventListener('pointercancel', end, { signal });
  window.addEventListener(
    'keydown',
    (event) => {
      if (event.key !== 'Escape') return;
      event.stopPropagation();
      end();
    },
    { signal, capture: true },
  );
}

/** The index among the others of something taken from `from` to a gap; null when it stays where it is. */
export function indexAfterMove(from: number, gap: number): number | null {
  if (gap === from || gap === from + 1) return null;
  return gap > from ? gap - 1 : gap;
}
