import { describe, expect, it } from 'vitest';
import { distanceTo, linkPath, pointOn } from './linkPath.ts';

const card = (x: number, y: number) => ({ x, y, width: 100, height: 40 });

describe('linkPath', () => {
  it('goes from the right side to the left side of a card further on', () => {
    const [start, , , end] = linkPath(card(0, 0), card(300, 100));
    expect([start, end]).toEqual([
      { x: 100, y: 20 },
      { x: 300, y: 120 },
    ]);
  });
  it('goes back from the left side to the right side', () => {
    const [start, , , end] = linkPath(card(300, 100), card(0, 0));
    expect([start.x, end.x]).toEqual([300, 100]);
  });
  it('goes around within a column', () => {
    const path = linkPath(card(0, 0), card(0, 200));
    expect([path[0].x, path[3].x]).toEqual([100, 100]);
    expect(pointOn(path, 0.5).x).toBeGreaterThan(100);
  });
});

describe('distanceTo', () => {
  const path = linkPath(card(0, 0), card(300, 0));
  it('is nothing on the path and grows beside it', () => {
    expect(distanceTo(path, pointOn(path, 0.37))).toBeLessThan(1);
    expect(distanceTo(path, { x: 200, y: 60 })).toBeCloseTo(40, 0);
  });
});
