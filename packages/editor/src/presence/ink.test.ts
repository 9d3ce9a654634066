import { describe, expect, it } from 'vitest';
import { luminance, readableOn } from './ink.ts';

describe('readableOn', () => {
  it('writes white on dark colours and black on light ones, at 4.5 to 1 or better', () => {
    for (const color of ['#a3497f', '#2850a8', '#e2b93b', '#2d7d6a', '#ffffff', '#000000', '#777777']) {
      const back = luminance(color) ?? 0;
      const ink = luminance(readableOn(color)) ?? 0;
      const contrast = (Math.max(back, ink) + 0.05) / (Math.min(back, ink) + 0.05);
      expect(contrast, color).toBeGreaterThanOrEqual(4.5);
    }
  });
});
