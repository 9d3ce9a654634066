import { expect, test } from 'vitest';
import { isFilled, pictureOf } from './picture.ts';

test('contact points are spread over the stages and none is lost or added', () => {
  const { stages } = pictureOf({ stages: 7, contactPoints: 12, cards: 30 });
  expect(stages).toHaveLength(7);
  expect(stages.flat()).toEqual(Array.from({ length: 12 }, (_, point) => point));
});

test('an empty map is one empty column', () => {
  expect(pictureOf({ stages: 0, contactPoints: 0, cards: 0 })).toEqual({ stages: [[]], fullness: 0 });
});

test('a huge map stays a small picture', () => {
  const picture = pictureOf({ stages: 400, contactPoints: 9000, cards: 90_000 });
  expect(picture.stages.length).toBeLessThan(12);
  expect(Math.max(...picture.stages.map((points) => points.length))).toBeLessThan(6);
  expect(picture.fullness).toBe(1);
});

test.each([0, 0.25, 0.5, 1])('a fullness of %d fills about that share of the places', (fullness) => {
  const filled = Array.from({ length: 200 }, (_, place) => isFilled(place, fullness)).filter(Boolean);
  expect(filled.length / 200).toBeCloseTo(fullness, 1);
});
