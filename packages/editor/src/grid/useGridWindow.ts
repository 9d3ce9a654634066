import { useEffect, useState } from 'react';
import type { EditorServices } from '../store/services.ts';
import { useServices } from '../store/services.ts';
import { placeOf } from './address.ts';
import { type GridWindow, gridWindow, sameWindow } from './window.ts';

function present({ layout: { getState }, view, ui }: EditorServices): GridWindow {
  const { layout } = getState();
  const { x, y, zoom } = view.get();
  const pane = view.paneSize();
  const seen = {
    left: -x / zoom,
    top: -y / zoom,
    right: (pane.width - x) / zoom,
    bottom: (pane.height - y) / zoom,
  };
  const { focus } = ui.getState();
  return gridWindow(layout, seen, focus && placeOf(layout, focus));
}

/** The rows and columns that exist as elements; changes only when they do. */
export function useGridWindow(): GridWindow {
  const services = useServices();
  const [window, setWindow] = useState(() => present(services));
  useEffect(() => {
    const update = (): void =>
      setWindow((before) => {
        const next = present(services);
        return sameWindow(before, next) ? before : next;
      });
    update();
    const stops = [
      services.view.subscribe(update),
      services.layout.subscribe(update),
      services.ui.subscribe((state, before) => {
        if (state.focus !== before.focus) update();
      }),
    ];
    return () => {
      for (const stop of stops) stop();
    };
  }, [services]);
  return window;
}
