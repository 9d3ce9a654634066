import { expect, test } from 'vitest';
import type { MapEntry } from '../api/maps.ts';
import { groupMaps } from './mapsStore.ts';

function entry(id: string, updated: string, example = false): MapEntry {
  return { id, title: id, created: updated, updated, stages: 0, contactPoints: 0, cards: 0, example };
}

test('own maps come newest first, examples keep the order of the server', () => {
  const maps = [
    entry('hotel', '2026-01-01', true),
    entry('old', '2026-01-02'),
    entry('car', '2026-03-01', true),
    entry('new', '2026-02-01'),
  ];
  const { own, examples } = groupMaps(maps);
  expect(own.map(({ id }) => id)).toEqual(['new', 'old']);
  expect(examples.map(({ id }) => id)).toEqual(['hotel', 'car']);
});
