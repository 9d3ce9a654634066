import { type RefObject, useEffect, useState } from 'react';
import { useScene } from '../canvas/scene.ts';
import { useLayout } from '../store/services.ts';
import type { MapLayout } from '../layout/types.ts';
import { spansInSight } from './headSizes.ts';

interface Span {
  readonly start: number;
  readonly end: number;
}

/** What a strip of heads shows: which ones, and at what zoom they are placed. */
export interface HeadWindow {
  readonly first: number;
  readonly last: number;
  readonly zoom: number;
}

/**
 * Follows one axis of the view: the strip is moved in the frame that moves the map, and renders again only
 * when other heads come into sight or the zoom changes.
 */
export function useHeadWindow(
  axis: 'x' | 'y',
  spansOf: (layout: MapLayout) => readonly Span[],
  strip: RefObject<HTMLElement | null>,
): HeadWindow {
  const { view, frames, services } = useScene();
  const layout = useLayout((state) => state);
  const [shown, setShown] = useState<HeadWindow>({ first: 0, last: -1, zoom: 1 });
  useEffect(() => {
    const spans = spansOf(layout);
    let before: HeadWindow = { first: 0, last: -2, zoom: 0 };
    const follow = (): void => {
      const now = view.get();
      const offset = now[axis];
      const length = axis === 'x' ? view.paneSize().width : view.paneSize().height;
      if (strip.current) {
        strip.current.style.transform = axis === 'x' ? `translateX(${offset}px)` : `translateY(${offset}px)`;
      }
      const [first, last] = spansInSight(spans, -offset / now.zoom, (length - offset) / now.zoom);
      if (first === before.first && last === before.last && now.zoom === before.zoom) return;
      before = { first, last, zoom: now.zoom };
      setShown(before);
    };
    return frames.add(follow, 1);
  }, [axis, spansOf, strip, view, frames, services, layout]);
  return shown;
}
