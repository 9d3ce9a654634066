import { type CSSProperties, type RefObject, useEffect, useState } from 'react';
import { useScene } from '../canvas/scene.ts';
import { useLayout } from '../store/services.ts';
import type { MapLayout } from '../layout/types.ts';
import { type Span, spansInSight } from './headSizes.ts';

/** What a strip of heads shows: which ones, and roughly how large they are on the screen. */
export interface HeadWindow {
  readonly first: number;
  readonly last: number;
  /** The zoom in coarse steps: enough to tell what a head has room to say. */
  readonly zoom: number;
}

/** A length on the map as a length in a strip of heads, which knows the exact zoom. */
export function zoomed(length: number, add = 0): string {
  return `calc(var(--jw-z) * ${length}px + ${add}px)`;
}

/** Where a head stands in its strip, for CSS: its words stay in sight while it is partly out of it. */
export function headPlace(start: number, length: number): CSSProperties {
  return { '--jw-from': zoomed(start), '--jw-length': zoomed(length) } as CSSProperties;
}

const step = Math.log(1.12);

/**
 * Follows one axis of the view: the strip is moved in the frame that moves the map, and renders again only
 * when other heads come into sight or the zoom
 * has changed a good deal.
 */
export function useHeadWindow(
  axis: 'x' | 'y',
  spansOf: (layout: MapLayout) => readonly Span[],
  strip: RefObject<HTMLElement | null>,
): HeadWindow {
  const { view, frames } = useScene();
  const spans = useLayout(spansOf);
  const [shown, setShown] = useState<HeadWindow>({ first: 0, last: -1, zoom: 1 });
  useEffect(() => {
    let before: HeadWindow = { first: 0, last: -2, zoom: 0 };
    const follow = (): void => {
      const now = view.get();
      const offset = now[axis];
      const length = axis === 'x' ? view.paneSize().width : view.paneSize().height;
      if (strip.current) {
        strip.current.style.setProperty('--jw-z', String(now.zoom));
        strip.current.style.setProperty('--jw-edge', `${-offset}px`);
        strip.current.style.transform = axis === 'x' ? `translateX(${offset}px)` : `translateY(${offset}px)`;
      }
      const [first, last] = spansInSight(spans, -offset / now.zoom, (length - offset) / now.zoom);
      const zoom = Math.exp(Math.round(Math.log(now.zoom) / step) * step);
      if (first === before.first && last === before.last && zoom === before.zoom) return;
      before = { first, last, zoom };
      setShown(before);
    };
    return frames.add(follow, 1);
  }, [axis, spans, strip, view, frames]);
  return shown;
}
