import { type ReactNode, useEffect, useLayoutEffect, useRef } from 'react';
import { ContactHeads } from '../heads/ContactHeads.tsx';
import { Corner } from '../heads/Corner.tsx';
import { headSizes, narrowWidth } from '../heads/headSizes.ts';
import { LaneHeads } from '../heads/LaneHeads.tsx';
import { StageHeads } from '../heads/StageHeads.tsx';
import { later } from '../later.tsx';
import { followSelf } from '../presence/sendPresence.ts';
import { usePaneGestures } from './gestures/usePaneGestures.ts';
import { HoverTools } from './HoverTools.tsx';
import { MapCanvas } from './MapCanvas.tsx';
import { OverlayCanvas } from './OverlayCanvas.tsx';
import { type Scene, useScene } from './scene.ts';
import type { Size } from './viewport.ts';

// The canvas draws every card that has no DOM, so that the map is there, and can be used, before this is.
const MiniMap = later(() => import('./MiniMap.tsx').then((part) => part.MiniMap));
const FlowLayer = later(() => import('./FlowLayer.tsx').then((part) => part.FlowLayer));

/** Gives the heads their room; the pane takes the rest. `size` is that of the area, heads included. */
function sizeHeads(area: HTMLElement, scene: Scene, { width, height }: Size): void {
  const { layout } = scene.services.layout.getState();
  const { stage, contact, lane, say } = headSizes(layout, scene.view.get().zoom, width, height);
  const wanted = `${stage} ${contact} ${lane} ${say}`;
  if (area.dataset.heads === wanted) return;
  area.dataset.heads = wanted;
  area.dataset.say = say;
  area.dataset.narrow = String(width < narrowWidth);
  area.style.setProperty('--jw-stage-head', `${stage}px`);
  area.style.setProperty('--jw-contact-head', `${contact}px`);
  area.style.setProperty('--jw-lane-head', `${lane}px`);
  scene.view.refresh();
}

/** The map: heads around a pane in which canvas, cards and gestures lie on top of each other. */
export function MapPane({ children }: { readonly children?: ReactNode }) {
  const scene = useScene();
  const map = useRef<HTMLDivElement>(null);
  const pane = useRef<HTMLDivElement>(null);
  usePaneGestures(scene, pane);

  useLayoutEffect(() => {
    const { current: element } = pane;
    const { current: outer } = map;
    if (!element || !outer) return;
    const { view, frames, services } = scene;
    // The size is asked for when it changes and not on each step of a pan: asking makes the browser lay out.
    const measure = (): Size => ({ width: outer.clientWidth, height: outer.clientHeight });
    let area = measure();
    let zoom = Number.NaN;
    const size = (): void => {
      zoom = view.get().zoom;
      sizeHeads(outer, scene, area);
    };
    view.attach(element);
    size();
    view.refresh();
    const resize = new ResizeObserver(() => {
      area = measure();
      size();
      view.refresh();
      frames.request();
    });
    resize.observe(outer);
    resize.observe(element);
    const stops = [
      view.subscribe((now) => {
        if (now.zoom !== zoom) size();
      }),
      services.layout.subscribe(() => {
        size();
        view.refresh();
      }),
    ];
    return () => {
      resize.disconnect();
      for (const stop of stops) stop();
      view.attach(null);
    };
  }, [scene]);
  useEffect(() => followSelf(scene), [scene]);
  useEffect(
    () =>
      scene.map.subscribe(({ panning, dragging, linking, curve }) => {
        if (!pane.current) return;
        const doing = panning ? 'pan' : dragging.size > 0 ? 'drag' : linking ? 'link' : curve ? 'curve' : '';
        if (pane.current.dataset.doing === doing) return;
        pane.current.dataset.doing = doing;
        const root = scene.services.root();
        if (root) root.dataset.doing = doing;
      }),
    [scene],
  );

  return (
    <div className="jw-map" ref={map}>
      <div className="jw-heads" aria-hidden="true">
        <Corner />
        <StageHeads />
        <ContactHeads />
        <LaneHeads />
      </div>
      <div className="jw-pane" ref={pane}>
        <MapCanvas />
        <FlowLayer />
        <OverlayCanvas />
        <HoverTools />
        <MiniMap />
      </div>
      {children}
    </div>
  );
}
