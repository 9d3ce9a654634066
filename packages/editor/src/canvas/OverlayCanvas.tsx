import { useEffect, useRef } from 'react';
import { createWrapper } from '../layout/wrap.ts';
import { drawOthers } from '../presence/drawOthers.ts';
import { selectionSet } from '../store/selectionSet.ts';
import { drawGesture } from './draw/gesture.ts';
import type { Pen } from './draw/pen.ts';
import { penOn } from './MapCanvas.tsx';
import { measureWith } from './measure.ts';
import { type Scene, useScene } from './scene.ts';

function drawOverlay(canvas: HTMLCanvasElement, scene: Scene, wrap: Pen['wrap']): void {
  const { services, map } = scene;
  const pen = penOn(canvas, scene, wrap);
  if (!pen) return;
  const { layout } = services.layout.getState();
  const state = map.getState();
  drawGesture(pen, state, {
    snapshot: services.doc.getState().snapshot,
    layout,
    selected: selectionSet(services.ui.getState().selection),
    skip: () => false,
    t: services.t,
  });
  if (!state.others) return;
  const here = services.session.presence.others().filter(({ journey }) => journey === services.journey);
  if (here.length > 0) drawOthers(pen, here, layout, services.t);
}

/** The layer above the cards: gestures under way here, and what others point at, select and drag. */
export function OverlayCanvas() {
  const scene = useScene();
  const ref = useRef<HTMLCanvasElement>(null);
  useEffect(() => {
    const canvas = ref.current;
    if (!canvas) return;
    const { frames, services } = scene;
    const wrap = createWrapper(measureWith(scene.metrics, () => scene.palette().font));
    const stops = [
      frames.add(() => drawOverlay(canvas, scene, wrap), 4),
      services.session.presence.subscribe(frames.request),
    ];
    return () => {
      for (const stop of stops) stop();
    };
  }, [scene]);
  return <canvas ref={ref} className="jw-overlay-canvas" aria-hidden="true" />;
}
