import { type PointerEvent, useEffect, useRef } from 'react';
import { useServices } from '../store/services.ts';
import { drawMiniMap, miniMapScale } from './miniMapPicture.ts';
import { type Scene, useMap, useScene } from './scene.ts';
import { type Size, visibleBox } from './viewport.ts';

/** In a pane narrower than this a mini-map would cover the map. */
const leastPane = 420;
/** Milliseconds the picture may lag behind the map: typing must not wait for it. */
const pictureDelay = 200;
const gap = 20;
const nothing: Size = { width: 0, height: 0 };

/** A small picture of the whole map with the part in view; click or drag in it to go there. */
export function MiniMap() {
  const shown = useMap((state) => state.miniMap);
  return shown ? <MiniMapBox /> : null;
}

/** Keeps the frame in the picture where the view is, and hides the picture when all is in view anyway. */
function follow(scene: Scene, box: HTMLElement, frame: HTMLElement): void {
  const { view, services } = scene;
  const { layout } = services.layout.getState();
  const pane = view.paneSize();
  const scale = miniMapScale(layout, pane.width);
  const seen = visibleBox(view.get(), pane);
  const all = seen.x <= 0 && seen.y <= 0 && seen.width >= layout.width && seen.height >= layout.height;
  box.hidden = scale.width === 0 || all || pane.width < leastPane;
  view.coverCorner(box.hidden ? nothing : { width: scale.width + gap, height: scale.height + gap });
  if (box.hidden) return;
  const left = Math.max(0, seen.x * scale.ratio);
  const top = Math.max(0, seen.y * scale.ratio);
  const right = Math.min(scale.width, (seen.x + seen.width) * scale.ratio);
  const bottom = Math.min(scale.height, (seen.y + seen.height) * scale.ratio);
  frame.style.transform = `translate(${left}px,${top}px)`;
  frame.style.width = `${Math.max(6, right - left)}px`;
  frame.style.height = `${Math.max(6, bottom - top)}px`;
}

function MiniMapBox() {
  const scene = useScene();
  const { t } = useServices();
  const box = useRef<HTMLDivElement>(null);
  const canvas = useRef<HTMLCanvasElement>(null);
  const frame = useRef<HTMLElement>(null);
  useEffect(() => {
    let timer: ReturnType<typeof setTimeout> | undefined;
    let drawn: readonly unknown[] = [];
    const draw = (): void => {
      timer = undefined;
      const { layout } = scene.services.layout.getState();
      if (canvas.current) {
        const scale = miniMapScale(layout, scene.view.paneSize().width);
        drawMiniMap(canvas.current, layout, scene.palette(), scale);
      }
    };
    const stop = scene.frames.add(() => {
      if (!box.current || !frame.current) return;
      follow(scene, box.current, frame.current);
      const wanted = [scene.services.layout.getState().layout, scene.palette(), scene.view.paneSize().width];
      if (wanted.every((part, at) => part === drawn[at])) return;
      const first = drawn.length === 0;
      drawn = wanted;
      if (first) draw();
      else timer ??= setTimeout(draw, pictureDelay);
    }, 5);
    return () => {
      clearTimeout(timer);
      stop();
      scene.view.coverCorner(nothing);
    };
  }, [scene]);

  const go = (event: PointerEvent<HTMLElement>): void => {
    if (event.buttons === 0) return;
    const { left, top } = event.currentTarget.getBoundingClientRect();
    const { width, height } = scene.view.paneSize();
    const { ratio } = miniMapScale(scene.services.layout.getState().layout, width);
    const { zoom } = scene.view.get();
    const x = (event.clientX - left) / ratio;
    const y = (event.clientY - top) / ratio;
    scene.view.set({ x: width / 2 - x * zoom, y: height / 2 - y * zoom, zoom });
  };
  return (
    <div
      ref={box}
      className="jw-mini-map jw-pane-tool"
      title={t('miniMap.label')}
      aria-hidden="true"
      onPointerDown={(event) => {
        event.stopPropagation();
        event.currentTarget.setPointerCapture(event.pointerId);
        go(event);
      }}
      onPointerMove={go}
    >
      <canvas ref={canvas} />
      <i ref={frame} className="jw-mini-view" />
    </div>
  );
}
