import { type PointerEvent, useEffect, useRef } from 'react';
import type { MapLayout } from '../layout/types.ts';
import { useServices } from '../store/services.ts';
import { zoneColors } from './palette.ts';
import { type Scene, useMap, useScene } from './scene.ts';
import { type Size, visibleBox } from './viewport.ts';

interface Scale {
  readonly width: number;
  readonly height: number;
  readonly ratio: number;
}

/** The size of a mini-map in a pane of a given width, and how many of its pixels one of the map takes. */
export function miniMapScale(map: Size, paneWidth: number): Scale {
  if (map.width === 0 || map.height === 0) return { width: 0, height: 0, ratio: 0 };
  const widest = Math.min(184, Math.max(96, paneWidth * 0.2));
  const ratio = Math.min(widest / map.width, (widest * 0.6) / map.height);
  return {
    width: Math.max(24, Math.round(map.width * ratio)),
    height: Math.max(24, Math.round(map.height * ratio)),
    ratio,
  };
}

function drawWhole(
  scene: Scene,
  layout: MapLayout,
  { width, height, ratio }: Scale,
  density: number,
): HTMLCanvasElement {
  const whole = document.createElement('canvas');
  whole.width = width * density;
  whole.height = height * density;
  const ctx = whole.getContext('2d');
  if (!ctx) return whole;
  const palette = scene.palette();
  ctx.scale(ratio * density, ratio * density);
  for (const lane of layout.lanes) {
    ctx.fillStyle = zoneColors(palette, lane.zone).fill;
    ctx.fillRect(0, lane.y, layout.width, lane.height);
  }
  ctx.fillStyle = palette.line;
  for (const { x } of layout.stages) if (x > 0) ctx.fillRect(x, 0, 1 / ratio, layout.height);
  for (const item of layout.items.values()) {
    ctx.fillStyle =
      item.table === 'failures' ? palette.bad : zoneColors(palette, layout.lanes[item.lane]?.zone ?? '').ink;
    ctx.globalAlpha = 0.55;
    ctx.fillRect(item.x, item.y, item.width, item.height);
  }
  return whole;
}

/** In a pane narrower than this a mini-map would cover the map. */
const leastPane = 420;
const nothing: Size = { width: 0, height: 0 };

/** A small picture of the whole map with the part in view; click or drag in it to go there. */
export function MiniMap() {
  const shown = useMap((state) => state.miniMap);
  return shown ? <MiniMapBox /> : null;
}

function MiniMapBox() {
  const scene = useScene();
  const { t } = useServices();
  const ref = useRef<HTMLCanvasElement>(null);
  useEffect(() => {
    let drawn: {
      layout: MapLayout;
      palette: unknown;
      width: number;
      whole: HTMLCanvasElement;
      scale: Scale;
    } | null = null;
    const stop = scene.frames.add(() => {
      const canvas = ref.current;
      const { layout } = scene.services.layout.getState();
      const palette = scene.palette();
      const density = window.devicePixelRatio || 1;
      const ctx = canvas?.getContext('2d');
      if (!canvas || !ctx) return;
      const { width } = scene.view.paneSize();
      if (drawn?.layout !== layout || drawn.palette !== palette || drawn.width !== width) {
        const scale = miniMapScale(layout, width);
        drawn = { layout, palette, width, scale, whole: drawWhole(scene, layout, scale, density) };
      }
      const { scale, whole } = drawn;
      const seen = visibleBox(scene.view.get(), scene.view.paneSize());
      const all = seen.x <= 0 && seen.y <= 0 && seen.width >= layout.width && seen.height >= layout.height;
      canvas.hidden = scale.width === 0 || all || width < leastPane;
      const gap = 20;
      scene.view.coverCorner(
        canvas.hidden ? nothing : { width: scale.width + gap, height: scale.height + gap },
      );
      if (canvas.hidden) return;
      if (canvas.width !== whole.width || canvas.height !== whole.height) {
        canvas.width = whole.width;
        canvas.height = whole.height;
        canvas.style.width = `${scale.width}px`;
        canvas.style.height = `${scale.height}px`;
      }
      ctx.setTransform(1, 0, 0, 1, 0, 0);
      ctx.clearRect(0, 0, canvas.width, canvas.height);
      ctx.drawImage(whole, 0, 0);
      ctx.scale(density, density);
      const left = Math.max(1, seen.x * scale.ratio);
      const top = Math.max(1, seen.y * scale.ratio);
      const right = Math.min(scale.width - 1, (seen.x + seen.width) * scale.ratio);
      const bottom = Math.min(scale.height - 1, (seen.y + seen.height) * scale.ratio);
      ctx.strokeStyle = palette.accent;
      ctx.lineWidth = 2;
      ctx.strokeRect(left, top, Math.max(4, right - left), Math.max(4, bottom - top));
    }, 5);
    return () => {
      stop();
      scene.view.coverCorner(nothing);
    };
  }, [scene]);

  const go = (event: PointerEvent<HTMLCanvasElement>): void => {
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
    <canvas
      ref={ref}
      className="jw-mini-map jw-pane-tool"
      title={t('miniMap.label')}
      aria-hidden="true"
      onPointerDown={(event) => {
        event.stopPropagation();
        event.currentTarget.setPointerCapture(event.pointerId);
        go(event);
      }}
      onPointerMove={go}
    />
  );
}
