import { headSizes } from '../heads/headSizes.ts';
import type { MapLayout } from '../layout/types.ts';
import type { ViewController } from '../store/view.ts';

/** Where the pane of the map and its heads stand inside the grid layer, in CSS pixels. */
export interface GridFrame {
  readonly paneLeft: number;
  readonly paneTop: number;
  /** Height of the row of stage heads; the contact-point heads take the rest up to `paneTop`. */
  readonly stageHeight: number;
  readonly x: number;
  readonly y: number;
  readonly zoom: number;
}

/** Works out the frame from where the view says that the top left corner of its pane is. */
export function gridFrame(
  view: ViewController,
  layout: MapLayout,
  layer: { left: number; top: number; width: number; height: number },
): GridFrame {
  const { x, y, zoom } = view.get();
  const corner = view.toScreen({ x: -x / zoom, y: -y / zoom, width: 0, height: 0 });
  const paneTop = corner.y - layer.top;
  return {
    paneLeft: corner.x - layer.left,
    paneTop,
    stageHeight: Math.min(paneTop, headSizes(layout, zoom, layer.width, layer.height).stage),
    x,
    y,
    zoom,
  };
}
