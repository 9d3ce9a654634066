import { expect, test } from 'vitest';
import { pictureOf } from './picture.ts';

test('contact points are spread over the stages and none is lost or added', () => {
  const { stages } = pictureOf({ stages: 7, contactPoints: 12, cards: 30 });
  expect(stages).toHaveLength(7);
  expect(stages.reduce((sum, points) => sum + points, 0)).toBe(12);
});

test('an empty map is one empty column', () => {
  expect(pictureOf({ stages: 0, contactPoints: 0, cards: 0 })).toEqual({ stages: [0], fullness: 0 });
});

test('a huge map stays a small picture', () => {
  const picture = pictureOf({ stages: 400, contactPoints: 9000, cards: 90_000 });
  expect(picture.stages.length).toBeLessThan(12);
  expect(Math.max(...picture.stages)).toBeLessThan(6);
  expect(picture.fullness).toBe(1);
});
