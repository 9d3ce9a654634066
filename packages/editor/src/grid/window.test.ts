import { describe, expect, it } from 'vitest';
import type { MapLayout } from '../layout/types.ts';
import { gridWindow, sameWindow } from './window.ts';

const map = (lanes: number, columns: number, items = 0): MapLayout =>
  ({
    items: { size: items },
    lanes: Array.from({ length: lanes }, (_, i) => ({ index: i, y: i * 100, height: 100 })),
    columns: Array.from({ length: columns }, (_, i) => ({ index: i, x: i * 200, width: 200 })),
  }) as unknown as MapLayout;

const seen = { left: 1000, top: 500, right: 2200, bottom: 1100 };

describe('gridWindow', () => {
  it('holds a small map whole', () => {
    const window = gridWindow(map(9, 12, 150), seen, null);
    expect([window.lanes.length, window.columns.length, window.whole]).toEqual([9, 12, true]);
  });

  it('holds of a large map what is seen, and the focus with its neighbours', () => {
    const window = gridWindow(map(40, 60), seen, { row: 2, col: 1 });
    expect(window.lanes).toEqual([0, 1, 5, 6, 7, 8, 9, 10]);
    expect(window.columns).toEqual([0, 1, 5, 6, 7, 8, 9, 10]);
  });

  it('stays near the cap in the overview', () => {
    const all = { left: 0, top: 0, right: 1e6, bottom: 1e6 };
    const window = gridWindow(map(40, 60), all, { row: 40, col: 60 });
    expect(window.lanes.length * window.columns.length).toBeLessThan(750);
    expect(window.lanes).toContain(38);
    expect(window.columns).toContain(59);
  });

  it('builds fewer cells where they are full', () => {
    const all = { left: 0, top: 0, right: 1e6, bottom: 1e6 };
    const window = gridWindow(map(40, 60, 12_000), all, null);
    expect(window.lanes.length * window.columns.length * 6).toBeLessThanOrEqual(600);
  });

  it('is the same only when rows and columns are', () => {
    const a = gridWindow(map(40, 60), seen, null);
    expect(sameWindow(a, gridWindow(map(40, 60), { ...seen, left: 1001 }, null))).toBe(true);
    expect(sameWindow(a, gridWindow(map(40, 60), { ...seen, left: 1201 }, null))).toBe(false);
  });
});
