import { useEffect, useRef } from 'react';
import { createWrapper } from '../layout/wrap.ts';
import { selectionSet } from '../store/selectionSet.ts';
import { drawCards } from './draw/cards.ts';
import { drawCurves } from './draw/curve.ts';
import { drawGround, drawLines } from './draw/ground.ts';
import { drawLinks } from './draw/links.ts';
import { type Pen, prepare } from './draw/pen.ts';
import { placeLinks } from './links.ts';
import { mountedLinks } from './mountedLinks.ts';
import { type Scene, useScene } from './scene.ts';
import { measureWith } from './measure.ts';

/** A pen on a canvas for the present view, or null when there is nothing to draw on. */
export function penOn(canvas: HTMLCanvasElement, scene: Scene, wrap: Pen['wrap']): Pen | null {
  const pane = scene.view.paneSize();
  const view = scene.view.get();
  if (pane.width === 0 || pane.height === 0) return null;
  const ctx = prepare(canvas, pane, view);
  return (
    ctx && { ctx, palette: scene.palette(), metrics: scene.metrics, view, pane, wrap, pixel: 1 / view.zoom }
  );
}

const noLinks: ReadonlySet<string> = new Set();

function drawMap(canvas: HTMLCanvasElement, scene: Scene, wrap: Pen['wrap']): void {
  const pen = penOn(canvas, scene, wrap);
  if (!pen) return;
  const { services, map, mounted } = scene;
  const { layout } = services.layout.getState();
  const { snapshot } = services.doc.getState();
  const { dragging, curve, zooming } = map.getState();
  const { selection } = services.ui.getState();
  drawGround(pen, layout);
  drawLines(pen, layout, services.t);
  drawCurves(pen, layout, curve, services.t);
  drawLinks(pen, placeLinks(snapshot, layout), zooming ? noLinks : mountedLinks(scene));
  drawCards(pen, {
    snapshot,
    layout,
    selected: selectionSet(selection),
    skip: (key) => (!zooming && mounted.has(key)) || dragging.has(key),
    t: services.t,
  });
}

/** The layer below all others: everything of the map that has no DOM. */
export function MapCanvas() {
  const scene = useScene();
  const ref = useRef<HTMLCanvasElement>(null);
  useEffect(() => {
    const canvas = ref.current;
    if (!canvas) return;
    const { services, frames, map, view } = scene;
    const wrap = createWrapper(measureWith(scene.metrics, () => scene.palette().font));
    const stops = [
      frames.add(() => drawMap(canvas, scene, wrap), 1),
      view.subscribe(frames.request),
      services.layout.subscribe(frames.request),
      services.doc.subscribe(frames.request),
      services.ui.subscribe((state, before) => {
        if (state.selection !== before.selection) frames.request();
      }),
      map.subscribe(frames.request),
    ];
    return () => {
      for (const stop of stops) stop();
    };
  }, [scene]);
  return <canvas ref={ref} className="jw-map-canvas" aria-hidden="true" />;
}
