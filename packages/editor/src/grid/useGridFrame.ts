import { type RefObject, useLayoutEffect } from 'react';
import { useServices } from '../store/services.ts';
import { gridFrame } from './frame.ts';
import type { GridWindow } from './window.ts';

/**
 * Lets the boxes of the grid follow the view: each layer gets its transform directly, without a render.
 * Layers say by `data-axes` along which axes they move: cells both, stage heads x, lane heads y.
 */
export function useGridFrame(grid: RefObject<HTMLDivElement | null>, window: GridWindow): void {
  const { view, layout } = useServices();
  useLayoutEffect(() => {
    const element = grid.current;
    if (!element) return;
    const layers = [...element.querySelectorAll<HTMLElement>('[data-axes]')];
    let size = '';
    let scale = '';
    const place = (): void => {
      const frame = gridFrame(view, layout.getState().layout, element.getBoundingClientRect());
      const nextSize = [frame.paneLeft, frame.paneTop, frame.stageHeight].join(' ');
      if (nextSize !== size) {
        size = nextSize;
        element.style.setProperty('--jw-pane-left', `${frame.paneLeft}px`);
        element.style.setProperty('--jw-pane-top', `${frame.paneTop}px`);
        element.style.setProperty('--jw-stage-height', `${frame.stageHeight}px`);
      }
      // Outlines lie in the scaled layers and must not grow thin with them.
      const nextScale = String(frame.zoom);
      if (nextScale !== scale) {
        scale = nextScale;
        element.style.setProperty('--jw-zoom', nextScale);
      }
      for (const layer of layers) {
        const axes = layer.dataset.axes;
        layer.style.transform =
          axes === 'xy'
            ? `translate(${frame.x}px, ${frame.y}px) scale(${frame.zoom})`
            : axes === 'x'
              ? `translateX(${frame.x}px)`
              : `translateY(${frame.y}px)`;
      }
    };
    place();
    const resized = new ResizeObserver(place);
    resized.observe(element);
    const stops = [view.subscribe(place), layout.subscribe(place), () => resized.disconnect()];
    return () => {
      for (const stop of stops) stop();
    };
  }, [grid, window, view, layout]);
}
