import { describe, expect, it } from 'vitest';
import {
  clampViewport,
  clearCorner,
  fitViewport,
  revealViewport,
  visibleBox,
  zoomAround,
} from './viewport.ts';

const pane = { width: 800, height: 600 };
const map = { width: 2000, height: 1000 };

describe('clampViewport', () => {
  it('keeps the beginning of the map at the heads', () => {
    expect(clampViewport({ x: 50, y: 20, zoom: 1 }, map, pane)).toEqual({ x: 0, y: 0, zoom: 1 });
  });
  it('stops a margin beyond the far end', () => {
    const { x, y } = clampViewport({ x: -9999, y: -9999, zoom: 1 }, map, pane);
    expect([x, y]).toEqual([800 - 2000 - 140, 600 - 1000 - 140]);
  });
  it('holds a map smaller than the pane still', () => {
    expect(clampViewport({ x: -30, y: -30, zoom: 0.25 }, map, pane)).toEqual({ x: 0, y: 0, zoom: 0.25 });
  });
  it('keeps the zoom within 10 and 200 %', () => {
    expect(clampViewport({ x: 0, y: 0, zoom: 9 }, map, pane).zoom).toBe(2);
    expect(clampViewport({ x: 0, y: 0, zoom: 0.01 }, map, pane).zoom).toBe(0.1);
  });
});

describe('zoomAround', () => {
  it('keeps the place under the pointer where it is', () => {
    const before = { x: -120, y: -80, zoom: 1 };
    const point = { x: 300, y: 200 };
    const after = zoomAround(before, 1.6, point);
    const place = (view: typeof before) => (point.x - view.x) / view.zoom;
    expect(place(after)).toBeCloseTo(place(before));
    expect(after.zoom).toBe(1.6);
  });
});

describe('fitViewport', () => {
  it('shows the whole map', () => {
    const { zoom } = fitViewport(map, pane);
    expect(map.width * zoom).toBeLessThanOrEqual(pane.width);
    expect(map.height * zoom).toBeLessThanOrEqual(pane.height);
  });
  it('does not enlarge a small map', () => {
    expect(fitViewport({ width: 100, height: 50 }, pane).zoom).toBe(1);
    expect(fitViewport({ width: 0, height: 0 }, pane).zoom).toBe(1);
  });
});

describe('revealViewport', () => {
  const view = { x: -500, y: -300, zoom: 1 };
  it('does not move for a box that is in sight', () => {
    expect(revealViewport(view, { x: 700, y: 400, width: 100, height: 40 }, pane)).toEqual(view);
  });
  it('moves just far enough, with a little room', () => {
    expect(revealViewport(view, { x: 400, y: 400, width: 100, height: 40 }, pane).x).toBe(12 - 400);
    const far = revealViewport(view, { x: 1500, y: 400, width: 100, height: 40 }, pane);
    expect(far.x + 1600).toBe(pane.width - 12);
  });
  it('keeps clear of the foot of the pane', () => {
    const low = revealViewport(view, { x: 700, y: 2000, width: 100, height: 40 }, pane);
    expect(low.y + 2040).toBe(pane.height - 56 - 12);
  });
  it('shows the beginning of what is larger than the pane', () => {
    expect(revealViewport(view, { x: 600, y: 0, width: 1200, height: 40 }, pane).x).toBe(12 - 600);
  });
});

describe('clearCorner', () => {
  const corner = { width: 200, height: 120 };
  const view = { x: 0, y: 0, zoom: 1 };
  it('moves a box out from under the corner', () => {
    const box = { x: 650, y: 500, width: 100, height: 50 };
    expect(clearCorner(view, box, pane, corner).y + 550).toBe(pane.height - corner.height);
  });
  it('leaves alone what the corner does not cover', () => {
    expect(clearCorner(view, { x: 300, y: 500, width: 100, height: 50 }, pane, corner)).toBe(view);
    expect(clearCorner(view, { x: 650, y: 300, width: 100, height: 50 }, pane, corner)).toBe(view);
  });
});

describe('visibleBox', () => {
  it('is the pane in map coordinates', () => {
    expect(visibleBox({ x: -100, y: -50, zoom: 0.5 }, pane)).toEqual({
      x: 200,
      y: 100,
      width: 1600,
      height: 1200,
    });
  });
});
